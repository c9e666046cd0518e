package io.demitasse.internal.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.demitasse.component.Component;
import io.demitasse.internal.graph.AppGraph;
import io.demitasse.media.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

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
    private final AppGraph graph;
    private final Files files;
    private final EventLog log;
    private final Map<Integer, Shown> shown = new HashMap<>();
    private final Map<Integer, Component<?>> overlay = new HashMap<>();
    private final SessionStates states = new SessionStates();
    private final Map<Integer, Job.Status> jobs = new LinkedHashMap<>();
    private final List<Runnable> readers = new CopyOnWriteArrayList<>();
    private boolean left;
    private volatile long touched = System.nanoTime();

    Session(String id, String owner, AppGraph graph, Files files, EventLog log) {
        this.id = id;
        this.owner = owner;
        this.graph = graph;
        this.files = files;
        this.log = log;
    }

    /** The unguessable id. */
    public String id() {
        return id;
    }

    /** The visitor whose page it is. */
    public String owner() {
        return owner;
    }

    /** The app. */
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
        overlay.keySet().forEach(number -> all.add(new Emission.Updated(number)));
        shown.forEach((number, value) -> all.add(new Emission.Valued(number, value.wire())));
        jobs.values().forEach(status -> all.add(new Emission.Moved(status)));
        return new Reading(all, log.last());
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
        shown.computeIfAbsent(number, any -> new Shown()).set(wire);
    }

    /** The values that live in the session. */
    SessionStates states() {
        return states;
    }

    void emit(Emission emission) {
        synchronized (this) {
            apply(emission);
            log.add(emission);
        }
        readers.forEach(Runnable::run);
    }

    /** Adds to the value that a component shows. */
    void append(int number, JsonNode part) {
        synchronized (this) {
            Shown grows = shown.computeIfAbsent(number, this::initial);
            grows.append(part, component(number));
            log.add(new Emission.Appended(number, part, grows.revision()));
        }
        readers.forEach(Runnable::run);
    }

    private void apply(Emission emission) {
        if (emission instanceof Emission.Valued valued) {
            entered(valued.component(), valued.wire());
        } else if (emission instanceof Emission.Moved moved) {
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
    void update(Component<?> update) {
        int number = graph.number(update);
        synchronized (this) {
            overlay.put(number, component(number).updated(update, graph.component(number)));
        }
        emit(new Emission.Updated(number));
        update(number, update);
    }

    private <T> void update(int number, Component<T> update) {
        update.valueSince(graph.component(number))
                .ifPresent(value -> emit(new Emission.Valued(number, update.encode(value, files))));
    }
}
