package io.demitasse.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Calls a Gradio app, one of Demitasse or of Python.
 *
 * <pre>{@code
 * try (var client = Client.connect("http://127.0.0.1:7860")) {
 *   System.out.println(client.api());
 *   String greeting = client.predict("/greet", "Ada").as(String.class);
 *   client.submit("/count", 10).results().forEach(System.out::println);
 * }
 * }</pre>
 *
 * A client is one session of the app: what the app keeps in {@code State} stays from call to call. It may be used by
 * many threads at once; no thread waits for its streams. Redirects are not followed, and headers, tokens and cookies go
 * to the app's own address only; headers and tokens also to the hub that is asked where a Space is.
 */
public final class Client implements AutoCloseable {
    private static final String APP =
            "of an app: give one such as \"http://127.0.0.1:7860\", or the name of a Space such as \"ann/greeter\".";

    private static final int MOST_NAMES = 20;

    private final RemoteApp app;
    private final Session session;
    private final Heartbeat heartbeat;
    private final boolean cancelsByReset;

    private Client(RemoteApp app) {
        this.app = app;
        this.session = app.newSession();
        this.heartbeat = app.heartbeat(session);
        this.cancelsByReset = Versions.isBefore(app.description().version(), 4, 30);
        if (app.description().wantsHeartbeat()) {
            heartbeat.start();
        }
    }

    /**
     * Connects to the app at the address that a browser opens it with, or to a Space by its name:
     * {@code Client.connect("ann/greeter")} asks the hub that {@link ClientOptions#hub} tells of.
     *
     * @throws ClientException.NotGradio if there is none
     * @throws ClientException.Unauthorised if it wants a login
     * @throws ClientException.Connection if the address can't be reached
     */
    public static Client connect(String url) {
        return connect(url, options -> {});
    }

    /** The same with options: {@code Client.connect(url, o -> o.login("ann", secret))}. */
    public static Client connect(String url, Consumer<ClientOptions> options) {
        var chosen = new ClientOptions();
        options.accept(chosen);
        String address = SpaceName.of(url).map(space -> space.address(chosen)).orElse(url);
        return new Client(RemoteApp.connect(new Http(WebAddress.base(address, APP), chosen)));
    }

    /** The endpoints that the app offers. */
    public Api api() {
        Description description = app.description();
        return new Api(
                description.config().path("title").asText(""),
                description.all().stream()
                        .filter(Signature::isPublic)
                        .map(each -> new Endpoint(this, each))
                        .toList());
    }

    /**
     * The endpoint of that name, with or without the slash.
     *
     * @throws ClientException.Mismatch if there is none
     */
    public Endpoint endpoint(String name) {
        String full = name.startsWith("/") ? name : "/" + name;
        return app.description().all().stream()
                .filter(each -> each.name().equals(full))
                .findFirst()
                .map(each -> new Endpoint(this, each))
                .orElseThrow(() -> new ClientException.Mismatch("The app has no endpoint " + full + "." + names()));
    }

    /**
     * The endpoint of that number, which an app that is changed may give to another.
     *
     * @throws ClientException.Mismatch if there is none
     */
    public Endpoint endpoint(int number) {
        return app.description().all().stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .map(each -> new Endpoint(this, each))
                .orElseThrow(() -> new ClientException.Mismatch("The app has no endpoint " + number + "." + names()));
    }

    /**
     * The one endpoint of an app that has only one.
     *
     * @throws ClientException.Mismatch if there are more, or none
     */
    public Endpoint endpoint() {
        List<Endpoint> all = api().endpoints();
        if (all.size() != 1) {
            throw new ClientException.Mismatch("The app has " + all.size() + " endpoints: name one." + names());
        }
        return all.get(0);
    }

    private String names() {
        List<Endpoint> all = api().endpoints();
        return all.isEmpty()
                ? " It has none."
                : " It has "
                        + all.stream()
                                .limit(MOST_NAMES)
                                .map(each -> each.name().isEmpty() ? String.valueOf(each.number()) : each.name())
                                .collect(Collectors.joining(", "))
                        + (all.size() > MOST_NAMES ? " …" : ".");
    }

    /** Calls an endpoint by name and waits; see {@link Endpoint#predict(Object...)}. */
    public Result predict(String endpoint, @Nullable Object... arguments) {
        return endpoint(endpoint).predict(arguments);
    }

    /** Calls an endpoint by name, with arguments by name, and waits. */
    public Result predict(String endpoint, Arguments arguments) {
        return endpoint(endpoint).predict(arguments);
    }

    /** Calls an endpoint by name, and does not wait. */
    public RemoteJob submit(String endpoint, @Nullable Object... arguments) {
        return endpoint(endpoint).submit(arguments);
    }

    /** Calls an endpoint by name, with arguments by name, and does not wait. */
    public RemoteJob submit(String endpoint, Arguments arguments) {
        return endpoint(endpoint).submit(arguments);
    }

    /** An endpoint as a function for handlers of this program's own apps, with a result of one type. */
    public <R> RemoteFunction<R> function(String endpoint, Class<R> type) {
        return function(endpoint, result -> result.as(type));
    }

    /**
     * The same with a result that is made of all values: {@code client.function("/stats", r -> out(r.get(0,
     * String.class), r.get(1, Double.class)))}.
     */
    public <R> RemoteFunction<R> function(String endpoint, Function<Result, R> reader) {
        return new RemoteFunction<>(this, endpoint(endpoint), reader);
    }

    /** Stops the calls that run and hangs up. */
    @Override
    public void close() {
        heartbeat.close();
        session.close();
    }

    Codec codec() {
        return app.codec();
    }

    /** Sends a call in this client's session. */
    RemoteJob start(Signature signature, List<JsonNode> values) {
        return start(session, signature, values);
    }

    Session newSession() {
        return app.newSession();
    }

    /** Sends a call in any session. */
    RemoteJob start(Session in, Signature signature, List<JsonNode> values) {
        List<JsonNode> sent = app.sent(values);
        RemoteJob job = new RemoteJob(new RemoteJob.Call() {
            @Override
            public Signature signature() {
                return signature;
            }

            @Override
            public Codec codec() {
                return app.codec();
            }

            @Override
            public ClientLimits limits() {
                return app.http().limits();
            }

            @Override
            public void cancel(RemoteJob which) {
                in.cancel(which, signature, cancelsByReset);
            }
        });
        in.join(job, signature, sent);
        return job;
    }
}
