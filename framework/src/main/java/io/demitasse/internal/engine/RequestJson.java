package io.demitasse.internal.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.component.Component;
import io.demitasse.component.Travels;
import io.demitasse.handler.WebRequest;
import io.demitasse.internal.graph.Handler;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request as JSON, with all that its handler is given, so that another replica can run it as if it had come there.
 */
final class RequestJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private RequestJson() {}

    static ObjectNode write(Session session, Request request, Handler handler) {
        ObjectNode json = JSON.objectNode()
                .put("job", request.job())
                .put("handler", request.handler())
                .put("depth", request.depth())
                .put("locale", request.client().locale().toLanguageTag());
        request.data().ifPresent(data -> json.set("data", data));
        json.set("web", web(request.client().web()));
        ObjectNode wires = json.putObject("wires");
        ObjectNode states = json.putObject("states");
        for (int number : handler.inputs()) {
            Component<?> component = session.component(number);
            if (component.inSession()) {
                session.states()
                        .find(number)
                        .ifPresent(value -> states.put(
                                Integer.toString(number),
                                Portable.bytes(component.toString(), Travels.luggage(value))));
            } else {
                request.payload().wire(number, component).ifPresent(wire -> wires.set(Integer.toString(number), wire));
            }
        }
        return json;
    }

    static Request read(JsonNode json) {
        Map<Integer, JsonNode> wires = new HashMap<>();
        json.path("wires").properties().forEach(each -> wires.put(Integer.parseInt(each.getKey()), each.getValue()));
        return new Request(
                json.path("job").asText(),
                json.path("handler").asInt(),
                (number, component) -> Optional.ofNullable(wires.get(number)),
                json.has("data") ? Optional.of(json.path("data")) : Optional.empty(),
                new Request.Client(Locale.forLanguageTag(json.path("locale").asText()), web(json.path("web"))),
                json.path("depth").asInt());
    }

    /** Gives a session the states that the request's handler was given. */
    static void restoreStates(JsonNode json, Session session) {
        json.path("states").properties().forEach(each -> {
            int number = Integer.parseInt(each.getKey());
            Told.value(each.getValue()).ifPresent(value -> session.arrived(number, value));
        });
    }

    private static ObjectNode web(WebRequest web) {
        ObjectNode json = JSON.objectNode().put("address", web.address());
        web.user().ifPresent(user -> json.put("user", user));
        json.set("headers", texts(web.headers()));
        json.set("cookies", texts(web.cookies()));
        json.set("query", texts(web.query()));
        return json;
    }

    private static WebRequest web(JsonNode json) {
        return new WebRequest(
                texts(json.path("headers")),
                texts(json.path("cookies")),
                texts(json.path("query")),
                json.path("address").asText(),
                Optional.of(json.path("user")).filter(JsonNode::isTextual).map(JsonNode::asText));
    }

    private static ObjectNode texts(Map<String, String> all) {
        ObjectNode json = JSON.objectNode();
        all.forEach(json::put);
        return json;
    }

    private static Map<String, String> texts(JsonNode json) {
        Map<String, String> all = new HashMap<>();
        json.properties().forEach(each -> all.put(each.getKey(), each.getValue().asText()));
        return Map.copyOf(all);
    }
}
