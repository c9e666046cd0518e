package io.demitasse.client;

import io.demitasse.error.VisitorException;
import io.demitasse.handler.Call;
import io.demitasse.handler.Out;
import io.demitasse.handler.Toast;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint of a remote app as a function for handlers, so that an app is made of others. Progress and toasts of the
 * remote app are shown as this app's own, files go both ways, and who stops the call here stops it there.
 *
 * <pre>{@code
 * var client = Client.connect("http://127.0.0.1:7860");
 * var greet = client.function("/greet", String.class);
 * Interface.of("Greeter")
 *     .inputs(textbox("Name"))
 *     .outputs(textbox("Greeting"))
 *     .predict((name, call) -> greet.run(call, name))
 *     .launch();
 * }</pre>
 *
 * Arguments are given in their order, or as one {@link Arguments} by name.
 *
 * <p>Each call has a session of its own in the remote app: what it keeps in {@code State} never goes from one visitor
 * to another, nor from one call to the next.
 *
 * @param <R> the type of the result
 */
public final class RemoteFunction<R> {
    private final Client client;
    private final Endpoint endpoint;
    private final Function<Result, R> reader;

    RemoteFunction(Client client, Endpoint endpoint, Function<Result, R> reader) {
        this.client = client;
        this.endpoint = endpoint;
        this.reader = reader;
    }

    /**
     * Calls it and waits for the result.
     *
     * @throws VisitorException with the remote app's words, if it refuses
     * @throws ClientException if the remote app can't be reached or called like this
     */
    public R run(Call call, @Nullable Object... arguments) {
        try (Session session = client.newSession()) {
            RemoteJob job = send(session, arguments);
            follow(job, call, value -> {});
            return reader.apply(job.result());
        }
    }

    /** Calls it and shows each value as it comes. Throws what {@link #run} does. */
    public void stream(Call call, Out<? super R> out, @Nullable Object... arguments) {
        each(call, out::send, arguments);
    }

    /** Calls it and does something with each value as it comes. Throws what {@link #run} does. */
    public void each(Call call, Consumer<? super R> values, @Nullable Object... arguments) {
        try (Session session = client.newSession()) {
            follow(send(session, arguments), call, value -> values.accept(reader.apply(value)));
        }
    }

    private RemoteJob send(Session session, @Nullable Object... arguments) {
        try {
            return client.start(session, endpoint.signature(), endpoint.wire(arguments));
        } catch (ClientException e) {
            throw visible(e);
        }
    }

    private static void follow(RemoteJob job, Call call, Consumer<Result> values) {
        try (Stream<JobEvent> events = job.events()) {
            events.forEach(event -> {
                if (event instanceof JobEvent.Value value) {
                    values.accept(value.result());
                } else if (event instanceof JobEvent.Advanced advance) {
                    advance.loops().stream().reduce((outer, inner) -> inner).ifPresent(loop -> show(loop, call));
                } else if (event instanceof JobEvent.Logged log) {
                    call.toast(toast(log));
                }
            });
        } catch (ClientException e) {
            throw visible(e);
        } finally {
            // What ends the handler, such as a stop that its next progress tells it of, ends the call there too.
            job.cancel();
        }
    }

    /** What the remote app says to its visitors is said to ours; the rest is for the log. */
    private static RuntimeException visible(ClientException failure) {
        if (failure instanceof ClientException.App app && !app.text().isBlank()) {
            return new VisitorException(app.text());
        }
        if (failure instanceof ClientException.Invalid invalid) {
            return new VisitorException(
                    invalid.problems().stream().map(each -> each.message()).collect(Collectors.joining(" ")));
        }
        return failure instanceof ClientException.Busy busy ? new VisitorException(busy.reason()) : failure;
    }

    private static void show(Progress loop, Call call) {
        if (loop.share() < 0 || loop.of() > 0) {
            call.progress(loop.done(), loop.of(), loop.doing());
        } else {
            call.progress(loop.share(), loop.doing());
        }
    }

    private static Toast toast(JobEvent.Logged log) {
        Toast toast = switch (log.level()) {
            case "success" -> Toast.success(log.text());
            case "warning" -> Toast.warning(log.text());
            case "error" -> Toast.error(log.text());
            default -> Toast.info(log.text());
        };
        return toast.title(log.title());
    }
}
