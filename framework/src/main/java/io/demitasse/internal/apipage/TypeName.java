package io.demitasse.internal.apipage;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.internal.api.PythonType;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The schema of a value in a few words that programmers of any language read: {@code "warm" | "dry"}, {@code file[]}.
 */
final class TypeName {
    private final JsonNode definitions;

    private TypeName(JsonNode definitions) {
        this.definitions = definitions;
    }

    static String of(JsonNode schema) {
        return switch (PythonType.of(schema)) {
            case "filepath" -> "file";
            case "list[filepath]" -> "file[]";
            default -> new TypeName(schema.path("$defs")).name(schema);
        };
    }

    private String name(JsonNode schema) {
        if (schema.has("const")) {
            return schema.get("const").toString();
        }
        if (schema.has("enum")) {
            return joined(schema.get("enum"), " | ", JsonNode::toString);
        }
        if (schema.has("$ref")) {
            String name = schema.get("$ref").asText().replaceFirst(".*/", "");
            return name.equals("FileData") ? "file" : name(definitions.path(name));
        }
        for (String either : new String[] {"anyOf", "oneOf"}) {
            if (schema.has(either)) {
                return joined(schema.get(either), " | ", this::name);
            }
        }
        return switch (schema.path("type").asText()) {
            case "array" -> list(schema.path("items"));
            case "object" -> object(schema);
            case "" -> "any";
            default -> schema.path("type").asText();
        };
    }

    private String list(JsonNode items) {
        String name = name(items);
        return (name.contains(" | ") ? "(" + name + ")" : name) + "[]";
    }

    private String object(JsonNode schema) {
        JsonNode properties = schema.path("properties");
        if (properties.isEmpty()) {
            return "object";
        }
        return properties.properties().stream()
                .map(each -> each.getKey() + ": " + name(each.getValue()))
                .collect(Collectors.joining(", ", "{ ", " }"));
    }

    private static String joined(JsonNode all, String between, Function<JsonNode, String> name) {
        return StreamSupport.stream(all.spliterator(), false)
                .map(name)
                .distinct()
                .collect(Collectors.joining(between));
    }
}
