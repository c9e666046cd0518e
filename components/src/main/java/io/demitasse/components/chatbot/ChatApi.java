package io.demitasse.components.chatbot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.component.ApiFiles;
import io.demitasse.component.ApiForm;
import io.demitasse.component.Component;
import io.demitasse.components.wire.Wire;
import java.util.Optional;

/**
 * How programs see a conversation, as Gradio has it: {@code {"role", "metadata", "options", "content"}} for each
 * message. A thought is a message of its own whose metadata say what it is about; options belong to the message.
 */
final class ChatApi {
    private static final double MILLIS = 1000;

    private final ShownParts shown;

    private ChatApi(ShownParts shown) {
        this.shown = shown;
    }

    static ApiForm form(ShownParts shown) {
        var api = new ChatApi(shown);
        return ApiForm.of("chatbot", ChatSchema::of, ChatApi::example)
                .turned(api::wire, api::payload)
                .implied(JsonNodeFactory.instance.arrayNode());
    }

    private static ArrayNode example() {
        ArrayNode example = JsonNodeFactory.instance.arrayNode();
        message(example, "user").addObject().put("text", "Hello!").put("type", "text");
        return example;
    }

    /** Adds an empty message and gives its content. */
    private static ArrayNode message(ArrayNode to, String role) {
        return to.addObject()
                .put("role", role)
                .putNull("metadata")
                .putNull("options")
                .putArray("content");
    }

    private ArrayNode payload(JsonNode wire, ApiFiles files) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (JsonNode message : wire) {
            String role = message.path("role").asText();
            Optional<ArrayNode> content = Optional.empty();
            for (JsonNode part : message.path("content")) {
                if (part.path("type").asText().equals("thought")) {
                    thought(part, all);
                    content = Optional.empty();
                } else {
                    content = Optional.of(content.orElseGet(() -> message(all, role)));
                    part(part, content.get(), (ObjectNode) all.get(all.size() - 1), files);
                }
            }
        }
        return all;
    }

    private static void thought(JsonNode part, ArrayNode to) {
        message(to, "assistant")
                .addObject()
                .put("text", part.path("text").asText())
                .put("type", "text");
        ObjectNode metadata = ((ObjectNode) to.get(to.size() - 1)).putObject("metadata");
        metadata.put("title", part.path("title").asText())
                .put("id", part.path("id").asText());
        String parent = part.path("parent").asText();
        if (!parent.isEmpty()) {
            metadata.put("parent_id", parent);
        }
        long millis = part.path("millis").asLong();
        if (millis > 0) {
            metadata.put("duration", millis / MILLIS);
        }
        metadata.put("status", part.path("status").asText().equals("running") ? "pending" : "done");
    }

    private void part(JsonNode part, ArrayNode content, ObjectNode message, ApiFiles files) {
        switch (part.path("type").asText()) {
            case "text" ->
                content.addObject().put("text", part.path("text").asText()).put("type", "text");
            case "options" -> {
                ArrayNode options = message.putArray("options");
                part.path("options").forEach(text -> options.addObject().put("value", text.asText()));
            }
            case "component" -> {
                Component<?> component = shown.all().get(part.path("component").asInt());
                ObjectNode to =
                        content.addObject().put("component", component.api().type());
                to.set("value", component.api().payload(part.path("value"), files));
                to.putObject("constructor_args");
                to.putObject("props");
                to.put("type", "component");
            }
            default ->
                content.addObject()
                        .<ObjectNode>set("file", files.data(part.path("file")))
                        .putNull("alt_text")
                        .put("type", "file");
        }
    }

    private ArrayNode wire(JsonNode sent, ApiFiles files) {
        if (!sent.isArray()) {
            throw ChatWire.wrong(sent);
        }
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (JsonNode message : sent) {
            ObjectNode wire = all.addObject().put("role", message.path("role").asText());
            ArrayNode content = wire.putArray("content");
            JsonNode metadata = message.path("metadata");
            if (metadata.hasNonNull("title")) {
                content.add(thought(metadata, text(message.path("content"))));
            } else {
                contents(message.path("content"), content, files);
            }
            if (message.hasNonNull("options")) {
                ArrayNode options = content.addObject().put("type", "options").putArray("options");
                message.get("options")
                        .forEach(option -> options.add(option.path("value").asText()));
            }
        }
        return all;
    }

    private static ObjectNode thought(JsonNode metadata, String text) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "thought")
                .put("id", metadata.path("id").asText())
                .put("parent", metadata.path("parent_id").asText(""))
                .put("title", metadata.path("title").asText())
                .put("text", text)
                .put("status", metadata.path("status").asText().equals("pending") ? "running" : "done")
                .put("millis", Math.round(metadata.path("duration").asDouble() * MILLIS));
    }

    private static String text(JsonNode content) {
        return content.isTextual()
                ? content.textValue()
                : content.path(0).path("text").asText();
    }

    /** Content may be one part alone, and a text may be a mere text. */
    private void contents(JsonNode content, ArrayNode to, ApiFiles files) {
        if (content.isArray()) {
            content.forEach(part -> to.add(part(part, files)));
        } else {
            to.add(part(content, files));
        }
    }

    private ObjectNode part(JsonNode part, ApiFiles files) {
        ObjectNode wire = JsonNodeFactory.instance.objectNode();
        if (part.isTextual() || part.path("type").asText().equals("text")) {
            return wire.put("type", "text").put("text", Wire.text(part.isTextual() ? part : part.path("text")));
        }
        if (part.has("file") || part.has("path")) {
            return wire.put("type", "file").set("file", files.wire(part.has("file") ? part.get("file") : part));
        }
        for (int i = 0; i < shown.all().size(); i++) {
            Component<?> component = shown.all().get(i);
            if (component.api().type().equals(part.path("component").asText())) {
                JsonNode value = part.has("value") ? part.get("value") : NullNode.getInstance();
                return wire.put("type", "component")
                        .put("component", i)
                        .put("kind", component.type())
                        .set("value", component.api().wire(value, files));
            }
        }
        throw ChatWire.wrong(part);
    }
}
