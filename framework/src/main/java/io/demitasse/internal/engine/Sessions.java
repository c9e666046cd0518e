package io.demitasse.internal.engine;

import io.demitasse.internal.graph.AppGraph;
import io.demitasse.internal.store.Ids;
import io.demitasse.media.Files;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** The open pages of one app, bounded in number and in idle time; with replicas, those that are known here. */
final class Sessions {
    /** All logs together keep at most a sixteenth of the heap's bytes as characters. */
    private static final int HEAP_SHARE = 16;

    /** How long a copy is kept of a session whose page is open at another replica. */
    private static final long COPY_NANOS = Duration.ofMinutes(1).toNanos();

    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final AtomicInteger besides = new AtomicInteger();
    private final Ids ids = new Ids();
    private final AppGraph graph;
    private final Limits limits;
    private final Function<String, Files> files;
    private final Consumer<Session> whenForgotten;
    private volatile Optional<Replicas> replicas = Optional.empty();

    /** @param files those of a visitor */
    Sessions(AppGraph graph, Limits limits, Function<String, Files> files, Consumer<Session> whenForgotten) {
        this.graph = graph;
        this.limits = limits;
        this.files = files;
        this.whenForgotten = whenForgotten;
    }

    /** From now on, replicas share them. */
    void share(Replicas all) {
        replicas = Optional.of(all);
    }

    Session open(String owner) {
        return open(ids.next(), owner);
    }

    /** A session for a program that has named it, or the one that it has with that name at another replica. */
    Session openNamed(String owner, String name) {
        return findNamed(owner, name)
                .orElseGet(() -> replicas.isPresent() ? open(idOf(owner, name), owner) : open(owner));
    }

    /** The session that a program has named, if another replica has it. */
    Optional<Session> findNamed(String owner, String name) {
        return replicas.flatMap(any -> find(idOf(owner, name), owner));
    }

    private static String idOf(String owner, String name) {
        return Ids.of(owner + "\n" + name);
    }

    private Session open(String id, String owner) {
        Session session = add(made(id, owner));
        replicas.ifPresent(all -> all.opened(session));
        return session;
    }

    /** A session that nobody can find again. */
    Session unlisted(String owner) {
        return made(ids.next(), owner);
    }

    private Session made(String id, String owner) {
        return new Session(id, owner, graph, files.apply(owner), log());
    }

    private EventLog log() {
        return new EventLog(limits.logEntries(), this::logChars);
    }

    /** How much one log may hold now: its limit, or its share of what all logs together may take of the heap. */
    private int logChars() {
        long shared = Runtime.getRuntime().maxMemory() / HEAP_SHARE / Math.max(1, sessions.size() + besides.get());
        return (int) Math.min(limits.logChars(), shared);
    }

    /** One that two have made at once is thrown away. */
    private Session add(Session made) {
        if (sessions.size() >= limits.sessions()) {
            forgetLongestIdle();
        }
        Session before = sessions.putIfAbsent(made.id(), made);
        if (before == null) {
            return made;
        }
        made.journal().close();
        return before;
    }

    /** The session of that id if it is that visitor's, from another replica if need be, and all of it is known here. */
    Optional<Session> find(String id, String owner) {
        return find(id).filter(session ->
                session.owner().equals(owner) && session.journal().isWhole());
    }

    /** The session of that id, whoever's it is, from another replica if need be. */
    Optional<Session> find(String id) {
        return Optional.ofNullable(sessions.get(id)).or(() -> restored(id).map(this::add));
    }

    private Optional<Session> restored(String id) {
        return replicas.flatMap(all -> all.restore(
                id,
                (owner, parent) -> parent.isEmpty()
                        ? made(id, owner)
                        : find(parent).orElseGet(() -> unlisted(owner)).beside(id, log())));
    }

    /** Whether a session is known here. */
    boolean isKnown(Session session) {
        return sessions.containsKey(session.id());
    }

    /** A session for one call, that whoever makes the call keeps and {@linkplain #release releases}. */
    Session beside(Session session) {
        besides.incrementAndGet();
        Session own = session.beside(ids.next(), log());
        replicas.ifPresent(all -> all.opened(own));
        return own;
    }

    /** The same for a call that another replica has started for that visitor. */
    Optional<Session> besideElsewhere(String id, String owner) {
        Optional<Session> own = restored(id);
        if (own.filter(session -> !session.owner().equals(owner)).isPresent()) {
            own.get().journal().close();
            return Optional.empty();
        }
        own.ifPresent(any -> besides.incrementAndGet());
        return own;
    }

    /** Nobody will ask any more for a session beside another, at any replica. */
    void release(Session own) {
        own.journal().close();
        replicas.ifPresent(all -> all.forget(own));
        besides.decrementAndGet();
    }

    int besides() {
        return besides.get();
    }

    /** The sessions whose page nobody has had open for that time, and that are this replica's to care for. */
    List<Session> leftFor(Duration time) {
        return sessions.values().stream()
                .filter(session -> !session.isRead() && session.nanosUntouched() > time.toNanos())
                .filter(session -> session.journal().isHome())
                .toList();
    }

    /**
     * Forgets the sessions that nobody has read for the idle time, and what others have kept for too long; keeps for
     * other replicas what is in use here, and lets go of copies of what is in use there.
     */
    void sweep(Predicate<Session> isIdle) {
        leftFor(limits.idle()).forEach(this::forget);
        for (Session session : sessions.values()) {
            session.states().dropOver();
            if (session.isRead()) {
                replicas.ifPresent(all -> all.touch(session));
            } else if (!session.journal().isHome() && session.nanosUntouched() > COPY_NANOS && isIdle.test(session)) {
                forget(session);
            }
        }
    }

    void forget(Session session) {
        if (!sessions.remove(session.id(), session)) {
            return;
        }
        if (session.journal().isHome()) {
            whenForgotten.accept(session);
            session.states().dropAll();
        }
        session.journal().close();
    }

    /** Forgets all; those that replicas share go on there, so nothing is told of their end. */
    void close() {
        if (replicas.isPresent()) {
            sessions.values().forEach(session -> session.journal().close());
            sessions.clear();
        }
        List.copyOf(sessions.values()).forEach(this::forget);
    }

    private void forgetLongestIdle() {
        sessions.values().stream()
                .max(Comparator.comparing((Session session) -> !session.isRead())
                        .thenComparing(Session::nanosUntouched))
                .ifPresent(this::forget);
    }
}
