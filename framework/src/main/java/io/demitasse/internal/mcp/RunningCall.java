package io.demitasse.internal.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.internal.api.ApiCall;
import io.demitasse.internal.api.Endpoint;
import io.demitasse.internal.api.News;
import io.demitasse.internal.api.Result;
import io.modelcontextprotocol.spec.McpSchema.ProgressNotification;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** A call that runs, read as fast as its client reads what is told of it. */
final class RunningCall {
    private final CompletableFuture<Ended> end = new CompletableFuture<>();
    private final ApiCall call;
    private final Progress progress;

    RunningCall(ApiCall call, Progress progress) {
        this.call = call;
        this.progress = progress;
    }

    /** How it ends; known once {@link #next} has been asked for all there is to tell. */
    CompletableFuture<Ended> end() {
        return end;
    }

    /** What there is to tell next; empty if there is nothing now. For one thread at a time. */
    Optional<ProgressNotification> next() {
        for (Optional<News> news = call.reader().next();
                news.isPresent();
                news = call.reader().next()) {
            Optional<ProgressNotification> told = progress.of(news.get());
            if (news.get().isEnd()) {
                end.complete(ended(news.get()));
            }
            if (told.isPresent()) {
                return told;
            }
        }
        return Optional.empty();
    }

    private Ended ended(News last) {
        if (last instanceof News.Failed failed) {
            return new Ended.Failed(failed.text());
        }
        return last instanceof News.Done ? new Ended.Values(returned()) : new Ended.Failed("The call was stopped.");
    }

    /** The values of all outputs but those that programs never see. */
    private List<JsonNode> returned() {
        Endpoint endpoint = call.endpoint();
        Set<Integer> shown = endpoint.returns().stream().map(Result::component).collect(Collectors.toSet());
        List<JsonNode> all = call.reader().values();
        List<JsonNode> values = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (shown.contains(endpoint.handler().outputs().get(i))) {
                values.add(all.get(i));
            }
        }
        return values;
    }

    /** Stops it. */
    void stop() {
        call.call().stop();
    }

    /** Stops it, and gives back what it took. */
    void close() {
        call.call().close();
    }

    /** Tells whenever there is news. */
    void subscribe(Runnable listener) {
        call.call().session().subscribe(listener);
    }
}
