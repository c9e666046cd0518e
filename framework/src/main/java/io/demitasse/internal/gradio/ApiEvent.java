package io.demitasse.internal.gradio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.internal.api.ApiCall;
import io.demitasse.internal.api.CallReader;
import io.demitasse.internal.api.Endpoint;
import io.demitasse.internal.api.News;
import io.demitasse.internal.engine.DirectCall;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A call as Gradio's queue tells about it: the messages of one event, in their order. */
final class ApiEvent {
    private static final long STOPPED_MILLIS = 300;

    private final String id;
    private final Endpoint endpoint;
    private final DirectCall call;
    private final CallReader reader;
    private final OptionalDouble average;
    private boolean announced;
    private boolean generating;
    private final long born = System.nanoTime();
    private boolean wasStopped;
    private final Silence silence = new Silence(System::nanoTime);
    private boolean over;

    ApiEvent(ApiCall made) {
        this.id = made.id();
        this.endpoint = made.endpoint();
        this.call = made.call();
        this.reader = made.reader();
        this.average = made.average();
    }

    String id() {
        return id;
    }

    Endpoint endpoint() {
        return endpoint;
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
        if (over || silence.isNow()) {
            return Optional.empty();
        }
        if (!announced) {
            // Clients expect an estimate first, even of a call that runs at once.
            announced = true;
            return Optional.of(Messages.waiting(id, new News.Waiting(0, 0)));
        }
        if (wasStopped) {
            return Optional.of(stopped());
        }
        Optional<News> news = reader.next();
        if (news.isPresent() && news.get() instanceof News.Stopped) {
            // Python's client takes a moment to notice that it has stopped the call itself; an end that comes sooner
            // looks like a result to it.
            wasStopped = true;
            silence.from(STOPPED_MILLIS);
            return Optional.empty();
        }
        return news.map(this::message);
    }

    /** When nothing is told of it. */
    Silence silence() {
        return silence;
    }

    private ObjectNode stopped() {
        over = true;
        return Messages.completed(id, output(nothing(), false), true);
    }

    private ObjectNode message(News news) {
        over = news.isEnd();
        if (news instanceof News.Waiting waiting) {
            return Messages.waiting(id, waiting);
        }
        if (news instanceof News.Started) {
            return Messages.starts(id, average);
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
            return Messages.generating(id, output(data, true));
        }
        if (news instanceof News.Failed failed) {
            return Messages.completed(id, Messages.error(failed.text()), false);
        }
        return Messages.completed(id, output(reader.values(), false), true);
    }

    private ObjectNode output(List<? extends JsonNode> data, boolean more) {
        return Messages.output(data, more, reader.seconds(), average.orElse(reader.seconds()));
    }

    private List<JsonNode> nothing() {
        return Collections.nCopies(endpoint.handler().outputs().size(), NullNode.getInstance());
    }
}
