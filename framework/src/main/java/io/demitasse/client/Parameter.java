package io.demitasse.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * What an endpoint takes, or one of the values it gives.
 *
 * @param name the name to give the value by; empty for what it gives
 * @param label what the app's page calls it
 * @param type its type as a Python programmer would write it, for instance {@code str} or {@code Literal['a', 'b']}
 * @param component the kind of component it is in the app's page, for instance {@code Textbox}
 * @param schema the JSON schema of its value
 * @param byDefault the value that it has if none is given; empty if one must be
 */
public record Parameter(
        String name, String label, String type, String component, JsonNode schema, Optional<JsonNode> byDefault) {
    static Parameter of(JsonNode info, String name) {
        return new Parameter(
                info.path("parameter_name").asText(name),
                info.path("label").asText(""),
                info.path("python_type").path("type").asText("Any"),
                info.path("component").asText(""),
                info.path("type"),
                info.path("parameter_has_default").asBoolean(false)
                        ? Optional.of(info.path("parameter_default"))
                        : Optional.empty());
    }

    /** As a signature says it: {@code name: str = "Ada"}. */
    @Override
    public String toString() {
        return (name.isEmpty() ? label : name) + ": " + type
                + byDefault.map(value -> " = " + Failures.cut(value.toString())).orElse("");
    }
}
