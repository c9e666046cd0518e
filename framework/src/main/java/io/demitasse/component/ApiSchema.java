package io.demitasse.component;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** The JSON schemas that several components have in common, as Gradio writes them. */
public final class ApiSchema {
    private static final String TYPE = "type";
    private static final String TITLE = "title";
    private static final String DEFAULT = "default";
    private static final String META = "FileDataMeta";
    private static final String FILE_DATA = "gradio.FileData";

    private static final Map<String, String> IMAGE_TEXTS = Map.of(
            "path", "Path to a local file",
            "url", "Publicly available url or base64 encoded image",
            "size", "Size of image in bytes",
            "orig_name", "Original filename",
            "mime_type", "mime type of image",
            "is_stream", "Can always be set to False");

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

    /** One of these, whichever fits. */
    public static ObjectNode either(ObjectNode... schemas) {
        ObjectNode schema = object();
        schema.putArray("anyOf").addAll(List.of(schemas));
        return schema;
    }

    /** This text and no other. */
    public static ObjectNode constant(String text) {
        return string().put("const", text).put(DEFAULT, text);
    }

    /** What is defined under that name in the schema around this one. */
    public static ObjectNode defined(String name) {
        return object().put("$ref", "#/$defs/" + name);
    }

    /** A file. */
    public static ObjectNode file() {
        ObjectNode schema = object();
        schema.putObject("$defs").set(META, meta());
        return schema.setAll(fileData());
    }

    /** A list of files. */
    public static ObjectNode files() {
        ObjectNode schema = array(defined("FileData")).put(TITLE, "ListFiles");
        schema.putObject("$defs").<ObjectNode>set("FileData", fileData()).set(META, meta());
        return schema;
    }

    /** A picture: a file that may also be given by its address alone. */
    public static ObjectNode image() {
        ObjectNode meta = type("object").put("additionalProperties", true);
        meta.putObject(DEFAULT).put("_type", FILE_DATA);
        ObjectNode schema = fields(ApiObject.of("ImageData").maybe("path", string()))
                .with("meta", meta)
                .schema();
        IMAGE_TEXTS.forEach(
                (name, text) -> ((ObjectNode) schema.path("properties").path(name)).put("description", text));
        return schema;
    }

    private static ObjectNode meta() {
        return ApiObject.of(META)
                .with("_type", string().put("const", FILE_DATA))
                .requires("_type");
    }

    private static ObjectNode fileData() {
        return fields(ApiObject.of("FileData").with("path", string()))
                .with("meta", defined(META))
                .requires("path")
                .put("additional_description", "");
    }

    private static ApiObject fields(ApiObject file) {
        return file.maybe("url", string())
                .maybe("size", type("integer"))
                .maybe("orig_name", string())
                .maybe("mime_type", string())
                .with("is_stream", type("boolean").put(DEFAULT, false));
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
