package io.demitasse.internal.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.component.ApiFiles;
import io.demitasse.component.Texts;
import io.demitasse.error.Message;
import io.demitasse.internal.engine.DirectCall;
import io.demitasse.internal.engine.Emission;
import io.demitasse.internal.engine.Job;
import io.demitasse.internal.engine.Session;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;

/** Reads the log of one call as news, at the pace of whoever wants to know. Used by one thread at a time. */
public final class CallReader {
    private static final int CHUNK = 64 << 10;

    private final DirectCall call;
    private final Texts texts;
    private final boolean streams;
    private final Map<Integer, Output> outputs = new LinkedHashMap<>();
    private final Map<Integer, Message> refusals = new TreeMap<>();
    private final Queue<News> news = new ArrayDeque<>();
    private final Queue<Emission> unread = new ArrayDeque<>();
    private long position;
    private boolean started;
    private long millis;

    public CallReader(Endpoint endpoint, DirectCall call, ApiFiles files, Texts texts) {
        this.call = call;
        this.texts = texts;
        this.streams = endpoint.handler().streams();
        Session session = call.session();
        endpoint.handler()
                .outputs()
                .forEach(number -> outputs.put(number, new Output(session.component(number), files)));
    }

    /** What comes next; empty if there is nothing more now. The outputs have the values that they had then. */
    public Optional<News> next() {
        while (news.isEmpty()) {
            if (unread.isEmpty() && !read()) {
                return Optional.empty();
            }
            Optional.ofNullable(unread.poll()).ifPresent(this::note);
        }
        return Optional.ofNullable(news.poll());
    }

    /** Reads on in the log; false if there is nothing more. */
    private boolean read() {
        Session.Reading reading = call.session().read(position, CHUNK);
        boolean more = reading.upTo() != position || !reading.emissions().isEmpty();
        position = reading.upTo();
        unread.addAll(reading.emissions());
        return more;
    }

    /** The values of all outputs so far. */
    public List<JsonNode> values() {
        List<JsonNode> values = new ArrayList<>();
        outputs.values().forEach(output -> values.add(output.payload()));
        return values;
    }

    /** How long the call has run. */
    public double seconds() {
        return millis / 1000.0;
    }

    private void note(Emission emission) {
        if (emission instanceof Emission.Valued valued) {
            output(valued.component()).ifPresent(output -> output.set(valued.wire()));
        } else if (emission instanceof Emission.Appended appended) {
            output(appended.component()).ifPresent(output -> output.append(appended.part()));
        } else if (emission instanceof Emission.Updated updated) {
            output(updated.component()).ifPresent(output -> output.update(options(updated.component())));
        } else if (emission instanceof Emission.Given) {
            given();
        } else if (emission instanceof Emission.Toasted toasted) {
            news.add(new News.Said(toasted.toast()));
        } else if (emission instanceof Emission.Refused refused) {
            refusals.put(refused.component(), refused.message());
        } else if (emission instanceof Emission.Moved moved) {
            moved(moved.status());
        }
    }

    private Optional<Output> output(int component) {
        return Optional.ofNullable(outputs.get(component));
    }

    private ObjectNode options(int component) {
        Session session = call.session();
        return UpdateJson.of(session.component(component), session.graph().component(component));
    }

    private void given() {
        if (streams) {
            news.add(new News.Given(outputs.values().stream().map(Output::take).toList()));
        }
    }

    private void moved(Job.Status status) {
        switch (status.phase()) {
            case QUEUED -> news.add(new News.Waiting(status.position(), status.millis()));
            case RUNNING -> {
                if (!started) {
                    started = true;
                    news.add(new News.Started());
                }
                if (!status.steps().isEmpty()) {
                    news.add(new News.Progress(status.steps()));
                }
            }
            case DONE, FAILED, STOPPED -> {
                millis = status.millis();
                news.add(end(status));
            }
        }
    }

    private News end(Job.Status status) {
        if (status.phase() == Job.Phase.DONE) {
            return new News.Done();
        }
        boolean stopped = status.message()
                        .filter(each -> each.key().equals("job.stopped"))
                        .isPresent()
                || (status.phase() == Job.Phase.STOPPED && status.message().isEmpty());
        return stopped ? new News.Stopped() : new News.Failed(reason(status));
    }

    /** What was wrong with the inputs, each with its name, or with the call. */
    private String reason(Job.Status status) {
        if (refusals.isEmpty()) {
            return status.message().map(texts::text).orElse("");
        }
        List<String> lines = new ArrayList<>();
        refusals.forEach((number, message) -> {
            String label = call.session().component(number).label();
            lines.add(label.isEmpty() ? texts.text(message) : texts.words(label) + ": " + texts.text(message));
        });
        return String.join("\n", lines);
    }
}
