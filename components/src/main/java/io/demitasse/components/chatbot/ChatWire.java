package io.demitasse.components.chatbot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.components.chatbot.ChatPart.FilePart;
import io.demitasse.components.chatbot.ChatPart.ImagePart;
import io.demitasse.components.chatbot.ChatPart.Options;
import io.demitasse.components.chatbot.ChatPart.Show;
import io.demitasse.components.chatbot.ChatPart.Text;
import io.demitasse.components.chatbot.ChatPart.Thought;
import io.demitasse.components.file.FileWire;
import io.demitasse.components.wire.Wire;
import io.demitasse.error.VisitorException;
import io.demitasse.media.Files;
import io.demitasse.media.ImageFile;
import io.demitasse.media.StoredFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * The wire form of a conversation, as Gradio has it: {@code [{"role": "user", "content": [{"type": "text", "text":
 * "…"}]}]}. The types of content are {@code text}, {@code file}, {@code image}, {@code component}, {@code options} and
 * {@code thought}.
 */
final class ChatWire {
    private final Files files;
    private final ShownParts shown;

    ChatWire(Files files, ShownParts shown) {
        this.files = files;
        this.shown = shown;
    }

    ArrayNode encode(List<ChatMessage> messages) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (ChatMessage message : messages) {
            ObjectNode node = all.addObject().put("role", message.role().wire());
            ArrayNode content = node.putArray("content");
            message.parts().forEach(part -> encode(part, content.addObject()));
        }
        return all;
    }

    private void encode(ChatPart part, ObjectNode to) {
        if (part instanceof Text text) {
            to.put("type", "text").put("text", text.markdown());
        } else if (part instanceof FilePart file) {
            to.put("type", "file").set("file", FileWire.encode(file.file(), files));
        } else if (part instanceof ImagePart picture) {
            to.put("type", "image").set("file", FileWire.encode(picture.image(), files));
        } else if (part instanceof Show<?> show) {
            shown.encode(show, to.put("type", "component"), files);
        } else if (part instanceof Options options) {
            ArrayNode texts = to.put("type", "options").putArray("options");
            options.texts().forEach(texts::add);
        } else if (part instanceof Thought thought) {
            to.put("type", "thought")
                    .put("id", thought.id())
                    .put("parent", thought.parent())
                    .put("title", thought.title())
                    .put("text", thought.text())
                    .put("status", thought.status().name().toLowerCase(Locale.ROOT))
                    .put("millis", thought.millis());
        }
    }

    List<ChatMessage> decode(JsonNode wire) {
        if (!wire.isArray()) {
            throw wrong(wire);
        }
        List<ChatMessage> messages = new ArrayList<>();
        wire.forEach(message -> messages.add(new ChatMessage(role(message), parts(message.path("content")))));
        return List.copyOf(messages);
    }

    private static Role role(JsonNode message) {
        return switch (message.path("role").asText()) {
            case "user" -> Role.USER;
            case "assistant" -> Role.ASSISTANT;
            default -> throw wrong(message);
        };
    }

    /** Content may be a mere text. */
    private List<ChatPart> parts(JsonNode content) {
        if (content.isTextual()) {
            return List.of(new Text(content.textValue()));
        }
        if (!content.isArray()) {
            throw wrong(content);
        }
        List<ChatPart> parts = new ArrayList<>();
        content.forEach(part -> parts.add(part(part)));
        return parts;
    }

    private ChatPart part(JsonNode part) {
        return switch (part.path("type").asText()) {
            case "text" -> new Text(Wire.text(part.path("text")));
            case "file" -> file(part.path("file"), FilePart::new);
            case "image" -> file(part.path("file"), file -> new ImagePart(ImageFile.of(file)));
            case "component" -> shown.decode(part, files);
            case "options" -> new Options(texts(part.path("options")));
            case "thought" ->
                new Thought(
                        Wire.text(part.path("id")),
                        Wire.text(part.path("parent")),
                        Wire.text(part.path("title")),
                        Wire.text(part.path("text")),
                        part.path("status").asText().equals("running") ? Thought.Status.RUNNING : Thought.Status.DONE,
                        (long) Wire.number(part.path("millis")));
            default -> throw wrong(part);
        };
    }

    /** A file that is gone leaves its name: a conversation outlives its files. */
    private ChatPart file(JsonNode wire, Function<StoredFile, ChatPart> part) {
        try {
            return part.apply(FileWire.decode(wire, files));
        } catch (VisitorException e) {
            return gone(e, wire.path("name").asText("?"));
        }
    }

    static Text gone(VisitorException e, String name) {
        if (!e.visible().key().equals("file.gone")) {
            throw e;
        }
        return new Text("`" + name.replace('`', '\'') + "`");
    }

    private static List<String> texts(JsonNode wire) {
        List<String> texts = new ArrayList<>();
        wire.forEach(text -> texts.add(Wire.text(text)));
        return texts;
    }

    static RuntimeException wrong(JsonNode wire) {
        return Wire.refuse("chatbot.wrong", Wire.brief(wire));
    }
}
