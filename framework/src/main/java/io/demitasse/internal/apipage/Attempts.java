package io.demitasse.internal.apipage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.error.VisitorException;
import io.demitasse.internal.api.ApiCall;
import io.demitasse.internal.api.Caller;
import io.demitasse.internal.api.Calls;
import io.demitasse.internal.api.Endpoint;
import io.demitasse.internal.api.Inputs;
import io.demitasse.internal.api.Json;
import io.demitasse.internal.api.News;
import io.demitasse.internal.api.Outcome;
import io.demitasse.internal.api.Parameter;
import io.demitasse.internal.api.Refusal;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Calls endpoints with what visitors entered on a page without a script. */
final class Attempts {
    private final Calls calls;

    Attempts(Calls calls) {
        this.calls = calls;
    }

    /** Calls an endpoint and tells how it went when it is over; nothing goes wrong but in the answer. */
    CompletableFuture<Trial> call(Endpoint endpoint, Map<String, String> entries, Caller caller) {
        try {
            ObjectNode values = Json.object();
            for (Parameter parameter : endpoint.parameters()) {
                String name = parameter.name();
                values.set(name, Control.of(parameter).value(entries.getOrDefault(name, ""), name));
            }
            ApiCall call = calls.startOnce(
                    endpoint, Inputs.byName(endpoint, values, caller.files()), Optional.empty(), caller);
            return Outcome.last(call).thenApply(outcome -> {
                call.call().close();
                return trial(endpoint, entries, outcome);
            });
        } catch (Refusal e) {
            return over(endpoint, entries, JsonText.of(e.body()));
        } catch (VisitorException e) {
            return over(endpoint, entries, caller.texts().text(e.visible()));
        }
    }

    private static CompletableFuture<Trial> over(Endpoint endpoint, Map<String, String> entries, String answer) {
        return CompletableFuture.completedFuture(new Trial(endpoint.name(), entries, true, answer));
    }

    private static Trial trial(Endpoint endpoint, Map<String, String> entries, Outcome outcome) {
        return outcome.news() instanceof News.Failed failed
                ? new Trial(endpoint.name(), entries, true, failed.text())
                : new Trial(endpoint.name(), entries, false, JsonText.of(Json.array(outcome.values())));
    }
}
