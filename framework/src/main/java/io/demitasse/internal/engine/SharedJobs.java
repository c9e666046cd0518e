package io.demitasse.internal.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.internal.graph.Handler;
import io.demitasse.internal.store.SharedStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The jobs that run at the replicas of an app, written down so that another can run those of one that dies. */
final class SharedJobs {
    private static final Logger LOG = LoggerFactory.getLogger(SharedJobs.class);
    private static final Duration CLAIM = Duration.ofSeconds(30);
    /** A page sends a request again until it hears of it, which it does as soon as it is connected. */
    private static final Duration ACCEPTED = Duration.ofMinutes(10);
    /** Longer than any call. */
    private static final Duration KEPT = Duration.ofDays(7);

    private static final int CHUNK = 1_000;

    private final SharedStore store;
    private final Replicas replicas;

    SharedJobs(SharedStore store, Replicas replicas) {
        this.store = store;
        this.replicas = replicas;
    }

    /** Writes a request down before it runs; false if it has run, or runs, already. */
    boolean begin(Session session, Request request) {
        Optional<Handler> handler = session.graph().handler(request.handler());
        if (handler.isEmpty()) {
            return true;
        }
        String row = row(replicas.id(), session.id(), request.job());
        store.set(table(), row, SharedJson.bytes(RequestJson.write(session, request, handler.get())), KEPT);
        if (session.isBeside() || isFirst(session.id(), request)) {
            return true;
        }
        store.unset(table(), row);
        return false;
    }

    private boolean isFirst(String session, Request request) {
        return store.putIfAbsent(accepted(session, request.job()), replicas.id().getBytes(UTF_8), ACCEPTED);
    }

    boolean end(String session, String job) {
        return store.unset(table(), row(replicas.id(), session, job));
    }

    private String table() {
        return replicas.name("jobs", "");
    }

    private String accepted(String session, String job) {
        return replicas.name("accepted", session + "/" + job);
    }

    private static String row(String replica, String session, String job) {
        return replica + " " + session + " " + job;
    }

    /** Runs what replicas have left that are dead. */
    void takeOver(Replicas.Host host) {
        Map<String, Boolean> alive = new HashMap<>();
        store.rows(table()).forEach((row, request) -> {
            String replica = row.substring(0, row.indexOf(' '));
            if (!alive.computeIfAbsent(replica, replicas::isAlive)
                    && store.putIfAbsent(
                            replicas.name("claim", row), replicas.id().getBytes(UTF_8), CLAIM)) {
                replicas.execute(() -> take(row, SharedJson.read(request), host));
            }
        });
    }

    /** Runs what a dead replica has left. */
    private void take(String row, JsonNode json, Replicas.Host host) {
        String[] names = row.split(" ", 3);
        Optional<Session> found = host.session(names[1]);
        Request request = RequestJson.read(json);
        var past = found.map(session -> told(session, request));
        if (past.isPresent() && !past.get().ended() && isMine(names[0], names[1], request)) {
            LOG.info("A replica has gone; its call of handler {} goes on here.", request.handler());
            Session session = found.get();
            store.set(table(), row(replicas.id(), session.id(), request.job()), SharedJson.bytes(json), KEPT);
            session.note(Told.note(Told.TAKEN, request.job()));
            RequestJson.restoreStates(json, session);
            host.resume(
                    session, request, Replay.of(past.get().told(), past.get().session()));
        }
        store.unset(table(), row);
    }

    /** Unless a client has sent it again meanwhile, and another replica has accepted it. */
    private boolean isMine(String dead, String session, Request request) {
        return isFirst(session, request)
                || store.get(accepted(session, request.job()))
                        .filter(by -> new String(by, UTF_8).equals(dead))
                        .isPresent();
    }

    /** What a job has told, the session before that, and whether it had ended. */
    private record Past(List<Emission> told, Session session, boolean ended) {}

    private Past told(Session session, Request request) {
        Session before = session.fresh();
        List<Emission> told = new ArrayList<>();
        boolean ended = false;
        List<SharedStore.Entry> entries;
        replicas.condensed(session.id()).ifPresent(all -> Condensed.restore(all, before));
        long read = before.last();
        do {
            entries = store.after(replicas.log(session.id()), read, CHUNK);
            for (SharedStore.Entry entry : entries) {
                read = entry.number();
                JsonNode json = SharedJson.read(entry.bytes());
                Emission emission = EmissionJson.read(json);
                if (Told.by(json).equals(request.job())) {
                    told.add(emission);
                } else if (told.isEmpty()) {
                    before.hear(emission, Told.options(json));
                }
                ended |= emission instanceof Emission.Moved moved
                        && moved.status().job().equals(request.job())
                        && moved.status().phase().isEnd();
            }
        } while (entries.size() == CHUNK);
        return new Past(told, before, ended);
    }
}
