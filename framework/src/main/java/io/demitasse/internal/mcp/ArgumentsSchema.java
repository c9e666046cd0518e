package io.demitasse.internal.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.internal.api.Endpoint;
import io.demitasse.internal.api.FileSchema;
import io.demitasse.internal.api.Json;
import io.demitasse.internal.api.Parameter;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a tool takes, as one JSON schema. Schemas of parameters come as they are, except that what they refer to is put
 * in its place, and that a file is a text: its address, or its content as a {@code data:} address.
 */
final class ArgumentsSchema {
    private static final String FILE = "Gradio File Input - a http or https url to a file";
    private static final String FILE_HINT =
            "A file: a data: URI, or the address of a file that was uploaded to gradio_api/upload of this app. Addresses elsewhere are fetched if the app allows it.";
    private static final int DEEPEST = 12;

    private final JsonNode definitions;
    private boolean hasFile;

    private ArgumentsSchema(JsonNode definitions) {
        this.definitions = definitions;
    }

    static ObjectNode of(Endpoint endpoint) {
        ObjectNode schema = Json.object().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = Json.array();
        for (Parameter parameter : endpoint.parameters()) {
            properties.set(parameter.name(), property(parameter));
            if (parameter.fallback().isEmpty()) {
                required.add(parameter.name());
            }
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        return schema;
    }

    /** Whether any argument is a file, or has one in it. */
    static boolean hasFile(Endpoint endpoint) {
        return endpoint.parameters().stream().anyMatch(parameter -> {
            ObjectNode whole = parameter.form().schema();
            var reading = new ArgumentsSchema(whole.path("$defs"));
            reading.simple(whole, 0);
            return reading.hasFile;
        });
    }

    /** One argument. */
    static ObjectNode property(Parameter parameter) {
        ObjectNode whole = parameter.form().schema();
        var reading = new ArgumentsSchema(whole.path("$defs"));
        ObjectNode property = reading.simple(whole, 0) instanceof ObjectNode object ? object : Json.object();
        property.put(
                "description",
                description(parameter, property.path("description").asText()));
        // The value that a file has in the page is no address that a caller could name.
        if (!reading.hasFile) {
            parameter.fallback().filter(value -> !value.isNull()).ifPresent(value -> property.set("default", value));
        }
        return property;
    }

    /** What the page calls it, what it says of it, and what is taken, as sentences. */
    private static String description(Parameter parameter, String taken) {
        return Stream.of(parameter.label(), parameter.help(), taken)
                .filter(part -> !part.isBlank())
                .map(part -> part.strip().replaceFirst("\\.$", ""))
                .collect(Collectors.joining(". "));
    }

    private JsonNode simple(JsonNode schema, int depth) {
        if (depth > DEEPEST) {
            return Json.object();
        }
        if (schema instanceof ArrayNode array) {
            ArrayNode all = Json.array();
            array.forEach(each -> all.add(simple(each, depth)));
            return all;
        }
        if (!(schema instanceof ObjectNode object)) {
            return schema;
        }
        if (object.path("$ref").isTextual()) {
            return simple(FileSchema.definition(object, definitions), depth + 1);
        }
        if (FileSchema.is(object, definitions)) {
            hasFile = true;
            return Json.object().put("type", "string").put("format", FILE).put("description", FILE_HINT);
        }
        ObjectNode made = Json.object();
        object.properties().forEach(field -> {
            if (!field.getKey().equals("$defs") && !field.getKey().equals("additional_description")) {
                made.set(field.getKey(), simple(field.getValue(), depth + 1));
            }
        });
        return withoutEmptyType(made);
    }

    /** A type that is no word, as the form of any JSON has it, is no JSON schema. */
    private static ObjectNode withoutEmptyType(ObjectNode schema) {
        if (schema.path("type").isObject() && schema.path("type").isEmpty()) {
            schema.remove("type");
        }
        return schema;
    }
}
