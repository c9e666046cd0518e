package io.demitasse.internal.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.demitasse.component.Component;
import io.demitasse.component.Update;
import io.demitasse.error.AuthorException;
import io.demitasse.handler.Call;
import io.demitasse.handler.Emitter;
import io.demitasse.handler.Results;
import io.demitasse.handler.Toast;
import io.demitasse.handler.WebRequest;
import io.demitasse.internal.graph.AppGraph;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What a running handler holds: its call, and where its results go. */
final class JobCall implements Call, Emitter {
    private final Job job;
    private final Session session;
    private final JobProgress progress;

    JobCall(Job job) {
        this.job = job;
        this.session = job.session();
        this.progress = new JobProgress(job);
    }

    @Override
    public void send(@Nullable Object result) {
        refuseIfStopped();
        List<Integer> outputs = job.handler().outputs();
        List<@Nullable Object> values = result instanceof Results results
                ? results.values()
                : Collections.<@Nullable Object>singletonList(result);
        for (int i = 0; i < outputs.size() && i < values.size(); i++) {
            if (isGone(outputs.get(i))) {
                continue;
            }
            show(outputs.get(i), session.component(outputs.get(i)), values.get(i));
        }
        given();
    }

    /** Tells a caller without a page that one of its results is complete. */
    private void given() {
        if (session.isBeside()) {
            say(new Emission.Given());
        }
    }

    private void say(Emission emission) {
        if (!job.replays(emission)) {
            session.emit(emission, job.id());
        }
    }

    /** Whether the part of the page is gone in which the output was: nobody is there to see it. */
    private boolean isGone(int number) {
        return !session.graph().has(number);
    }

    @SuppressWarnings("unchecked") // javac tied the outputs to the function's result
    private <T> void show(int number, Component<T> component, @Nullable Object value) {
        if (component.inSession()) {
            keep(number, component, value);
            return;
        }
        JsonNode wire = value == null ? NullNode.getInstance() : component.encode((T) value, session.files());
        change(number, () -> say(new Emission.Valued(number, wire)));
    }

    private void keep(int number, Component<?> component, @Nullable Object value) {
        if (value == null) {
            return;
        }
        Optional<Object> before = session.states().set(number, component, value);
        session.line().kept(number, component, value);
        if (before.filter(value::equals).isEmpty()) {
            job.changed(number);
        }
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
        Component<?> component = session.component(number);
        show(number, component, value);
        // What a session keeps is nothing that a caller sees.
        if (!component.inSession()) {
            given();
        }
    }

    @Override
    public void append(Object part) {
        refuseIfStopped();
        int number = job.handler().outputs().get(0);
        if (isGone(number)) {
            throw gone();
        }
        append(number, session.component(number), part);
    }

    @Override
    public void append(Component<?> output, Object part) {
        refuseIfStopped();
        int number = output(output);
        append(number, session.component(number), part);
    }

    /** The number of a component; empty if the part of the page is gone in which it and this handler were. */
    private Optional<Integer> number(Component<?> component) {
        AppGraph graph = session.graph();
        return graph.handler(job.handler().id()).isPresent()
                ? Optional.of(graph.number(component))
                : graph.find(component);
    }

    /** Nobody can see any more what the call gives: it stops, and nobody needs to know. */
    private CancellationException gone() {
        job.end(Job.Phase.STOPPED, Optional.empty());
        return new CancellationException("The part of the page is gone that the call fills.");
    }

    private int output(Component<?> component) {
        int number = number(component).orElseThrow(this::gone);
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
        JsonNode wire = component.encode((T) part, session.files());
        if (!job.replays(new Emission.Appended(number, wire, 0))) {
            session.append(number, wire, job.id());
            // To compare the whole value would cost more with every part.
            if (job.isFollowed(number)) {
                job.changed(number);
            }
        }
        given();
    }

    @Override
    public void update(Update update) {
        refuseIfStopped();
        for (Component<?> component : update.components()) {
            number(component).ifPresent(number -> change(number, () -> update(number, component)));
        }
        given();
    }

    private <T> void update(int number, Component<T> update) {
        Component<?> declared = session.graph().component(number);
        if (job.replays(new Emission.Updated(number))) {
            session.options(update);
        } else {
            session.update(update, job.id());
        }
        update.valueSince(declared)
                .ifPresent(value -> say(new Emission.Valued(number, update.encode(value, session.files()))));
    }

    @Override
    public void progress(long done, long of, String doing) {
        refuseIfStopped();
        progress.show(of <= 0 ? -1 : (double) done / of, doing, new Job.Step(done, of, -1, doing, ""));
    }

    @Override
    public void progress(double share, String doing) {
        refuseIfStopped();
        progress.show(share, doing, new Job.Step(-1, 0, share, doing, ""));
    }

    @Override
    public <T> Iterable<T> track(Collection<T> items, String doing, String unit) {
        return () -> progress.track(items.iterator(), items.size(), doing, unit, this::refuseIfStopped);
    }

    @Override
    public <T> Stream<T> track(Stream<T> items, long of, String doing, String unit) {
        Iterator<T> tracked = progress.track(items.iterator(), of, doing, unit, this::refuseIfStopped);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(tracked, Spliterator.ORDERED), false)
                .onClose(items::close);
    }

    @Override
    public void info(String text) {
        toast(Toast.info(text));
    }

    @Override
    public void success(String text) {
        toast(Toast.success(text));
    }

    @Override
    public void warning(String text) {
        toast(Toast.warning(text));
    }

    @Override
    public void toast(Toast toast) {
        refuseIfStopped();
        say(new Emission.Toasted(toast));
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
