package io.demitasse.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.component.EventData;
import io.demitasse.error.Message;
import io.demitasse.handler.Binding;
import io.demitasse.handler.WebRequest;
import io.demitasse.internal.engine.Emission;
import io.demitasse.internal.engine.Engine;
import io.demitasse.internal.engine.Job;
import io.demitasse.internal.engine.Request;
import io.demitasse.internal.graph.Handler;
import io.demitasse.internal.store.Ids;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Starts handlers as the page would and follows what the session emits. */
final class TesterRuns {
    private static final Request.Client CLIENT = new Request.Client(Locale.ENGLISH, WebRequest.NONE);

    private final Ids ids = new Ids();
    // Not the monitor of this tester: who emits must not wait for a step that starts or stops something.
    private final Semaphore emissions = new Semaphore(0);
    private final Engine engine;
    private final TesterPage page;
    private final Map<Integer, List<JsonNode>> values = new HashMap<>();
    private final Map<Integer, Message> refusals = new HashMap<>();
    private final List<String> toasts = new ArrayList<>();
    private final Set<String> running = new LinkedHashSet<>();
    private String failure = "";
    private Duration longest = Duration.ofSeconds(10);
    private long seen;

    TesterRuns(Engine engine, TesterPage page) {
        this.engine = engine;
        this.page = page;
        page.session().subscribe(emissions::release);
    }

    void within(Duration time) {
        longest = time;
    }

    /** Runs what an event starts and waits for its end. */
    void fire(int component, String event, Optional<Record> data) {
        if (start(component, event, data)) {
            await(
                    this::isIdle,
                    () -> "The handlers of \"" + event + "\" did not end in " + longest.toSeconds() + " s.");
        }
    }

    /** Runs what an event starts; false if nothing does. */
    synchronized boolean start(int component, String event, Optional<Record> data) {
        var trigger = new Handler.Trigger(component, event);
        List<Handler> handlers = page.session().graph().handlers().values().stream()
                .filter(handler -> handler.triggers().contains(trigger))
                .toList();
        if (!handlers.isEmpty()) {
            begin();
        }
        for (Handler handler : handlers) {
            submit(handler, handler.data().map(wanted -> said(wanted, data)));
        }
        return !handlers.isEmpty();
    }

    private JsonNode said(Binding.Data wanted, Optional<Record> data) {
        return data.filter(wanted.type().type()::isInstance)
                .map(record -> encode(wanted.type(), record))
                .orElseThrow(() -> page.failure(
                        "The event has to say a " + wanted.type().type().getSimpleName() + "."));
    }

    private static <D extends Record> JsonNode encode(EventData<D> type, Record data) {
        return type.encode(type.type().cast(data));
    }

    private void submit(Handler handler, Optional<JsonNode> data) {
        String job = ids.next();
        running.add(job);
        var request = new Request(job, handler.id(), page.payload(), data, CLIENT, 0);
        if (!engine.submit(page.session(), request)) {
            running.remove(job);
        }
    }

    private void begin() {
        values.clear();
        refusals.clear();
        toasts.clear();
        failure = "";
    }

    synchronized void example(int row) {
        Handler handler = page.session().graph().handlers().values().stream()
                .filter(each -> !each.examples().isEmpty())
                .findFirst()
                .orElseThrow(() -> page.failure("There are no examples."));
        fill(handler, row);
    }

    synchronized void example(String name) {
        for (Handler handler : page.session().graph().handlers().values()) {
            for (int row = 0; row < handler.examples().size(); row++) {
                if (handler.examples().get(row).name().equals(name)) {
                    fill(handler, row);
                    return;
                }
            }
        }
        throw page.failure("No example is called \"" + name + "\".");
    }

    private void fill(Handler handler, int row) {
        begin();
        boolean follows =
                engine.fillExample(page.session(), handler.id() + "." + row).runsExamples();
        read();
        if (follows) {
            submit(handler, Optional.empty());
        }
    }

    /** Stops what runs. */
    void stop() {
        running().forEach(job -> engine.stop(page.session(), job));
    }

    private synchronized List<String> running() {
        return List.copyOf(running);
    }

    synchronized boolean isIdle() {
        return running.isEmpty();
    }

    /** Waits for something to become true, looking again after each emission. */
    void await(BooleanSupplier done, Supplier<String> otherwise) {
        long end = System.nanoTime() + longest.toNanos();
        while (!reached(done)) {
            try {
                if (!emissions.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    throw page.failure(otherwise.get());
                }
                emissions.drainPermits();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw page.failure("The test was interrupted.");
            }
        }
    }

    private synchronized boolean reached(BooleanSupplier done) {
        read();
        boolean reached = done.getAsBoolean();
        if (reached) {
            // What is shown may be newer than what was read: values and toasts have to tell of it too.
            read();
        }
        return reached;
    }

    private void read() {
        var reading = page.session().read(seen, Integer.MAX_VALUE);
        seen = reading.upTo();
        reading.emissions().forEach(this::follow);
    }

    private void follow(Emission emission) {
        if (emission instanceof Emission.Valued valued) {
            page.overwrite(valued.component());
            values.computeIfAbsent(valued.component(), any -> new ArrayList<>()).add(valued.wire());
        } else if (emission instanceof Emission.Appended appended) {
            page.overwrite(appended.component());
            values.computeIfAbsent(appended.component(), any -> new ArrayList<>())
                    .add(appended.part());
        } else if (emission instanceof Emission.Refused refused) {
            refusals.put(refused.component(), refused.message());
        } else if (emission instanceof Emission.Toasted toasted) {
            toasts.add(toasted.toast().text());
        } else if (emission instanceof Emission.Moved moved) {
            follow(moved.status());
        }
    }

    private void follow(Job.Status status) {
        if (!status.phase().isEnd()) {
            running.add(status.job());
        } else {
            running.remove(status.job());
            status.message().ifPresent(message -> failure = page.texts().text(message));
        }
    }

    synchronized List<JsonNode> values(int number) {
        return List.copyOf(values.getOrDefault(number, List.of()));
    }

    synchronized String refusal(int number) {
        Message message = refusals.get(number);
        return message == null ? "" : page.texts().text(message);
    }

    synchronized List<String> toasts() {
        return List.copyOf(toasts);
    }

    synchronized String failure() {
        return failure;
    }
}
