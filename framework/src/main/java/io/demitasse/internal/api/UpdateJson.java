package io.demitasse.internal.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.component.Component;
import java.util.Map;

/** Options of a component that a call has changed, as Gradio's clients get them in place of a value. */
final class UpdateJson {
    private UpdateJson() {}

    /** The options that differ from the declared ones, as far as JSON can say them. */
    static ObjectNode of(Component<?> now, Component<?> declared) {
        ObjectNode update = Json.object().put("__type__", "update");
        for (Map.Entry<String, Object> option : now.optionsSince(declared).entrySet()) {
            if (option.getKey().equals("choices")) {
                update.set("choices", choices(now.api().schema()));
            } else if (option.getValue() instanceof String text) {
                update.put(option.getKey(), text);
            } else if (option.getValue() instanceof Boolean truth) {
                update.put(option.getKey(), truth);
            } else if (option.getValue() instanceof Number number && Double.isFinite(number.doubleValue())) {
                update.put(option.getKey(), number.doubleValue());
            }
        }
        return update;
    }

    /** Pairs of what is shown and what is sent. */
    private static ArrayNode choices(JsonNode schema) {
        ArrayNode pairs = Json.array();
        JsonNode labels = schema.has("items") ? schema.path("items").path("enum") : schema.path("enum");
        labels.forEach(label -> pairs.addArray().add(label).add(label));
        return pairs;
    }
}
