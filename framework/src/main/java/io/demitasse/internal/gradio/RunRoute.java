package io.demitasse.internal.gradio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.internal.api.ApiCall;
import io.demitasse.internal.api.CallReader;
import io.demitasse.internal.api.Caller;
import io.demitasse.internal.api.Endpoint;
import io.demitasse.internal.api.Endpoints;
import io.demitasse.internal.api.Inputs;
import io.demitasse.internal.api.News;
import io.demitasse.internal.web.AppAddress;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Calls that are answered by the request that makes them; of many results, the first. */
final class RunRoute {
    private final AppAddress app;
    private final Endpoints endpoints;
    private final SessionCalls calls;

    RunRoute(AppAddress app, Endpoints endpoints, SessionCalls calls) {
        this.app = app;
        this.endpoints = endpoints;
        this.calls = calls;
    }

    void run(Context ctx, String name) throws IOException {
        ObjectNode body = Bodies.object(ctx);
        var data = Bodies.data(body);
        Optional<Integer> number = Bodies.number(body, "fn_index");
        Endpoint endpoint = number.isPresent() ? endpoints.get(number.get()) : endpoints.get(name);
        Caller caller = Caller.of(ctx, app);
        ApiCall call = calls.start(
                Bodies.name(body, "session_hash"),
                endpoint,
                Inputs.inOrder(endpoint, data, caller.files()),
                Optional.ofNullable(body.get("event_data")),
                caller);
        var first = new FirstResult(call);
        ctx.future(() -> first.answer.thenAccept(answer -> {
            call.call().close();
            ctx.status(answer.has("error") ? 500 : 200);
            GradioApp.answer(ctx, answer);
        }));
        call.call().session().subscribe(first::look);
        first.look();
    }

    /** Waits for a result without a thread. */
    private static final class FirstResult {
        private final CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        private final CallReader reader;

        FirstResult(ApiCall call) {
            this.reader = call.reader();
        }

        /** Nothing is locked while the answer is given: that stops the call, which may be telling something. */
        void look() {
            read().ifPresent(answer::complete);
        }

        private synchronized Optional<JsonNode> read() {
            for (Optional<News> news = reader.next(); news.isPresent(); news = reader.next()) {
                if (news.get() instanceof News.Failed failed) {
                    return Optional.of(Messages.error(failed.text()));
                }
                if (news.get() instanceof News.Stopped) {
                    return Optional.of(Messages.error("The call was stopped."));
                }
                if (news.get() instanceof News.Given || news.get().isEnd()) {
                    return Optional.of(
                            Messages.output(reader.values(), news.get() instanceof News.Given, reader.seconds()));
                }
            }
            return Optional.empty();
        }
    }
}
