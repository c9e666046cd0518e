package io.demitasse.components.chatbot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.component.Component;
import io.demitasse.component.Frame;
import io.demitasse.components.chatbot.ChatPart.Show;
import io.demitasse.error.AuthorException;
import io.demitasse.error.VisitorException;
import io.demitasse.media.Files;
import java.util.List;

/**
 * The components that messages may show. In their wire form they are known by their place in this list, so that no
 * client can make a message show anything else: {@code {"type": "component", "component": 0, "kind": "label", "value":
 * …}}.
 */
record ShownParts(List<Component<?>> all) {
    static final ShownParts NONE = new ShownParts(List.of());

    ShownParts {
        all = List.copyOf(all);
        for (Component<?> component : all) {
            if (component.frame() == Frame.NONE || component.frame() == Frame.HIDDEN) {
                throw new AuthorException(component + " draws nothing that a message could show.");
            }
        }
    }

    <T> void encode(Show<T> show, ObjectNode to, Files files) {
        to.put("component", place(show.component()))
                .put("kind", show.component().type())
                .set("value", show.component().encode(show.value(), files));
    }

    private int place(Component<?> component) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).declaration() == component.declaration()) {
                return i;
            }
        }
        throw new AuthorException(component + " can't be shown in a message of this chat. Name it in shows(…).");
    }

    ChatPart decode(JsonNode part, Files files) {
        int place = part.path("component").asInt(-1);
        if (place < 0 || place >= all.size() || part.path("value").isMissingNode()) {
            throw ChatWire.wrong(part);
        }
        return decode(all.get(place), part.path("value"), files);
    }

    /** What shows a file that is gone leaves its label: a conversation outlives its files. */
    private static <T> ChatPart decode(Component<T> component, JsonNode wire, Files files) {
        try {
            return new Show<>(component, wire.isNull() ? component.empty() : component.decode(wire, files));
        } catch (VisitorException e) {
            return ChatWire.gone(e, component.label().isEmpty() ? component.type() : component.label());
        }
    }
}
