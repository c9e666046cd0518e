package io.demitasse.internal.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The edits that turn one value into another, in Gradio's form {@code [operation, path, value]}: {@code append} to a
 * text, {@code add} to a list or an object, {@code delete}, {@code replace}. It takes time in proportion to the values:
 * lists are compared place by place, from their start.
 */
final class JsonDiff {
    private final ArrayNode edits = Json.array();
    private final ArrayNode path = Json.array();

    private JsonDiff() {}

    /** The edits; none if the values are equal. */
    static ArrayNode between(JsonNode before, JsonNode after) {
        var diff = new JsonDiff();
        diff.compare(before, after);
        return diff.edits;
    }

    /** The edit that adds to the end of a text which is the whole value. */
    static ArrayNode appended(String part) {
        ArrayNode edit = Json.array().add("append");
        edit.addArray();
        return edit.add(part);
    }

    private void compare(JsonNode before, JsonNode after) {
        if (before.isTextual() && after.isTextual()) {
            compare(before.textValue(), after.textValue());
        } else if (before.isArray() && after.isArray()) {
            compareLists(before, after);
        } else if (before.isObject() && after.isObject()) {
            compareObjects((ObjectNode) before, (ObjectNode) after);
        } else if (!before.equals(after)) {
            edit("replace", after);
        }
    }

    private void compare(String before, String after) {
        if (!before.isEmpty() && after.length() > before.length() && after.startsWith(before)) {
            edit("append", path.textNode(after.substring(before.length())));
        } else if (!before.equals(after)) {
            edit("replace", path.textNode(after));
        }
    }

    private void compareLists(JsonNode before, JsonNode after) {
        int common = Math.min(before.size(), after.size());
        for (int i = 0; i < common; i++) {
            path.add(i);
            compare(before.get(i), after.get(i));
            leave();
        }
        // Each deletion moves those behind it up.
        for (int i = common; i < before.size(); i++) {
            path.add(common);
            edit("delete", path.nullNode());
            leave();
        }
        for (int i = common; i < after.size(); i++) {
            path.add(i);
            edit("add", after.get(i));
            leave();
        }
    }

    private void compareObjects(ObjectNode before, ObjectNode after) {
        before.properties().forEach(field -> {
            path.add(field.getKey());
            if (after.has(field.getKey())) {
                compare(field.getValue(), after.get(field.getKey()));
            } else {
                edit("delete", path.nullNode());
            }
            leave();
        });
        after.properties().forEach(field -> {
            if (!before.has(field.getKey())) {
                path.add(field.getKey());
                edit("add", field.getValue());
                leave();
            }
        });
    }

    private void leave() {
        path.remove(path.size() - 1);
    }

    private void edit(String operation, JsonNode value) {
        edits.addArray().add(operation).add(path.deepCopy()).add(value);
    }
}
