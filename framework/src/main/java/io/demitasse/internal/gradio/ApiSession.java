package io.demitasse.internal.gradio;

import io.demitasse.internal.api.Caller;
import io.demitasse.internal.engine.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A client's session: the events whose messages it has not read yet, and the stream that carries them. */
final class ApiSession {
    /** Each event keeps a log until it is read. */
    static final int MOST_EVENTS = 256;

    /** Python's clients of 1.x lose messages that overtake the reply which says what event they are of. */
    private static final long REPLY_MILLIS = 40;

    private final Map<String, ApiEvent> events = new LinkedHashMap<>();
    private final Session session;
    private final SharedEvents shared;
    private Optional<QueueStream> stream = Optional.empty();
    private Optional<Long> ended = Optional.empty();

    ApiSession(Session session, SharedEvents.Maker shared) {
        this.session = session;
        this.shared = shared.of(this);
    }

    /** Brings the events of this session that other replicas have, for that caller. */
    void bring(Caller caller) {
        shared.bring(caller);
    }

    Session session() {
        return session;
    }

    /** Adds an event, and tells the stream if there is one. */
    void add(ApiEvent event) {
        addHere(event);
        shared.added(event);
    }

    /** Adds an event of which other replicas know. */
    void addHere(ApiEvent event) {
        Optional<QueueStream> open;
        synchronized (this) {
            events.put(event.id(), event);
            open = stream;
            if (open.isPresent()) {
                event.silence().untilAge(REPLY_MILLIS);
            }
        }
        event.call().session().subscribe(this::wake);
        open.ifPresent(QueueStream::wake);
    }

    synchronized boolean isFull() {
        return events.size() >= MOST_EVENTS;
    }

    synchronized Optional<ApiEvent> find(String event) {
        return Optional.ofNullable(events.get(event));
    }

    synchronized List<ApiEvent> events() {
        return new ArrayList<>(events.values());
    }

    /** Drops an event; what it kept is given to others, and what still runs is stopped. */
    void drop(ApiEvent event) {
        dropHere(event.id());
        shared.done(event.id());
    }

    /** Drops an event that another replica has dropped. */
    void dropHere(String event) {
        Optional<ApiEvent> dropped;
        synchronized (this) {
            dropped = Optional.ofNullable(events.remove(event));
        }
        dropped.ifPresent(each -> each.call().close());
    }

    /** Another replica goes on where this one was. */
    void close() {
        shared.close();
    }

    /** Makes this the stream of the session; the one before ends. */
    void attach(QueueStream next) {
        Optional<QueueStream> before;
        synchronized (this) {
            before = stream;
            if (events.size() > 1) {
                // It came for one of them, and the replies to the others may be on their way.
                events.values().forEach(event -> event.silence().untilAge(REPLY_MILLIS));
            }
            stream = Optional.of(next);
            ended = Optional.empty();
        }
        before.ifPresent(QueueStream::replaced);
        next.wake();
    }

    /** Ends the stream if there is nothing more to say; no event can come meanwhile. */
    synchronized boolean detachIfIdle(QueueStream current) {
        if (!events.isEmpty() || isOther(current)) {
            return false;
        }
        stream = Optional.empty();
        ended = Optional.of(System.nanoTime());
        return true;
    }

    /** How long ago the last stream ended, with all told; empty if there is another, or was none. */
    synchronized Optional<Duration> ended() {
        return ended.map(time -> Duration.ofNanos(System.nanoTime() - time));
    }

    /** The client is gone: what runs for it is stopped. */
    void left(QueueStream current) {
        List<ApiEvent> left;
        synchronized (this) {
            if (isOther(current)) {
                return;
            }
            stream = Optional.empty();
            left = events();
        }
        left.forEach(this::drop);
    }

    private boolean isOther(QueueStream current) {
        return stream.filter(each -> each.equals(current)).isEmpty();
    }

    private void wake() {
        Optional<QueueStream> open;
        synchronized (this) {
            open = stream;
        }
        open.ifPresent(QueueStream::wake);
    }
}
