package io.demitasse.internal.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.demitasse.component.Component;
import io.demitasse.component.Update;
import io.demitasse.error.AuthorException;
import io.demitasse.error.Message;
import io.demitasse.handler.Call;
import io.demitasse.handler.Emitter;
import io.demitasse.handler.Results;
import io.demitasse.handler.WebRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What a running handler holds: its call, and where its results go. */
final class JobCall implements Call, Emitter {
    private static final Executor SOON = CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS);

    private final Job job;
    private final Session session;
    private final AtomicReference<@Nullable Progress> latest = new AtomicReference<>();

    /** What is shown beside the bar. */
    private record Progress(double share, String doing) {}

    JobCall(Job job) {
        this.job = job;
        this.session = job.session();
    }

    @Override
    public void send(@Nullable Object result) {
        refuseIfStopped();
        List<Integer> outputs = job.handler().outputs();
        List<@Nullable Object> values = result instanceof Results results
                ? results.values()
                : Collections.<@Nullable Object>singletonList(result);
        for (int i = 0; i < outputs.size() && i < values.size(); i++) {
            show(outputs.get(i), session.component(outputs.get(i)), values.get(i));
        }
    }

    @SuppressWarnings("unchecked") // javac tied the outputs to the function's result
    private <T> void show(int number, Component<T> component, @Nullable Object value) {
        if (component.inSession()) {
            if (value != null && !value.equals(session.state(number, value))) {
                job.changed(number);
            }
            return;
        }
        JsonNode wire = value == null ? NullNode.getInstance() : component.encode((T) value, session.files());
        change(number, () -> session.emit(new Emission.Valued(number, wire)));
    }

    /** Does something that may change a value, and runs what follows if it did. */
    private void change(int number, Runnable action) {
        if (!job.isFollowed(number)) {
            action.run();
            return;
        }
        JsonNode before = session.wire(number);
        action.run();
        if (!before.equals(session.wire(number))) {
            job.changed(number);
        }
    }

    @Override
    public void send(Component<?> output, Object value) {
        refuseIfStopped();
        int number = output(output);
        show(number, session.component(number), value);
    }

    @Override
    public void append(Object part) {
        refuseIfStopped();
        int number = job.handler().outputs().get(0);
        append(number, session.component(number), part);
    }

    @Override
    public void append(Component<?> output, Object part) {
        refuseIfStopped();
        int number = output(output);
        append(number, session.component(number), part);
    }

    private int output(Component<?> component) {
        int number = session.graph().number(component);
        if (!job.handler().outputs().contains(number)) {
            throw new AuthorException(component + " is not an output of this handler. Name it in outputs(…).");
        }
        return number;
    }

    @SuppressWarnings("unchecked") // javac tied the output to the part
    private <T> void append(int number, Component<T> component, Object part) {
        if (!component.grows()) {
            throw new AuthorException(component
                    + " can't be appended to: its value is not a text that grows. Use out.send(value) instead.");
        }
        session.append(number, component.encode((T) part, session.files()));
        // To compare the whole value would cost more with every part.
        if (job.isFollowed(number)) {
            job.changed(number);
        }
    }

    @Override
    public void update(Update update) {
        refuseIfStopped();
        for (Component<?> component : update.components()) {
            change(session.graph().number(component), () -> session.update(component));
        }
    }

    @Override
    public void progress(long done, long of, String doing) {
        progress(of <= 0 ? -1 : (double) done / of, doing);
    }

    /** Shows the latest progress every 50 ms, since nobody reads faster. */
    @Override
    public void progress(double share, String doing) {
        refuseIfStopped();
        if (latest.getAndSet(new Progress(Math.min(share, 1), doing)) == null) {
            SOON.execute(this::showLatest);
        }
    }

    private void showLatest() {
        Progress progress = latest.getAndSet(null);
        if (progress != null) {
            job.whileRunning(() -> session.emit(new Emission.Moved(
                    job.status(0, job.millisSinceStart(), progress.share(), progress.doing(), Optional.empty()))));
        }
    }

    @Override
    public void info(String text) {
        toast(Emission.Toast.INFO, text);
    }

    @Override
    public void success(String text) {
        toast(Emission.Toast.SUCCESS, text);
    }

    @Override
    public void warning(String text) {
        toast(Emission.Toast.WARNING, text);
    }

    private void toast(Emission.Toast kind, String text) {
        session.emit(new Emission.Toasted(kind, Message.literal(text)));
    }

    @Override
    public Locale locale() {
        return job.request().client().locale();
    }

    @Override
    public WebRequest request() {
        return job.request().client().web();
    }

    @Override
    public boolean isCancelled() {
        return job.isStopped();
    }

    private void refuseIfStopped() {
        if (job.isStopped()) {
            throw new CancellationException("The call was stopped.");
        }
    }
}
