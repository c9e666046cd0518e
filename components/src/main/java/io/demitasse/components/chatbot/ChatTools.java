package io.demitasse.components.chatbot;

import io.demitasse.error.AuthorException;
import java.util.List;

/**
 * What a visitor may do with messages, beside copying them.
 *
 * @param likeable whether answers can be liked and disliked
 * @param reasons what may be said about a dislike
 * @param retryable whether the last answer can be asked for again
 * @param undoable whether the last question can be taken back
 * @param editable whether questions can be changed
 * @param clearable whether the conversation can be cleared
 */
record ChatTools(
        boolean likeable,
        List<String> reasons,
        boolean retryable,
        boolean undoable,
        boolean editable,
        boolean clearable) {
    static final ChatTools NONE = new ChatTools(false, List.of(), false, false, false, false);

    ChatTools likes(List<String> words) {
        if (words.stream().anyMatch(String::isBlank)) {
            throw new AuthorException("likeable(…) got an empty reason: give words that a visitor can press.");
        }
        return new ChatTools(true, List.copyOf(words), retryable, undoable, editable, clearable);
    }

    ChatTools retries() {
        return new ChatTools(likeable, reasons, true, undoable, editable, clearable);
    }

    ChatTools undoes() {
        return new ChatTools(likeable, reasons, retryable, true, editable, clearable);
    }

    ChatTools edits() {
        return new ChatTools(likeable, reasons, retryable, undoable, true, clearable);
    }

    ChatTools clears() {
        return new ChatTools(likeable, reasons, retryable, undoable, editable, true);
    }
}
