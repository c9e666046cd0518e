package io.demitasse.components.chatbot;

import io.demitasse.components.chatbot.ChatPart.FilePart;
import io.demitasse.components.chatbot.ChatPart.ImagePart;
import io.demitasse.components.chatbot.ChatPart.Text;
import io.demitasse.media.MediaFile;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one side says at once.
 *
 * <pre>{@code List.of(ChatMessage.user("Coffee?"), ChatMessage.assistant("**Yes**, please."))}</pre>
 */
public record ChatMessage(Role role, List<ChatPart> parts) {
    public ChatMessage {
        parts = List.copyOf(parts);
    }

    /** What the visitor says, in Markdown. */
    public static ChatMessage user(String markdown) {
        return new ChatMessage(Role.USER, List.of(new Text(markdown)));
    }

    /** What is answered, in Markdown. */
    public static ChatMessage assistant(String markdown) {
        return new ChatMessage(Role.ASSISTANT, List.of(new Text(markdown)));
    }

    /** An answer of several parts. */
    public static ChatMessage assistant(ChatPart... parts) {
        return new ChatMessage(Role.ASSISTANT, Arrays.asList(parts));
    }

    /** Its text without files and thoughts; empty if there is none. */
    public String text() {
        return partsOf(Text.class).map(Text::markdown).collect(Collectors.joining("\n\n"));
    }

    /** Its files, the pictures among them. */
    public List<MediaFile> files() {
        return parts.stream()
                .flatMap(part -> part instanceof FilePart file
                        ? Stream.of(file.file())
                        : part instanceof ImagePart picture ? Stream.<MediaFile>of(picture.image()) : Stream.of())
                .toList();
    }

    private <P extends ChatPart> Stream<P> partsOf(Class<P> type) {
        return parts.stream().filter(type::isInstance).map(type::cast);
    }
}
