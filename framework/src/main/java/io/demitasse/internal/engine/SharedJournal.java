package io.demitasse.internal.engine;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.error.OperatorException;
import io.demitasse.internal.store.SharedStore;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log of one session in the store that replicas share. Its numbers are those that readers know, so a page that
 * comes back goes on from where it was, whichever replica answers.
 */
final class SharedJournal implements Journal {
    private static final Logger LOG = LoggerFactory.getLogger(SharedJournal.class);
    private static final int CHUNK = 1_000;
    /** How long a log grows before it is condensed. */
    private static final int LONGEST = 1_000;
    /** How much of a condensed log is left, for readers that come back. */
    private static final int LEFT = 200;

    private final Session session;
    private final Replicas replicas;
    private final SharedStore store;
    private final String log;
    private final SharedStore.Following following;
    private volatile boolean lost;
    private volatile boolean torn;
    private volatile long heard;
    private volatile long condensed;
    private volatile String home = "";

    SharedJournal(Session session, Replicas replicas, SharedStore store) {
        this.session = session;
        this.replicas = replicas;
        this.store = store;
        this.log = replicas.log(session.id());
        this.following = store.follow(log, this::news);
    }

    @Override
    public boolean isShared() {
        return !lost;
    }

    /** Brings a fresh session to where it is. */
    void restore() {
        asked(
                () -> {
                    replicas.condensed(session.id()).ifPresent(bytes -> {
                        Condensed.restore(bytes, session);
                        home = Condensed.home(bytes);
                        condensed = session.last();
                    });
                    return true;
                },
                false);
        catchUp();
    }

    private void news(long number) {
        if (number > heard && !lost) {
            replicas.execute(this::catchUp);
        }
    }

    /** Tells the session what others have written. */
    void catchUp() {
        long before;
        synchronized (session) {
            before = session.last();
            asked(() -> hearOthers(), false);
        }
        if (session.last() != before) {
            session.tellReaders();
        }
    }

    private boolean hearOthers() {
        List<SharedStore.Entry> entries;
        do {
            entries = store.after(log, session.last(), CHUNK);
            entries.forEach(entry -> hear(SharedJson.read(entry.bytes())));
        } while (entries.size() == CHUNK);
        return true;
    }

    private void hear(JsonNode entry) {
        Emission emission = EmissionJson.read(entry);
        session.hear(emission, Told.options(entry));
        heard = session.last();
        // What a slot holds is made by code that ran elsewhere.
        torn |= emission instanceof Emission.Filled;
        if (emission instanceof Emission.Noted noted) {
            if (noted.note().has(Told.HOME)) {
                home = noted.note().path(Told.HOME).asText();
            }
            if (session.journal() == this) {
                replicas.execute(() -> replicas.noted(session, noted.note()));
            }
        }
    }

    @Override
    public void write(Emission emission, String by) {
        if (!lost) {
            byte[] bytes = SharedJson.bytes(Told.entry(emission, by, session));
            asked(() -> written(bytes), false);
        }
    }

    private boolean written(byte[] bytes) {
        heard = session.last() + 1;
        while (!store.append(log, session.last() + 1, bytes)) {
            hearOthers();
            heard = session.last() + 1;
        }
        return true;
    }

    @Override
    public boolean begin(Request request) {
        return lost || asked(() -> replicas.jobs().begin(session, request), true);
    }

    @Override
    public void end(String job) {
        if (!lost) {
            asked(() -> replicas.jobs().end(session.id(), job), true);
            asked(this::condense, false);
        }
    }

    /**
     * In place of a long log, what it led to; at rest alone, since what a call has told is needed if it is run again.
     */
    private boolean condense() {
        synchronized (session) {
            if (lost || torn || session.last() - condensed < LONGEST || session.isBusy()) {
                return false;
            }
            replicas.condense(session.id(), Condensed.of(session, home));
            condensed = session.last();
            store.cut(log, condensed - LEFT);
            return true;
        }
    }

    /** Without the store the page goes on here alone: better than not at all. */
    private <R> R asked(Supplier<R> question, R otherwise) {
        try {
            return question.get();
        } catch (OperatorException | IllegalArgumentException | UncheckedIOException e) {
            lost = true;
            LOG.error("Other replicas hear no more of a session: {}", e.getMessage());
            return otherwise;
        }
    }

    @Override
    public void home() {
        if (!home.equals(replicas.id())) {
            home = replicas.id();
            note(session, Told.note(Told.HOME, home));
        }
    }

    @Override
    public boolean isHome() {
        return home.isEmpty() || home.equals(replicas.id());
    }

    @Override
    public boolean isWhole() {
        return !torn;
    }

    @Override
    public void close() {
        lost = true;
        following.close();
    }
}
