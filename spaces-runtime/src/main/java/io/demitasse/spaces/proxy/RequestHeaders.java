package io.demitasse.spaces.proxy;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/**
 * What a Space is told of a request: all that the visitor sends, without what concerns this connection alone, without
 * secrets of the runtime, and with what the proxy knows of the visitor.
 */
final class RequestHeaders {
    private static final Set<String> OF_A_CONNECTION = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");
    private static final Set<String> OF_A_PROXY = Set.of(
            "forwarded",
            "x-forwarded-for",
            "x-forwarded-host",
            "x-forwarded-port",
            "x-forwarded-prefix",
            "x-forwarded-proto",
            "x-forwarded-server",
            "x-real-ip");

    private static final Pattern HUB_TOKEN = Pattern.compile("\\s*bearer\\s+hf_", Pattern.CASE_INSENSITIVE);

    private final ProxySettings settings;

    RequestHeaders(ProxySettings settings) {
        this.settings = settings;
    }

    /** Whether a header is about one connection and goes no further: by its name, or since the connection says so. */
    static boolean isOfConnection(HttpField field, Set<String> named) {
        String name = field.getLowerCaseName();
        return OF_A_CONNECTION.contains(name) || named.contains(name);
    }

    /** What the header {@code Connection} names, in lower case. */
    static Set<String> named(HttpFields headers) {
        return headers.contains(HttpHeader.CONNECTION)
                ? headers.getCSV(HttpHeader.CONNECTION, false).stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .collect(toUnmodifiableSet())
                : Set.of();
    }

    /** The headers for the Space. */
    HttpFields forSpace(HttpFields sent, Visitor visitor) {
        Set<String> named = named(sent);
        var kept = HttpFields.build();
        for (HttpField field : sent) {
            String name = field.getLowerCaseName();
            if (isOfConnection(field, named)
                    || OF_A_PROXY.contains(name)
                    || settings.headers().contains(name)
                    || isHubToken(field)) {
                continue;
            }
            if (field.getHeader() == HttpHeader.COOKIE) {
                cookies(field).ifPresent(kept::add);
            } else {
                kept.add(field);
            }
        }
        (settings.trusted() ? visitor.saidBy(sent) : visitor).tell(kept);
        return kept;
    }

    /** A token of a hub opens all that its owner has there, so no Space may see one. */
    private static boolean isHubToken(HttpField field) {
        String value = field.getValue();
        return field.getHeader() == HttpHeader.AUTHORIZATION
                && value != null
                && HUB_TOKEN.matcher(value).lookingAt();
    }

    private Optional<HttpField> cookies(HttpField field) {
        if (settings.cookies().isEmpty()) {
            return Optional.of(field);
        }
        String rest = Stream.of(field.getValue().split(";"))
                .map(String::strip)
                .filter(cookie -> !cookie.isEmpty() && !isOwn(cookie))
                .collect(joining("; "));
        return rest.isEmpty() ? Optional.empty() : Optional.of(new HttpField(HttpHeader.COOKIE, rest));
    }

    private boolean isOwn(String cookie) {
        return settings.isOwnCookie(cookieName(cookie));
    }

    static String cookieName(String cookie) {
        return Arrays.stream(cookie.split("[=;]", 2)).findFirst().orElse("").strip();
    }
}
