package io.demitasse.internal.apipage;

import static j2html.TagCreator.input;
import static j2html.TagCreator.option;
import static j2html.TagCreator.select;
import static j2html.TagCreator.textarea;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.error.Message;
import io.demitasse.error.VisitorException;
import io.demitasse.internal.api.Json;
import io.demitasse.internal.api.Parameter;
import io.demitasse.internal.api.PythonType;
import j2html.tags.Tag;
import java.util.List;
import java.util.stream.StreamSupport;

/** How a value is entered in the form that tries a call: most as JSON, texts and choices as they are. */
enum Control {
    TEXT,
    CHOICE,
    TRUTH,
    NUMBER,
    JSON,
    FILE,
    FILES;

    private static final int MOST_LINES = 6;

    static Control of(Parameter parameter) {
        JsonNode schema = parameter.form().schema();
        String type = PythonType.of(schema);
        if (schema.has("enum")) {
            return CHOICE;
        }
        return switch (type) {
            case "str" -> TEXT;
            case "bool" -> TRUTH;
            case "float", "int" -> NUMBER;
            case "filepath" -> FILE;
            case "list[filepath]" -> FILES;
            default -> JSON;
        };
    }

    /** Whether only a script can send it. */
    boolean isFile() {
        return this == FILE || this == FILES;
    }

    /** What a script makes of it: {@code text}, {@code json}, {@code file} or {@code files}. */
    String reading() {
        return switch (this) {
            case TEXT, CHOICE -> "text";
            case TRUTH, NUMBER, JSON -> "json";
            case FILE -> "file";
            case FILES -> "files";
        };
    }

    /** A value as it is entered. */
    String entry(JsonNode value) {
        return value.isTextual() && (this == TEXT || this == CHOICE) ? value.textValue() : value.toString();
    }

    /**
     * The value of an entry.
     *
     * @throws VisitorException if it has to be JSON and is none
     */
    JsonNode value(String entry, String name) {
        if (reading().equals("text")) {
            return Json.object().textNode(entry);
        }
        try {
            return Json.MAPPER.readTree(entry.isBlank() ? "null" : entry);
        } catch (JacksonException e) {
            throw new VisitorException(Message.of("api.notJson", name));
        }
    }

    /** The control, without its name and id. */
    Tag<?> draw(Parameter parameter, String entry) {
        return switch (this) {
            case CHOICE ->
                choice(
                        StreamSupport.stream(
                                        parameter.form().schema().path("enum").spliterator(), false)
                                .map(JsonNode::asText)
                                .toList(),
                        entry);
            case TRUTH -> choice(List.of("true", "false"), entry);
            case NUMBER -> line(entry);
            case FILE -> file();
            case FILES -> files();
            case TEXT, JSON -> lines(entry);
        };
    }

    // Each a method of the same type: javac 25 takes hours to find what the types of two tags have in common.

    private static Tag<?> line(String entry) {
        return input().withType("text").attr("inputmode", "decimal").withValue(entry);
    }

    private static Tag<?> file() {
        return input().withType("file");
    }

    private static Tag<?> files() {
        return input().withType("file").attr("multiple", "");
    }

    private static Tag<?> lines(String entry) {
        return textarea(entry)
                .attr("rows", Math.max(1, Math.min(MOST_LINES, entry.lines().count())))
                .attr("spellcheck", "false");
    }

    private static Tag<?> choice(List<String> choices, String chosen) {
        var tag = select();
        choices.forEach(each -> tag.with(option(each).withValue(each).withCondSelected(each.equals(chosen))));
        return tag;
    }
}
