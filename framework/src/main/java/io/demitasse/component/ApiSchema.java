package io.demitasse.component;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The JSON schemas that several components have in common, as Gradio writes them. */
public final class ApiSchema {
    private static final String TYPE = "type";
    private static final String TITLE = "title";

    private ApiSchema() {}

    /** Any JSON. */
    public static ObjectNode any() {
        ObjectNode schema = object();
        schema.putObject(TYPE);
        return schema.put("description", "any valid json");
    }

    /** A value of one of JSON's own types: {@code string}, {@code number}, {@code integer}, {@code boolean}. */
    public static ObjectNode type(String name) {
        return object().put(TYPE, name);
    }

    /** A text. */
    public static ObjectNode string() {
        return type("string");
    }

    /** A list of these. */
    public static ObjectNode array(ObjectNode items) {
        ObjectNode schema = type("array");
        schema.set("items", items);
        return schema;
    }

    /** One of these texts; any if there are none yet. */
    public static ObjectNode choice(List<String> labels) {
        ObjectNode schema = string();
        if (labels.isEmpty()) {
            return schema;
        }
        ArrayNode all = schema.putArray("enum");
        labels.forEach(all::add);
        return schema;
    }

    /** A file. */
    public static ObjectNode file() {
        ObjectNode schema = object();
        schema.putObject("$defs").set("FileDataMeta", meta());
        return schema.setAll(fileData());
    }

    /** A list of files. */
    public static ObjectNode files() {
        ObjectNode schema = object();
        schema.putObject("$defs").<ObjectNode>set("FileData", fileData()).set("FileDataMeta", meta());
        schema.put(TYPE, "array").put(TITLE, "ListFiles");
        schema.putObject("items").put("$ref", "#/$defs/FileData");
        return schema;
    }

    /** A picture: a file that may also be given by its address alone. */
    public static ObjectNode image() {
        ObjectNode schema = type("object").put(TITLE, "ImageData");
        ObjectNode properties = fields(schema.putObject("properties"), true);
        ObjectNode meta = properties.putObject("meta").put(TYPE, "object").put("additionalProperties", true);
        meta.putObject("default").put("_type", "gradio.FileData");
        meta.put(TITLE, "Meta");
        return schema;
    }

    private static ObjectNode meta() {
        ObjectNode meta = type("object").put(TITLE, "FileDataMeta");
        meta.putObject("properties")
                .putObject("_type")
                .put("const", "gradio.FileData")
                .put(TITLE, "Type")
                .put(TYPE, "string");
        meta.putArray("required").add("_type");
        return meta;
    }

    private static ObjectNode fileData() {
        ObjectNode schema = type("object").put(TITLE, "FileData").put("additional_description", "");
        fields(schema.putObject("properties"), false).putObject("meta").put("$ref", "#/$defs/FileDataMeta");
        schema.putArray("required").add("path");
        return schema;
    }

    private static ObjectNode fields(ObjectNode properties, boolean anyPath) {
        if (anyPath) {
            maybe(properties, "path", "string", "Path");
        } else {
            properties.putObject("path").put(TITLE, "Path").put(TYPE, "string");
        }
        maybe(properties, "url", "string", "Url");
        maybe(properties, "size", "integer", "Size");
        maybe(properties, "orig_name", "string", "Orig Name");
        maybe(properties, "mime_type", "string", "Mime Type");
        properties
                .putObject("is_stream")
                .put("default", false)
                .put(TITLE, "Is Stream")
                .put(TYPE, "boolean");
        return properties;
    }

    private static void maybe(ObjectNode properties, String name, String type, String title) {
        ObjectNode schema = properties.putObject(name);
        schema.putArray("anyOf").add(type(type)).add(type("null"));
        schema.putNull("default").put(TITLE, title);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
