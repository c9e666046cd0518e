package io.demitasse.internal.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.error.VisitorException;
import io.demitasse.internal.api.Caller;
import io.demitasse.media.StoredFile;
import io.modelcontextprotocol.spec.McpSchema.Content;
import io.modelcontextprotocol.spec.McpSchema.ImageContent;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * Results as an agent reads them. A picture comes as itself and as its address, another file as its address, a text as
 * it is, and anything else as JSON.
 */
final class Contents {
    /** What models look at; others refuse the whole answer for a picture of another type. */
    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    private final List<Content> made = new ArrayList<>();
    private final Caller caller;
    private int left;

    private Contents(Caller caller, int most) {
        this.caller = caller;
        this.left = most;
    }

    /**
     * The results.
     *
     * @param most how many characters the pictures may take; those beyond come as addresses alone
     */
    static List<Content> of(List<JsonNode> values, Caller caller, int most) {
        var contents = new Contents(caller, most);
        values.forEach(contents::add);
        return contents.made;
    }

    private void add(JsonNode value) {
        if (value.path("__type__").asText().equals("update")) {
            Optional.ofNullable(value.get("value")).ifPresent(this::add);
        } else if (isFile(value)) {
            file(value);
        } else if (!file(value, "image") && !file(value, "video") && !files(value)) {
            text(value.isTextual() ? value.textValue() : value.toString());
        }
    }

    static boolean isFile(JsonNode value) {
        return value.path("meta").path("_type").asText().equals("gradio.FileData");
    }

    /** A file with a caption, as a gallery has them. */
    private boolean file(JsonNode value, String key) {
        if (!isFile(value.path(key))) {
            return false;
        }
        file(value.path(key));
        if (value.path("caption").isTextual()) {
            text(value.path("caption").textValue());
        }
        return true;
    }

    /** A list of nothing but files. */
    private boolean files(JsonNode value) {
        boolean all = value.isArray()
                && !value.isEmpty()
                && StreamSupport.stream(value.spliterator(), false)
                        .allMatch(each -> isFile(each) || isFile(each.path("image")) || isFile(each.path("video")));
        if (all) {
            value.forEach(this::add);
        }
        return all;
    }

    private void file(JsonNode file) {
        String url = file.path("url").asText();
        Optional<ImageContent> picture = picture(file);
        picture.ifPresent(made::add);
        text(picture.isPresent() ? "Image URL: " + url : url);
    }

    private void text(String text) {
        made.add(TextContent.builder(text).build());
    }

    private Optional<ImageContent> picture(JsonNode file) {
        String type = file.path("mime_type").asText();
        long size = file.path("size").asLong();
        if (!PICTURES.contains(type) || size > left / 4L * 3) {
            return Optional.empty();
        }
        Optional<String> data = bytes(file, caller).map(Base64.getEncoder()::encodeToString);
        data.ifPresent(each -> left -= each.length());
        return data.map(each -> ImageContent.builder(each, type).build());
    }

    /** What a file holds; empty if it is gone. */
    static Optional<byte[]> bytes(JsonNode file, Caller caller) {
        try {
            StoredFile stored = caller.files().find(file.path("path").asText().replaceFirst("/.*", ""));
            try (InputStream in = stored.open()) {
                return Optional.of(in.readAllBytes());
            }
        } catch (VisitorException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("A result could not be read.", e);
        }
    }
}
