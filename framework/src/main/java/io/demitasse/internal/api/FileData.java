package io.demitasse.internal.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A file as Gradio's clients know it: an object with seven keys. */
public final class FileData {
    private FileData() {}

    /**
     * The object.
     *
     * @param url empty for none
     * @param wire says name, type and size
     */
    static ObjectNode of(String path, String url, JsonNode wire) {
        ObjectNode data = Json.object().put("path", path);
        data.put("url", url.isEmpty() ? null : url);
        data.put("size", wire.path("size").asLong());
        data.put("orig_name", wire.path("name").asText());
        data.put("mime_type", wire.path("type").asText());
        data.put("is_stream", false);
        data.putObject("meta").put("_type", "gradio.FileData");
        return data;
    }

    /** A path as an address has it: all but slashes and what is safe anyway is written as bytes. */
    public static String quoted(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~")
                .replace("%2F", "/");
    }
}
