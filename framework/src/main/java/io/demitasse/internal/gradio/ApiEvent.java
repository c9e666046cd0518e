package io.demitasse.internal.gradio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.internal.engine.DirectCall;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A call as Gradio's queue tells about it: the messages of one event, in their order. */
final class ApiEvent {
    private final String id;
    private final Endpoint endpoint;
    private final DirectCall call;
    private final CallReader reader;
    private boolean announced;
    private boolean generating;
    private final long born = System.nanoTime();
    private boolean over;

    ApiEvent(String id, Endpoint endpoint, DirectCall call, CallReader reader) {
        this.id = id;
        this.endpoint = endpoint;
        this.call = call;
        this.reader = reader;
    }

    String id() {
        return id;
    }

    DirectCall call() {
        return call;
    }

    CallReader reader() {
        return reader;
    }

    /** Whether the last message was read. */
    boolean isOver() {
        return over;
    }

    /** Whether its call is over and nobody has read it for that time. */
    boolean isAbandoned(long nanos) {
        return System.nanoTime() - born > nanos && call.isOver();
    }

    /** The next message; empty if there is none now. */
    Optional<ObjectNode> next() {
        if (over) {
            return Optional.empty();
        }
        if (!announced) {
            // Clients expect an estimate first, even of a call that runs at once.
            announced = true;
            return Optional.of(Messages.waiting(id, new News.Waiting(0, 0)));
        }
        return reader.next().map(this::message);
    }

    private ObjectNode message(News news) {
        over = news.isEnd();
        if (news instanceof News.Waiting waiting) {
            return Messages.waiting(id, waiting);
        }
        if (news instanceof News.Started) {
            return Messages.of("process_starts", id).putNull("eta");
        }
        if (news instanceof News.Progress progress) {
            return Messages.progress(id, progress.steps());
        }
        if (news instanceof News.Said said) {
            return Messages.said(id, said.toast());
        }
        if (news instanceof News.Given given) {
            List<? extends JsonNode> data = generating ? given.edits() : reader.values();
            generating = true;
            return Messages.generating(id, Messages.output(data, true, reader.seconds()));
        }
        if (news instanceof News.Failed failed) {
            return Messages.completed(id, Messages.error(failed.text()), false);
        }
        List<? extends JsonNode> data = news instanceof News.Stopped ? nothing() : reader.values();
        return Messages.completed(id, Messages.output(data, false, reader.seconds()), true);
    }

    private List<JsonNode> nothing() {
        return Collections.nCopies(endpoint.handler().outputs().size(), NullNode.getInstance());
    }
}
