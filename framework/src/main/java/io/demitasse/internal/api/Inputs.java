package io.demitasse.internal.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.component.ApiFiles;
import io.demitasse.internal.engine.Payload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a client sent for the inputs of an endpoint, by the numbers of their components. */
public final class Inputs {
    private Inputs() {}

    /**
     * Values in order: for all inputs, for all but buttons and layouts, or for the parameters alone. Values beyond the
     * last input are ignored.
     */
    public static Payload inOrder(Endpoint endpoint, ArrayNode data, ApiFiles files) {
        List<Integer> inputs = endpoint.handler().inputs();
        List<Parameter> parameters = endpoint.parameters();
        Map<Integer, JsonNode> values = new HashMap<>();
        if (data.size() >= inputs.size()) {
            parameters.forEach(each -> values.put(each.component(), data.get(each.input())));
        } else if (data.size() == parameters.size()) {
            for (int i = 0; i < parameters.size(); i++) {
                values.put(parameters.get(i).component(), data.get(i));
            }
        } else {
            throw Refusal.malformed(
                    "too_short",
                    "\"/" + endpoint.name() + "\" takes " + parameters.size() + " value(s), but " + data.size()
                            + " came.",
                    "data");
        }
        return payload(values, files);
    }

    /** Values by the names of the parameters. */
    public static Payload byName(Endpoint endpoint, ObjectNode given, ApiFiles files) {
        Map<Integer, JsonNode> values = new HashMap<>();
        Set<Integer> leftOut = new HashSet<>();
        List<String> unknown = new ArrayList<>();
        given.fieldNames().forEachRemaining(unknown::add);
        for (Parameter parameter : endpoint.parameters()) {
            JsonNode value = given.get(parameter.name());
            if (value == null) {
                value = parameter
                        .fallback()
                        .orElseThrow(() -> Refusal.malformed("missing", "Field required", parameter.name()));
                leftOut.add(parameter.component());
            }
            unknown.remove(parameter.name());
            values.put(parameter.component(), value);
        }
        if (!unknown.isEmpty()) {
            throw Refusal.malformed("extra_forbidden", "Extra inputs are not permitted", unknown.get(0));
        }
        Payload sent = payload(values, files);
        // What the author declared stands as it is: described for programs, a file of it would have no place.
        return (number, component) ->
                leftOut.contains(number) && component.value().isPresent()
                        ? Optional.empty()
                        : sent.wire(number, component);
    }

    private static Payload payload(Map<Integer, JsonNode> values, ApiFiles files) {
        return (number, component) -> Optional.of(values.getOrDefault(number, NullNode.getInstance()))
                .map(value -> component.api().wire(value, files));
    }
}
