package io.demitasse.internal.api;

import com.fasterxml.jackson.databind.JsonNode;

/** Tells the schemas of files from those of other objects. */
public final class FileSchema {
    private FileSchema() {}

    /**
     * Whether a schema is that of a file, as the type in its meta data says.
     *
     * @param definitions the schemas that it may refer to
     */
    public static boolean is(JsonNode schema, JsonNode definitions) {
        JsonNode properties = schema.path("properties");
        JsonNode meta = properties.path("meta");
        JsonNode known = meta.has("$ref") ? definition(meta, definitions) : meta;
        String type = known.path("properties")
                .path("_type")
                .path("const")
                .asText(known.path("default").path("_type").asText());
        return properties.has("path") && type.equals("gradio.FileData");
    }

    /** The schema that another refers to by {@code $ref}. */
    public static JsonNode definition(JsonNode reference, JsonNode definitions) {
        return definitions.path(reference.get("$ref").asText().replaceFirst(".*/", ""));
    }
}
