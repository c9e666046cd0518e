package io.demitasse.client;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How to connect, to be set in the function given to {@link Client#connect(String, java.util.function.Consumer)}.
 *
 * <pre>{@code Client.connect(url, o -> o.login("ann", secret).within(Duration.ofSeconds(5)))}</pre>
 */
public final class ClientOptions {
    private final Map<String, String> headers = new LinkedHashMap<>();
    private Optional<Login> login = Optional.empty();
    private Duration within = Duration.ofSeconds(30);
    private ClientLimits limits = ClientLimits.DEFAULT;
    private String hub = Optional.ofNullable(System.getenv("HF_ENDPOINT")).orElse("https://huggingface.co");

    record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }

    ClientOptions() {}

    /** Sends a header with every request to the app. */
    public ClientOptions header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Signs in at the app's form before anything else. */
    public ClientOptions login(String user, String password) {
        login = Optional.of(new Login(user, password));
        return this;
    }

    /** Sends a bearer token with every request to the app, as private Spaces ask for. */
    public ClientOptions token(String token) {
        return header("Authorization", "Bearer " + token);
    }

    /** Sets how long a single request may take, which a job never is; 30 seconds unless set. */
    public ClientOptions within(Duration longest) {
        within = longest;
        return this;
    }

    /**
     * Names the hub that knows where a Space is, by its address. Unless set it is what the variable {@code HF_ENDPOINT}
     * says, as for the Hub's other clients, and without that the public Hub.
     */
    public ClientOptions hub(String url) {
        hub = url;
        return this;
    }

    ClientOptions limits(ClientLimits other) {
        limits = other;
        return this;
    }

    Map<String, String> headers() {
        return Map.copyOf(headers);
    }

    Optional<Login> login() {
        return login;
    }

    Duration within() {
        return within;
    }

    String hub() {
        return hub;
    }

    ClientLimits limits() {
        return limits;
    }
}
