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
            if (value != null) {
                session.state(number, value);
            }
            return;
        }
        JsonNode wire = value == null ? NullNode.getInstance() : component.encode((T) value, session.files());
        session.emit(new Emission.Valued(number, wire));
    }

    @Override
    public void append(Object part) {
        refuseIfStopped();
        int number = job.handler().outputs().get(0);
        append(number, session.component(number), part);
    }

    @SuppressWarnings("unchecked") // javac tied the output to the part
    private <T> void append(int number, Component<T> component, Object part) {
        if (!component.grows()) {
            throw new AuthorException(component
                    + " can't be appended to: its value is not a text that grows. Use out.send(value) instead.");
        }
        session.append(number, component.encode((T) part, session.files()));
    }

    @Override
    public void update(Update update) {
        refuseIfStopped();
        update.components().forEach(session::update);
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
        return job.locale();
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
