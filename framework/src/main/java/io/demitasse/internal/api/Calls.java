package io.demitasse.internal.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.demitasse.internal.engine.DirectCall;
import io.demitasse.internal.engine.Emission;
import io.demitasse.internal.engine.Engine;
import io.demitasse.internal.engine.Job;
import io.demitasse.internal.engine.Payload;
import io.demitasse.internal.engine.Request;
import io.demitasse.internal.engine.Session;
import io.demitasse.internal.store.Ids;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Starts calls, or says in the shape of the protocol why not. */
public final class Calls {
    private static final int UNAVAILABLE = 503;
    private static final Set<String> QUEUE_REFUSES = Set.of("queue.full", "queue.closed");

    private final Engine engine;
    private final Metrics metrics;
    private final Ids ids = new Ids();

    Calls(Engine engine, Metrics metrics) {
        this.engine = engine;
        this.metrics = metrics;
    }

    /** Starts a call in a session, with its State. */
    public ApiCall start(Session session, Endpoint endpoint, Payload inputs, Optional<JsonNode> event, Caller caller) {
        return start(request -> engine.calls().start(session, request), endpoint, inputs, event, caller);
    }

    /** Starts a call without a session: its State is new and ends with it. */
    public ApiCall startOnce(Endpoint endpoint, Payload inputs, Optional<JsonNode> event, Caller caller) {
        return start(request -> engine.calls().startOnce(caller.owner(), request), endpoint, inputs, event, caller);
    }

    private ApiCall start(
            Function<Request, DirectCall> way,
            Endpoint endpoint,
            Payload inputs,
            Optional<JsonNode> event,
            Caller caller) {
        String id = ids.next();
        OptionalDouble average = metrics.average(endpoint);
        DirectCall call = way.apply(new Request(id, endpoint.number(), inputs, event, caller.client(), 0));
        refuse(endpoint, call, caller);
        measure(endpoint, call);
        var reader = new CallReader(endpoint, call, caller.files(), caller.texts());
        return new ApiCall(id, endpoint, call, reader, average);
    }

    /** A call that another replica has started; empty if it is gone, or not of this caller. */
    public Optional<ApiCall> elsewhere(String id, String session, Endpoint endpoint, Caller caller) {
        return engine.calls()
                .elsewhere(session, id, caller.owner())
                .map(call -> new ApiCall(
                        id,
                        endpoint,
                        call,
                        new CallReader(endpoint, call, caller.files(), caller.texts()),
                        metrics.average(endpoint)));
    }

    private void measure(Endpoint endpoint, DirectCall call) {
        call.whenOver(outcome -> metrics.add(endpoint, outcome.phase() == Job.Phase.DONE, outcome.millis()));
    }

    /** What was refused before the call could wait is told at once. */
    private static void refuse(Endpoint endpoint, DirectCall call, Caller caller) {
        Map<Integer, Emission.Refused> refused = new TreeMap<>();
        List<Emission> emissions = call.session().read(0, Integer.MAX_VALUE).emissions();
        for (Emission emission : emissions) {
            if (emission instanceof Emission.Refused each && each.byValidator()) {
                refused.put(each.component(), each);
            } else if (emission instanceof Emission.Moved moved
                    && moved.status()
                            .message()
                            .filter(each -> QUEUE_REFUSES.contains(each.key()))
                            .isPresent()) {
                call.close();
                throw Refusal.of(
                        UNAVAILABLE,
                        caller.texts().text(moved.status().message().get()));
            }
        }
        if (!refused.isEmpty()) {
            call.close();
            throw Refusal.unprocessable(verdicts(endpoint, refused, caller));
        }
    }

    /** A verdict on each input, as a validator of Gradio's gives it. */
    private static ArrayNode verdicts(Endpoint endpoint, Map<Integer, Emission.Refused> refused, Caller caller) {
        ArrayNode all = Json.array();
        for (Parameter parameter : endpoint.parameters()) {
            Emission.Refused refusal = refused.get(parameter.component());
            if (refusal == null) {
                all.addObject().put("is_valid", true).put("message", "");
            } else {
                all.addObject()
                        .put("__type__", "validate")
                        .put("is_valid", false)
                        .put("message", caller.texts().text(refusal.message()))
                        .put("parameter_name", parameter.name());
            }
        }
        return all;
    }
}
