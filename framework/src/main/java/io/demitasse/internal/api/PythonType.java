package io.demitasse.internal.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Schemas as Python's type hints, in the words that Gradio's client finds for them. */
public final class PythonType {
    private final JsonNode definitions;

    private PythonType(JsonNode definitions) {
        this.definitions = definitions;
    }

    /** The hint of a schema. */
    public static String of(JsonNode schema) {
        return new PythonType(schema.path("$defs")).hint(schema);
    }

    private String hint(JsonNode schema) {
        if (schema.has("const")) {
            return "Literal[" + schema.get("const").asText() + "]";
        }
        if (schema.has("enum")) {
            return "Literal[" + joined(schema.get("enum"), ", ", value -> "'" + value.asText() + "'") + "]";
        }
        if (schema.has("type")) {
            return typed(schema);
        }
        if (schema.has("$ref")) {
            return hint(FileSchema.definition(schema, definitions));
        }
        for (String either : List.of("oneOf", "anyOf")) {
            if (schema.has(either)) {
                return joined(schema.get(either), " | ", this::hint);
            }
        }
        return "Any";
    }

    private String typed(JsonNode schema) {
        return switch (schema.get("type").asText()) {
            case "null" -> "None";
            case "integer" -> "int";
            case "string" -> "str";
            case "boolean" -> "bool";
            case "number" -> "float";
            case "array" ->
                schema.has("prefixItems")
                        ? "tuple[" + joined(schema.get("prefixItems"), ", ", this::hint) + "]"
                        : "list[" + hint(schema.path("items")) + "]";
            case "object" -> FileSchema.is(schema, definitions) ? "filepath" : object(schema);
            default ->
                schema.path("description").asText().contains("json") ? "str | float | bool | list | dict" : "Any";
        };
    }

    private String object(JsonNode schema) {
        List<String> parts = new ArrayList<>();
        schema.path("properties").properties().forEach(field -> {
            String description = field.getValue().path("description").asText();
            parts.add(field.getKey() + ": " + hint(field.getValue())
                    + (description.isEmpty() ? "" : " (" + description + ")"));
        });
        JsonNode more = schema.path("additionalProperties");
        if (more.isBoolean() && more.booleanValue()) {
            parts.add("str, Any");
        } else if (more.isObject()) {
            parts.add("str, " + hint(more));
        }
        return "dict(" + String.join(", ", parts) + ")";
    }

    private static String joined(JsonNode all, String between, java.util.function.Function<JsonNode, String> hint) {
        return StreamSupport.stream(all.spliterator(), false).map(hint).collect(Collectors.joining(between));
    }
}
