package io.demitasse.components.chatbot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.component.Growth;
import java.util.HashMap;
import java.util.Map;

/** A conversation in its wire form, to which messages and parts of the last message are added. */
final class ChatGrowth implements Growth {
    private final ArrayNode messages = JsonNodeFactory.instance.arrayNode();

    /** Texts that grew, by the part that they belong to: known by identity, since parts change. */
    private final Map<Integer, StringBuilder> grown = new HashMap<>();

    /** Copies, since what was emitted before must not change. */
    ChatGrowth(JsonNode wire) {
        for (JsonNode message : wire) {
            ObjectNode copy = messages.addObject();
            copy.set("role", message.path("role"));
            ArrayNode content = copy.putArray("content");
            if (message.path("content").isTextual()) {
                content.addObject().put("type", "text").set("text", message.path("content"));
            } else {
                message.path("content").forEach(part -> content.add(part.deepCopy()));
            }
        }
    }

    @Override
    public void add(JsonNode part) {
        part.forEach(this::message);
    }

    private void message(JsonNode message) {
        JsonNode last = messages.path(messages.size() - 1);
        if (!last.path("role").equals(message.path("role"))) {
            flush();
            ObjectNode fresh = messages.addObject();
            fresh.set("role", message.path("role"));
            fresh.putArray("content");
        }
        ArrayNode content = (ArrayNode) messages.path(messages.size() - 1).path("content");
        message.path("content").forEach(part -> part(content, part));
    }

    private void part(ArrayNode content, JsonNode part) {
        int goesOn = goesOn(content, part);
        if (goesOn < 0) {
            content.add(part.deepCopy());
            return;
        }
        ObjectNode before = (ObjectNode) content.path(goesOn);
        grown.computeIfAbsent(
                        goesOn, any -> new StringBuilder(before.path("text").asText()))
                .append(part.path("text").asText());
        part.properties().forEach(property -> {
            if (!property.getKey().equals("text")) {
                before.set(property.getKey(), property.getValue());
            }
        });
    }

    /** The place of the part that this one goes on with; below 0 if it is one of its own. */
    private static int goesOn(ArrayNode content, JsonNode part) {
        String type = part.path("type").asText();
        int last = content.size() - 1;
        if (type.equals("text")) {
            return content.path(last).path("type").asText().equals("text") ? last : -1;
        }
        for (int i = last; type.equals("thought") && i >= 0; i--) {
            if (content.path(i).path("type").asText().equals("thought")
                    && content.path(i).path("id").equals(part.path("id"))) {
                return i;
            }
        }
        return -1;
    }

    private void flush() {
        JsonNode content = messages.path(messages.size() - 1).path("content");
        grown.forEach((i, text) -> ((ObjectNode) content.path(i)).put("text", text.toString()));
        grown.clear();
    }

    @Override
    public JsonNode wire() {
        flush();
        return messages.deepCopy();
    }
}
