package io.demitasse.components.chatbot;

import io.demitasse.component.Component;
import io.demitasse.media.ImageFile;
import io.demitasse.media.MediaFile;
import java.util.List;

/** A part of a message in a chat. */
public sealed interface ChatPart {
    /** Running text in Markdown. */
    record Text(String markdown) implements ChatPart {}

    /** A file to download. */
    record FilePart(MediaFile file) implements ChatPart {}

    /** A picture. */
    record ImagePart(ImageFile image) implements ChatPart {}

    /**
     * A component that shows a value, drawn as it was declared; the visitor can't change it.
     *
     * @param component one of those named in {@link Chatbot#shows}
     */
    record Show<T>(Component<T> component, T value) implements ChatPart {}

    /** Short answers of which the visitor may press one, in place of typing it. */
    record Options(List<String> texts) implements ChatPart {
        public Options {
            texts = List.copyOf(texts);
        }
    }

    /**
     * A step on the way to the answer: something thought over, a tool called. It folds away once it is done.
     *
     * @param id tells it from the other thoughts of the message; one that comes with the same id goes on with it: its
     *     text is added, the rest replaced
     * @param parent the id of the thought that it is a step of; empty if it is none
     * @param text in Markdown
     * @param millis how long it took; 0 while that is not known
     */
    record Thought(String id, String parent, String title, String text, Status status, long millis)
            implements ChatPart {
        /** Whether it goes on. */
        public enum Status {
            RUNNING,
            DONE
        }
    }
}
