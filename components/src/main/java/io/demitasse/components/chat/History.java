package io.demitasse.components.chat;

import io.demitasse.component.Travels;
import io.demitasse.components.chatbot.ChatMessage;
import java.util.ArrayList;
import java.util.List;

/** What was said in a conversation of a program. At another replica of the app, of a file its name remains. */
record History(List<ChatMessage> messages) implements Travels {
    static final History NONE = new History(List.of());

    History {
        messages = List.copyOf(messages);
    }

    /** The same with what was said after that. */
    History and(ChatMessage question, ChatMessage answer) {
        List<ChatMessage> all = new ArrayList<>(messages);
        all.add(question);
        all.add(answer);
        return new History(all);
    }

    @Override
    public Object luggage() {
        return messages.stream().map(KeptMessage::of).toList();
    }

    @Override
    @SuppressWarnings("unchecked") // it is what another one's luggage was
    public History with(Object luggage) {
        return new History(
                ((List<KeptMessage>) luggage).stream().map(KeptMessage::message).toList());
    }
}
