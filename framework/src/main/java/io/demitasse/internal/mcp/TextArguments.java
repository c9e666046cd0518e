package io.demitasse.internal.mcp;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.internal.api.Json;
import io.demitasse.internal.api.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Arguments of resources and prompts, which are always texts, as values of the types that the endpoint takes. */
final class TextArguments {
    private static final Set<String> WRITTEN_AS_JSON = Set.of("number", "integer", "boolean");

    private TextArguments() {}

    static ObjectNode of(List<Parameter> parameters, Map<String, ?> texts) {
        ObjectNode arguments = Json.object();
        texts.forEach((name, text) -> arguments.put(name, String.valueOf(text)));
        for (Parameter parameter : parameters) {
            JsonNode text = arguments.path(parameter.name());
            String type = parameter.form().schema().path("type").asText();
            if (text.isTextual() && WRITTEN_AS_JSON.contains(type)) {
                arguments.set(parameter.name(), parsed(text));
            }
        }
        return arguments;
    }

    /** What can't be read stays as it is: the component says what is wrong with it. */
    private static JsonNode parsed(JsonNode text) {
        try {
            JsonNode value = Json.MAPPER.readTree(text.textValue());
            return value.isNumber() || value.isBoolean() ? value : text;
        } catch (JacksonException e) {
            return text;
        }
    }
}
