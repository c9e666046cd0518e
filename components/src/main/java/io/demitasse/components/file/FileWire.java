package io.demitasse.components.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.demitasse.component.ApiFiles;
import io.demitasse.component.ApiForm;
import io.demitasse.component.ApiSchema;
import io.demitasse.components.wire.Wire;
import io.demitasse.error.VisitorException;
import io.demitasse.media.Files;
import io.demitasse.media.MediaFile;
import io.demitasse.media.StoredFile;
import java.util.List;

/**
 * A file in its wire form: an object with its {@code id}, and for whoever shows it {@code name}, {@code type} and
 * {@code size}. An HTML form sends the id alone.
 */
public final class FileWire {
    /** The part of a form that names the files to take away. */
    static final String REMOVED = "remove";

    private FileWire() {}

    /** The wire form of a file, which is kept for the visitor. */
    public static JsonNode encode(MediaFile file, Files files) {
        StoredFile stored = files.keep(file);
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", stored.id())
                .put("name", stored.name())
                .put("type", stored.type())
                .put("size", stored.size());
    }

    /**
     * The file of a wire form.
     *
     * @throws VisitorException if it names no file of this visitor
     */
    public static StoredFile decode(JsonNode wire, Files files) {
        JsonNode id = wire.isObject() ? wire.path("id") : wire;
        if (!id.isTextual() || id.textValue().isBlank()) {
            throw Wire.refuse("file.wrong", Wire.brief(wire));
        }
        return files.find(id.textValue());
    }

    /** How programs see one file. */
    public static ApiForm api(String type) {
        return ApiForm.of(type, ApiSchema::file, FileWire::example)
                .turned((data, files) -> files.wire(data), (wire, files) -> files.data(wire));
    }

    /** A file as a program that has sent it names it. */
    public static JsonNode example() {
        ObjectNode data = JsonNodeFactory.instance.objectNode().put("path", "sample_file.txt");
        data.putObject("meta").put("_type", "gradio.FileData");
        return data;
    }

    /** The wire forms of a list of files that a program sent. */
    public static JsonNode wires(JsonNode data, ApiFiles files) {
        if (!data.isArray()) {
            throw Wire.refuse("invalid.list", Wire.brief(data));
        }
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        data.forEach(file -> all.add(files.wire(file)));
        return all;
    }

    /** What a program gets for a list of files. */
    public static JsonNode data(JsonNode wires, ApiFiles files) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        wires.forEach(wire -> all.add(files.data(wire)));
        return all;
    }

    /** The ids of the files that a form sent and did not say to take away. */
    static List<String> kept(List<String> entries) {
        return entries.stream()
                .filter(entry -> !entry.isEmpty() && !entry.startsWith(REMOVED + "="))
                .filter(entry -> !entries.contains(REMOVED + "=" + entry))
                .toList();
    }

    /** The wire form of what a form sent: the file chosen last, after the one it had before. */
    public static JsonNode read(List<String> entries) {
        return kept(entries).stream()
                .reduce((before, last) -> last)
                .<JsonNode>map(TextNode::valueOf)
                .orElse(NullNode.getInstance());
    }

    /** The id in a wire form. */
    public static String id(JsonNode wire) {
        return wire.isObject() ? wire.path("id").asText() : wire.asText();
    }

    /** A file that is drawn was kept before; its address needs its id. */
    public static StoredFile stored(MediaFile file) {
        if (file instanceof StoredFile stored) {
            return stored;
        }
        throw new IllegalStateException("The file '" + file.name() + "' is drawn before it is kept.");
    }
}
