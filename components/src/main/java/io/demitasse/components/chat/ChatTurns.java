package io.demitasse.components.chat;

import io.demitasse.components.chatbot.ChatMessage;
import io.demitasse.components.chatbot.ChatPart;
import io.demitasse.components.chatbot.ChatPart.FilePart;
import io.demitasse.components.chatbot.ChatPart.ImagePart;
import io.demitasse.components.chatbot.ChatPart.Text;
import io.demitasse.components.chatbot.Role;
import io.demitasse.components.multimodal.MultimodalText;
import io.demitasse.error.Message;
import io.demitasse.error.VisitorException;
import io.demitasse.media.ImageFile;
import io.demitasse.media.MediaFile;
import java.util.ArrayList;
import java.util.List;

/**
 * A question and what was said before it.
 *
 * @param before the conversation up to the question
 */
record ChatTurns(List<ChatMessage> before, ChatMessage question) {
    /** What was typed as a message. */
    static ChatMessage message(MultimodalText typed) {
        List<ChatPart> parts = new ArrayList<>();
        for (MediaFile file : typed.files()) {
            parts.add(file.type().startsWith("image/") ? new ImagePart(ImageFile.of(file)) : new FilePart(file));
        }
        if (!typed.text().isBlank()) {
            parts.add(new Text(typed.text().strip()));
        }
        return new ChatMessage(Role.USER, parts);
    }

    /** A message as it was typed. */
    static MultimodalText typed(ChatMessage message) {
        return new MultimodalText(message.text(), message.files());
    }

    /**
     * The last question up to a message.
     *
     * @throws VisitorException if there is none
     */
    static ChatTurns upTo(int index, List<ChatMessage> all) {
        for (int i = Math.min(index, all.size() - 1); i >= 0; i--) {
            if (all.get(i).role() == Role.USER) {
                return new ChatTurns(all.subList(0, i), all.get(i));
            }
        }
        throw new VisitorException(Message.of("request.bad"));
    }

    /** The question with another text and its own files. */
    ChatTurns with(String text) {
        return new ChatTurns(before, message(new MultimodalText(text, question.files())));
    }

    List<ChatMessage> all() {
        List<ChatMessage> all = new ArrayList<>(before);
        all.add(question);
        return all;
    }
}
