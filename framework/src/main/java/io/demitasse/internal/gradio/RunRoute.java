package io.demitasse.internal.gradio;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.internal.api.ApiCall;
import io.demitasse.internal.api.Caller;
import io.demitasse.internal.api.Endpoint;
import io.demitasse.internal.api.Endpoints;
import io.demitasse.internal.api.Inputs;
import io.demitasse.internal.api.News;
import io.demitasse.internal.api.Outcome;
import io.demitasse.internal.web.AppAddress;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Optional;

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
        ctx.future(() -> Outcome.first(call).thenAccept(outcome -> {
            call.call().close();
            ObjectNode answer = answer(outcome);
            ctx.status(answer.has("error") ? 500 : 200);
            GradioApp.answer(ctx, answer);
        }));
    }

    private static ObjectNode answer(Outcome outcome) {
        if (outcome.news() instanceof News.Failed failed) {
            return Messages.error(failed.text());
        }
        if (outcome.news() instanceof News.Stopped) {
            return Messages.error("The call was stopped.");
        }
        return Messages.output(
                outcome.values(), outcome.news() instanceof News.Given, outcome.seconds(), outcome.seconds());
    }
}
