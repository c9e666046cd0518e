package io.demitasse.internal.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.component.ApiSchema;

/** Writes the schema of an object, property by property. */
final class ObjectSchema {
    private final ObjectNode schema = ApiSchema.type("object");
    private final ObjectNode properties = schema.putObject("properties");

    /** With one more property. */
    ObjectSchema with(String name, ObjectNode property) {
        properties.set(name, property);
        return this;
    }

    /** With one more property, which is always there. */
    ObjectSchema always(String name, ObjectNode property) {
        ArrayNode required = schema.withArray("required");
        required.add(name);
        return with(name, property);
    }

    /** Without any other property. */
    ObjectNode closed() {
        return schema.put("additionalProperties", false);
    }

    /** What there is so far. */
    ObjectNode open() {
        return schema;
    }
}
