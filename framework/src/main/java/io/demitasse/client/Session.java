package io.demitasse.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.client.JobStatus.Stage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The jobs that share a session of the app, its State and one stream of messages. The stream is open while there are
 * jobs: the server closes it after the last one. When it is lost, so are they, since the server drops what it can't
 * deliver; the next job opens a new one.
 */
final class Session implements AutoCloseable {
    /** How many messages are kept of jobs whose number has not come yet. */
    private static final int EARLY = 1_000;

    /** How often the server may close the stream in a row without a word for the jobs that wait. */
    private static final int VAIN = 3;

    private final String hash = UUID.randomUUID().toString();
    private final Http http;
    private final String prefix;
    private final Map<String, RemoteJob> jobs = new HashMap<>();
    private final List<QueueMessage> early = new ArrayList<>();
    private Optional<SessionStream> stream = Optional.empty();
    private int joining;
    private int vain;
    private boolean closed;

    Session(Http http, String prefix) {
        this.http = http;
        this.prefix = prefix;
    }

    String hash() {
        return hash;
    }

    /** Sends a job on its way. */
    void join(RemoteJob job, Signature signature, List<JsonNode> data) {
        begin();
        try {
            String event = post(signature, data);
            if (known(event, job)) {
                job.settle();
            }
        } finally {
            end();
        }
    }

    private synchronized void begin() {
        if (closed) {
            throw new IllegalStateException("This client is closed. Connect again.");
        }
        joining++;
    }

    private synchronized void end() {
        joining--;
        if (joining == 0) {
            early.clear();
        }
    }

    private String post(Signature signature, List<JsonNode> data) {
        ObjectNode body = Json.PLAIN.createObjectNode();
        body.putArray("data").addAll(data);
        body.put("fn_index", signature.number()).put("session_hash", hash);
        body.putNull("event_data").putNull("trigger_id");
        Http.Reply reply = http.post(prefix + "/queue/join", body.toString());
        if (!reply.isOk()) {
            throw Failures.of(signature.shown(), reply);
        }
        String event = Json.read(reply.body()).path("event_id").asText("");
        if (event.isEmpty()) {
            throw new ClientException.Connection(
                    signature.shown() + " was answered without an event_id: " + Failures.cut(reply.body()));
        }
        return event;
    }

    /** The job's number is known; whether the job is over already. */
    private synchronized boolean known(String event, RemoteJob job) {
        if (closed) {
            throw new IllegalStateException("This client was closed while a call was sent.");
        }
        boolean over = false;
        for (QueueMessage message : early) {
            over |= message.event().equals(event) && job.receive(message);
        }
        if (!over) {
            jobs.put(event, job);
            open();
        }
        return over;
    }

    private void open() {
        if (stream.isEmpty()) {
            SessionStream opened = new SessionStream(this, http);
            stream = Optional.of(opened);
            opened.start(prefix + "/queue/data?session_hash=" + hash);
        }
    }

    /** A message came. */
    void heard(SessionStream from, QueueMessage message) {
        switch (message.kind()) {
            case "heartbeat" -> {}
            case "close_stream" -> closedByServer(from);
            case "unexpected_error" -> broken(message);
            default -> deliver(from, message);
        }
    }

    private void deliver(SessionStream from, QueueMessage message) {
        Optional<RemoteJob> ended = Optional.empty();
        synchronized (this) {
            RemoteJob job = jobs.get(message.event());
            if (job != null) {
                from.wasOfUse();
                if (job.receive(message)) {
                    jobs.remove(message.event());
                    ended = Optional.of(job);
                }
            } else if (joining > 0 && early.size() < EARLY) {
                early.add(message);
            }
        }
        ended.ifPresent(RemoteJob::settle);
    }

    private void closedByServer(SessionStream from) {
        synchronized (this) {
            if (!isCurrent(from)) {
                return;
            }
            stream = Optional.empty();
            vain = from.isOfUse() ? 0 : vain + 1;
            if (jobs.isEmpty()) {
                return;
            }
            if (vain < VAIN) {
                open();
                return;
            }
            vain = 0;
        }
        failAll("the app ended its messages without an answer");
    }

    private void broken(QueueMessage message) {
        String why = "the app broke down: " + message.json().path("message").asText("");
        RemoteJob one;
        synchronized (this) {
            one = jobs.remove(message.event());
        }
        if (one != null) {
            one.fail(Stage.FAILED, lost(why));
        } else if (message.event().isEmpty()) {
            failAll(why);
        }
    }

    /** A stream ended without having been closed. */
    void lost(SessionStream which, String why) {
        synchronized (this) {
            if (!isCurrent(which)) {
                return;
            }
            stream = Optional.empty();
        }
        failAll(why);
    }

    synchronized boolean isCurrent(SessionStream which) {
        return stream.filter(each -> each == which).isPresent();
    }

    private void failAll(String why) {
        List<RemoteJob> all;
        synchronized (this) {
            all = List.copyOf(jobs.values());
            jobs.clear();
        }
        all.forEach(job -> job.fail(Stage.FAILED, lost(why)));
    }

    private ClientException lost(String why) {
        return new ClientException.Connection(
                "The stream of results from " + http.base() + " was lost: " + Failures.sentence(why)
                        + " Whether the call was done is not known; call again if it may be done twice.");
    }

    /** Forgets a job and asks the app to stop it, without waiting. */
    void cancel(RemoteJob job, Signature signature, boolean byReset) {
        Optional<String> event;
        synchronized (this) {
            event = jobs.entrySet().stream()
                    .filter(each -> each.getValue() == job)
                    .map(Map.Entry::getKey)
                    .findFirst();
            event.ifPresent(jobs::remove);
        }
        event.ifPresent(id -> {
            ObjectNode body = Json.PLAIN.createObjectNode().put("event_id", id);
            if (!byReset) {
                body.put("fn_index", signature.number()).put("session_hash", hash);
            }
            http.tell(prefix + (byReset ? "/reset" : "/cancel"), body.toString());
        });
    }

    @Override
    public void close() {
        Optional<SessionStream> open;
        synchronized (this) {
            closed = true;
            open = stream;
            stream = Optional.empty();
        }
        open.ifPresent(SessionStream::close);
        failAll("this client was closed");
    }
}
