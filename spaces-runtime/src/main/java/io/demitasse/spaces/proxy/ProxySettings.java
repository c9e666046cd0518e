package io.demitasse.spaces.proxy;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a proxy serves.
 *
 * @param host the address to listen on
 * @param cookies how the names of the runtime's own cookies begin: no Space is sent one, and none may set one
 * @param headers names of headers that carry secrets of the runtime, in any case: no Space is sent one
 * @param trusted whether another proxy in front of this one says for whom it asks ({@code X-Forwarded-For} and so on);
 *     otherwise what requests say of it is dropped
 * @param connect how long a Space may take to accept a connection
 * @param silence how long a Space or a visitor may leave the other without a byte while one is awaited
 * @param idle how long a visitor may keep a connection without asking for anything
 * @param connections how many may be open at once
 */
public record ProxySettings(
        String host,
        Set<String> cookies,
        Set<String> headers,
        boolean trusted,
        Duration connect,
        Duration silence,
        Duration idle,
        int connections) {
    /**
     * For this machine alone: without secrets, 5 seconds to connect, 10 minutes of silence, a minute between requests,
     * 10,000 connections.
     */
    public static final ProxySettings DEFAULT = new ProxySettings(
            "127.0.0.1",
            Set.of(),
            Set.of(),
            false,
            Duration.ofSeconds(5),
            Duration.ofMinutes(10),
            Duration.ofMinutes(1),
            10_000);

    /** The same with the names of headers in lower case. */
    public ProxySettings {
        cookies = Set.copyOf(cookies);
        headers = headers.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a cookie is one of the runtime's own. */
    boolean isOwnCookie(String name) {
        return cookies.stream().anyMatch(name::startsWith);
    }

    /** The same with another address to listen on. */
    public ProxySettings host(String address) {
        return new ProxySettings(address, cookies, headers, trusted, connect, silence, idle, connections);
    }

    /** The same with other secrets of the runtime. */
    public ProxySettings secrets(Set<String> cookieNames, Set<String> headerNames) {
        return new ProxySettings(host, cookieNames, headerNames, trusted, connect, silence, idle, connections);
    }

    /** The same behind another proxy. */
    public ProxySettings behindProxy() {
        return new ProxySettings(host, cookies, headers, true, connect, silence, idle, connections);
    }

    /** The same with another length of silence. */
    public ProxySettings silence(Duration longest) {
        return new ProxySettings(host, cookies, headers, trusted, connect, longest, idle, connections);
    }

    /** The same with another time between requests. */
    public ProxySettings idle(Duration longest) {
        return new ProxySettings(host, cookies, headers, trusted, connect, silence, longest, connections);
    }

    /** The same with another number of connections. */
    public ProxySettings connections(int most) {
        return new ProxySettings(host, cookies, headers, trusted, connect, silence, idle, most);
    }
}
