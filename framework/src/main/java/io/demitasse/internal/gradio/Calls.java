package io.demitasse.internal.gradio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.demitasse.internal.engine.DirectCall;
import io.demitasse.internal.engine.Emission;
import io.demitasse.internal.engine.Engine;
import io.demitasse.internal.engine.Job;
import io.demitasse.internal.engine.Payload;
import io.demitasse.internal.engine.Request;
import io.demitasse.internal.store.Ids;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Starts calls, or says in the shape of the protocol why not. */
final class Calls {
    private static final int QUEUE_FULL = 503;

    private final Engine engine;
    private final ApiSessions sessions;
    private final Metrics metrics;
    private final Ids ids = new Ids();

    Calls(Engine engine, ApiSessions sessions, Metrics metrics) {
        this.engine = engine;
        this.sessions = sessions;
        this.metrics = metrics;
    }

    /** Starts a call in the session of that name, or without one: then its State is new and ends with it. */
    ApiEvent start(
            Optional<String> session, Endpoint endpoint, Payload inputs, Optional<JsonNode> data, Caller caller) {
        return session.map(name -> start(sessions.open(caller.owner(), name), endpoint, inputs, data, caller))
                .orElseGet(() ->
                        start(request -> engine.callOnce(caller.owner(), request), endpoint, inputs, data, caller));
    }

    /** Starts a call; its messages are to be read from the event. */
    ApiEvent start(ApiSession session, Endpoint endpoint, Payload inputs, Optional<JsonNode> data, Caller caller) {
        if (session.isFull()) {
            throw Refusal.of(
                    QUEUE_FULL,
                    "This session has " + ApiSession.MOST_EVENTS
                            + " calls whose results were not read. Read them, or start another session.");
        }
        return start(request -> engine.call(session.session(), request), endpoint, inputs, data, caller);
    }

    private ApiEvent start(
            Function<Request, DirectCall> way,
            Endpoint endpoint,
            Payload inputs,
            Optional<JsonNode> data,
            Caller caller) {
        String id = ids.next();
        DirectCall call = way.apply(new Request(id, endpoint.number(), inputs, data, caller.client(), 0));
        refuse(endpoint, call, caller);
        measure(endpoint, call);
        return new ApiEvent(id, endpoint, call, new CallReader(endpoint, call, caller, caller.texts()));
    }

    private void measure(Endpoint endpoint, DirectCall call) {
        long start = System.nanoTime();
        call.whenOver(phase -> metrics.add(
                endpoint, phase == Job.Phase.DONE, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)));
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
                            .filter(each -> each.key().equals("queue.full"))
                            .isPresent()) {
                call.close();
                throw Refusal.of(
                        QUEUE_FULL, caller.texts().text(moved.status().message().get()));
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
