package io.demitasse.components.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
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
