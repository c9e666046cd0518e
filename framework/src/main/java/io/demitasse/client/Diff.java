package io.demitasse.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * Applies what a generator's next value is sent as: for each output a list of edits {@code [op, path, value]} of the
 * value before. The value before stays as it was; what no edit touches is shared.
 */
final class Diff {
    private Diff() {}

    /** The values after these edits. */
    static ArrayNode apply(ArrayNode before, JsonNode edits) {
        ArrayNode after = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < edits.size(); i++) {
            JsonNode value = before.path(i);
            for (JsonNode edit : edits.get(i)) {
                value = edit(value, edit.path(0).asText(), edit.path(1), 0, edit.path(2));
            }
            after.add(value);
        }
        return after;
    }

    private static JsonNode edit(JsonNode target, String op, JsonNode path, int depth, JsonNode value) {
        if (depth == path.size()) {
            return root(target, op, value);
        }
        JsonNode key = path.get(depth);
        if (depth == path.size() - 1 && !op.equals("append")) {
            return leaf(target, op, key, value);
        }
        if (target instanceof ArrayNode list) {
            int at = index(list, key, 0);
            ArrayNode copy = copy(list);
            copy.set(at, edit(list.get(at), op, path, depth + 1, value));
            return copy;
        }
        if (target instanceof ObjectNode object) {
            ObjectNode copy = copy(object);
            copy.set(key.asText(), edit(object.path(key.asText()), op, path, depth + 1, value));
            return copy;
        }
        throw wrong(op, path, target);
    }

    private static JsonNode root(JsonNode target, String op, JsonNode value) {
        if (op.equals("replace")) {
            return value;
        }
        if (op.equals("append") && target.isTextual()) {
            return TextNode.valueOf(target.textValue() + value.asText());
        }
        throw wrong(op, value, target);
    }

    private static JsonNode leaf(JsonNode target, String op, JsonNode key, JsonNode value) {
        if (target instanceof ArrayNode list) {
            ArrayNode copy = copy(list);
            switch (op) {
                case "add" -> copy.insert(index(list, key, 1), value);
                case "replace" -> copy.set(index(list, key, 0), value);
                case "delete" -> copy.remove(index(list, key, 0));
                default -> throw wrong(op, key, target);
            }
            return copy;
        }
        if (target instanceof ObjectNode object) {
            ObjectNode copy = copy(object);
            switch (op) {
                case "add", "replace" -> copy.set(key.asText(), value);
                case "delete" -> copy.remove(key.asText());
                default -> throw wrong(op, key, target);
            }
            return copy;
        }
        throw wrong(op, key, target);
    }

    private static int index(ArrayNode list, JsonNode key, int behind) {
        if (!key.isInt() || key.intValue() < 0 || key.intValue() >= list.size() + behind) {
            throw wrong("index", key, list);
        }
        return key.intValue();
    }

    private static ArrayNode copy(ArrayNode list) {
        return JsonNodeFactory.instance.arrayNode(list.size() + 1).addAll(list);
    }

    private static ObjectNode copy(ObjectNode object) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        copy.setAll(object);
        return copy;
    }

    private static ClientException wrong(String op, JsonNode at, JsonNode target) {
        return new ClientException.Connection("The app sent a change that does not fit the value before: " + op + " at "
                + Failures.cut(at.toString()) + " of " + Failures.cut(target.toString()) + ".");
    }
}
