package io.demitasse.internal.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.demitasse.component.Component;
import io.demitasse.component.Travels;
import io.demitasse.internal.graph.AppGraph;
import io.demitasse.internal.graph.GraphBuilder;
import io.demitasse.internal.graph.Slot;
import io.demitasse.media.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/**
 * One open page: what it shows, the log of how that came to be, its state and its running jobs. It outlives its
 * connection, so a page that comes back finds everything as it is now.
 */
public final class Session {
    /** What a reader gets: emissions, and the number of the last of them. */
    public record Reading(List<Emission> emissions, long upTo) {}

    /** A value in its wire form, and how often it has changed. */
    public record Seen(JsonNode wire, long revision) {}

    private final String id;
    private final String owner;
    private final AppGraph declared;
    private final Files files;
    private final EventLog log;
    private final Map<Integer, Shown> shown = new HashMap<>();
    private final Map<Integer, Component<?>> overlay = new HashMap<>();
    private final SessionStates states;
    private final Optional<Session> page;
    private final Map<Integer, Job.Status> jobs = new LinkedHashMap<>();
    private final List<Runnable> readers = new CopyOnWriteArrayList<>();
    private final Object filling = new Object();
    private boolean left;
    private volatile Journal journal = Journal.NONE;
    private volatile AppGraph graph;
    private volatile long touched = System.nanoTime();

    Session(String id, String owner, AppGraph graph, Files files, EventLog log) {
        this(id, owner, graph, files, log, new SessionStates(), Optional.empty());
    }

    private Session(
            String id,
            String owner,
            AppGraph graph,
            Files files,
            EventLog log,
            SessionStates states,
            Optional<Session> page) {
        this.id = id;
        this.owner = owner;
        this.declared = graph;
        this.graph = graph;
        this.files = files;
        this.log = log;
        this.states = states;
        this.page = page;
    }

    /** A session for one call, that sees the states and the options of this one and shows its results to itself. */
    Session beside(String itsId, EventLog itsLog) {
        var beside = new Session(itsId, owner, graph, files, itsLog, states, Optional.of(this));
        synchronized (this) {
            beside.overlay.putAll(overlay);
        }
        return beside;
    }

    /** The same page before anything happened to it. */
    Session fresh() {
        return new Session(id, owner, declared, files, log.fresh());
    }

    /** Writes down what happens from now on. */
    void join(Journal other) {
        journal = other;
    }

    Journal journal() {
        return journal;
    }

    /** Whether it is for one call of a client that shows no page. */
    boolean isBeside() {
        return page.isPresent();
    }

    /** The session that takes its turn in a queue. */
    Session line() {
        return page.orElse(this);
    }

    /** Whether what a client sends for a component counts: in a page, only what the visitor may change. */
    boolean takes(int number, Component<?> component) {
        return isBeside() ? component.api().isGiven() : graph.editable(number, component);
    }

    /** The unguessable id. */
    public String id() {
        return id;
    }

    /** The visitor whose page it is. */
    public String owner() {
        return owner;
    }

    /** The app as this page shows it now. */
    public AppGraph graph() {
        return graph;
    }

    /** The visitor's files. */
    public Files files() {
        return files;
    }

    /** Calls the listener after each emission until {@link #unsubscribe}. */
    public void subscribe(Runnable listener) {
        synchronized (this) {
            left = false;
        }
        readers.add(listener);
        touch();
    }

    /** Stops calling the listener. */
    public void unsubscribe(Runnable listener) {
        readers.remove(listener);
        touch();
    }

    /** The number of the newest emission. */
    public synchronized long last() {
        return log.last();
    }

    /** Notes that the page was left for good; false if that is known. */
    synchronized boolean leave() {
        boolean first = !left;
        left = true;
        return first;
    }

    boolean isRead() {
        return !readers.isEmpty();
    }

    void touch() {
        touched = System.nanoTime();
    }

    long nanosUntouched() {
        return System.nanoTime() - touched;
    }

    /** What the function gives while nothing changes in a page whose parts may be replaced. */
    public <R> R steadily(Supplier<R> function) {
        if (graph.parts().isEmpty()) {
            return function.get();
        }
        synchronized (this) {
            return function.get();
        }
    }

    /**
     * What was emitted after that number; from a snapshot of all that differs from the fresh page if that is too old.
     */
    public synchronized Reading read(long after, int atMostChars) {
        return log.after(after, atMostChars)
                .map(emissions -> new Reading(emissions, after + emissions.size()))
                .orElseGet(this::snapshot);
    }

    /**
     * Everything in which the page differs now from a fresh one, with where the last job of each handler is or ended.
     */
    public synchronized Reading snapshot() {
        List<Emission> all = new ArrayList<>();
        graph.slotsFilledSince(declared).forEach(slot -> all.add(new Emission.Filled(slot)));
        overlay.keySet().forEach(number -> all.add(new Emission.Updated(number)));
        shown.forEach((number, value) -> all.add(new Emission.Valued(number, value.wire())));
        jobs.values().forEach(status -> all.add(new Emission.Moved(status)));
        return new Reading(all, log.last());
    }

    /** Where a job is or how it ended, as far as it was told. */
    synchronized Optional<Job.Status> status(String job) {
        return jobs.values().stream().filter(status -> status.job().equals(job)).findFirst();
    }

    /** The component with the options that this session sees. */
    public synchronized Component<?> component(int number) {
        return overlay.getOrDefault(number, graph.component(number));
    }

    /** The value that a component shows, in its wire form; empty if it still shows what it was declared with. */
    public synchronized Optional<JsonNode> shown(int number) {
        return Optional.ofNullable(shown.get(number)).map(Shown::wire);
    }

