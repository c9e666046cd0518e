package io.demitasse.components.chat;

import io.demitasse.component.Component;
import io.demitasse.components.chatbot.ChatMessage;
import io.demitasse.components.chatbot.ChatPart;
import io.demitasse.components.chatbot.ChatPart.FilePart;
import io.demitasse.components.chatbot.ChatPart.ImagePart;
import io.demitasse.components.chatbot.ChatPart.Options;
import io.demitasse.components.chatbot.ChatPart.Show;
import io.demitasse.components.chatbot.ChatPart.Text;
import io.demitasse.components.chatbot.ChatPart.Thought;
import io.demitasse.components.chatbot.Role;
import io.demitasse.media.MediaFile;
import java.io.Serializable;
import java.util.List;

/**
 * A message as a browser keeps it, and as replicas hand it to one another: of a file or a component its name remains.
 */
record KeptMessage(boolean user, List<Piece> pieces) implements Serializable {
    /**
     * A part.
     *
     * @param kind what the texts are: the one of a text, the options, or id, parent, title and text of a thought
     */
    record Piece(Kind kind, List<String> texts, long millis) implements Serializable {
        Piece {
            texts = List.copyOf(texts);
        }
    }

    /** What a piece is. */
    enum Kind {
        TEXT,
        OPTIONS,
        THOUGHT
    }

    KeptMessage {
        pieces = List.copyOf(pieces);
    }

    static KeptMessage of(ChatMessage message) {
        return new KeptMessage(
                message.role() == Role.USER,
                message.parts().stream().map(KeptMessage::piece).toList());
    }

    private static Piece piece(ChatPart part) {
        if (part instanceof Text text) {
            return text(text.markdown());
        }
        if (part instanceof Options options) {
            return new Piece(Kind.OPTIONS, options.texts(), 0);
        }
        if (part instanceof Thought thought) {
            List<String> texts = List.of(thought.id(), thought.parent(), thought.title(), thought.text());
            return new Piece(Kind.THOUGHT, texts, thought.millis());
        }
        if (part instanceof FilePart file) {
            return name(file.file());
        }
        if (part instanceof ImagePart picture) {
            return name(picture.image());
        }
        return part instanceof Show<?> show ? name(show.component()) : text("");
    }

    private static Piece name(MediaFile file) {
        return code(file.name());
    }

    private static Piece name(Component<?> component) {
        return code(component.label().isEmpty() ? component.type() : component.label());
    }

    private static Piece code(String name) {
        return text("`" + name.replace('`', '\'') + "`");
    }

    private static Piece text(String markdown) {
        return new Piece(Kind.TEXT, List.of(markdown), 0);
    }

    ChatMessage message() {
        return new ChatMessage(
                user ? Role.USER : Role.ASSISTANT,
                pieces.stream().map(KeptMessage::part).toList());
    }

    /** What was thought over is over. */
    private static ChatPart part(Piece piece) {
        List<String> texts = piece.texts();
        return switch (piece.kind()) {
            case TEXT -> new Text(texts.get(0));
            case OPTIONS -> new Options(texts);
            case THOUGHT ->
                new Thought(
                        texts.get(0), texts.get(1), texts.get(2), texts.get(3), Thought.Status.DONE, piece.millis());
        };
    }
}