    /** The value that a component shows now, with how often it has changed since the page was fresh. */
    public synchronized Seen seen(int number) {
        Shown now = Optional.ofNullable(shown.get(number)).orElseGet(() -> initial(number));
        return new Seen(now.wire(), now.revision());
    }

    /** What a component shows, in its wire form. */
    synchronized JsonNode wire(int number) {
        return shown(number).orElseGet(() -> initialWire(graph.component(number)));
    }

    /** Remembers what the visitor entered, so that another reader of the session sees it. */
    synchronized void entered(int number, JsonNode wire) {
        if (journal.isShared() && !shown(number).filter(wire::equals).isPresent()) {
            note(Told.entered(number, wire));
        }
        show(number, wire);
    }

    /** Makes a component show a value of which nobody is told. */
    synchronized void show(int number, JsonNode wire) {
        shown.computeIfAbsent(number, any -> new Shown()).set(wire);
    }

    /** The values that live in the session. */
    SessionStates states() {
        return states;
    }

    void emit(Emission emission) {
        emit(emission, "");
    }

    /**
     * Tells readers something.
     *
     * @param by the job that tells it; empty if none does
     */
    void emit(Emission emission, String by) {
        synchronized (this) {
            journal.write(emission, by);
            apply(emission);
            log.add(emission);
        }
        tellReaders();
    }

    /** Adds to the value that a component shows. */
    void append(int number, JsonNode part, String by) {
        synchronized (this) {
            if (!graph.has(number)) {
                return;
            }
            journal.write(new Emission.Appended(number, part, 0), by);
            grow(number, part);
        }
        tellReaders();
    }

    private void grow(int number, JsonNode part) {
        Shown grows = shown.computeIfAbsent(number, this::initial);
        grows.append(part, component(number));
        log.add(new Emission.Appended(number, part, grows.revision()));
    }

    /** Tells other replicas what is kept for a component on the server. */
    void kept(int number, Component<?> component, Object value) {
        if (journal.isShared()) {
            note(Told.kept(number, Portable.bytes(component.toString(), Travels.luggage(value))));
        }
    }

    /** Takes what another replica keeps for a component on the server. */
    void arrived(int number, Object value) {
        Component<?> component = component(number);
        states.set(number, component, Travels.arrived(Arguments.first(component), value));
    }

    /** Tells other replicas something that no reader needs to hear of. */
    synchronized void note(JsonNode note) {
        var noted = new Emission.Noted(note);
        journal.write(noted, "");
        log.add(noted);
    }

    void hear(Emission emission) {
        hear(emission, Map.of());
    }

    /**
     * What another replica, or the past, tells of this session.
     *
     * @param options those of an update
     */
    synchronized void hear(Emission emission, Map<String, Object> options) {
        if (emission instanceof Emission.Appended appended && graph.has(appended.component())) {
            grow(appended.component(), appended.part());
            return;
        }
        if (emission instanceof Emission.Updated updated && graph.has(updated.component())) {
            overlay.put(updated.component(), component(updated.component()).with(options));
        } else if (emission instanceof Emission.Noted noted) {
            Told.apply(noted.note(), this);
        } else {
            apply(emission);
        }
        log.add(emission);
    }

    /** What was heard so far is what an emission of that number led to. */
    synchronized void startAfter(long number) {
        log.startAfter(number);
    }

    /** Whether something runs or waits for it, as far as was told. */
    synchronized boolean isBusy() {
        return jobs.values().stream().anyMatch(status -> !status.phase().isEnd());
    }

    void tellReaders() {
        readers.forEach(Runnable::run);
    }

    private void apply(Emission emission) {
        if (emission instanceof Emission.Valued valued && graph.has(valued.component())) {
            show(valued.component(), valued.wire());
        } else if (emission instanceof Emission.Moved moved
                && graph.handler(moved.status().handler()).isPresent()) {
            jobs.put(moved.status().handler(), moved.status());
        }
    }

    private Shown initial(int number) {
        var fresh = new Shown();
        fresh.set(initialWire(graph.component(number)));
        return fresh;
    }

    private <T> JsonNode initialWire(Component<T> component) {
        return component.value().map(value -> component.encode(value, files)).orElse(NullNode.getInstance());
    }

    /** Puts the options that an update sets on top of what this session sees, and emits it. */
    void update(Component<?> update, String by) {
        if (update instanceof Slot slot) {
            fill(slot);
        } else {
            options(update);
            emit(new Emission.Updated(graph.number(update)), by);
        }
    }

    /** Puts the options that an update sets on top of what this session sees, which readers know already. */
    void options(Component<?> update) {
        int number = graph.number(update);
        synchronized (this) {
            overlay.put(number, component(number).updated(update, graph.component(number)));
        }
        page.ifPresent(other -> other.alsoSees(number, component(number)));
    }

    private synchronized void alsoSees(int number, Component<?> component) {
        overlay.put(number, component);
    }

    /** Puts another part into a slot; nobody sees it half done. */
    private void fill(Slot update) {
        synchronized (filling) {
            AppGraph before = graph;
            int slot = before.number(update);
            // The author's code runs outside the lock that readers want.
            AppGraph after = GraphBuilder.fill(before, slot, update);
            Set<Integer> gone = new HashSet<>(before.components().keySet());
            gone.removeAll(after.components().keySet());
            synchronized (this) {
                graph = after;
                shown.keySet().removeAll(gone);
                overlay.keySet().retainAll(after.components().keySet());
                jobs.keySet().retainAll(after.handlers().keySet());
            }
            states.drop(gone);
            emit(new Emission.Filled(slot));
        }
    }
}
