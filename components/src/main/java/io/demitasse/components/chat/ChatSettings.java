package io.demitasse.components.chat;

import io.demitasse.component.Component;
import io.demitasse.components.chatbot.ChatMessage;
import io.demitasse.components.chatbot.Chatbot;
import io.demitasse.components.multimodal.MultimodalBox;
import io.demitasse.wiring.Proc2;
import io.demitasse.wiring.Proc3;
import java.util.List;
import java.util.Optional;

/** What a chat is made of. */
record ChatSettings(
        String title,
        String description,
        Proc3<ChatMessage, List<ChatMessage>, Reply> answer,
        Chatbot chat,
        MultimodalBox box,
        List<Component<?>> inputs,
        int concurrency,
        Optional<Proc2<Chatbot.Like, List<ChatMessage>>> onLike) {

    ChatSettings description(String markdown) {
        return new ChatSettings(title, markdown, answer, chat, box, inputs, concurrency, onLike);
    }

    ChatSettings chat(Chatbot other) {
        return new ChatSettings(title, description, answer, other, box, inputs, concurrency, onLike);
    }

    ChatSettings box(MultimodalBox other) {
        return new ChatSettings(title, description, answer, chat, other, inputs, concurrency, onLike);
    }

    ChatSettings inputs(List<Component<?>> others) {
        return new ChatSettings(title, description, answer, chat, box, List.copyOf(others), concurrency, onLike);
    }

    ChatSettings concurrency(int calls) {
        return new ChatSettings(title, description, answer, chat, box, inputs, calls, onLike);
    }

    ChatSettings onLike(Proc2<Chatbot.Like, List<ChatMessage>> action) {
        return new ChatSettings(title, description, answer, chat, box, inputs, concurrency, Optional.of(action));
    }
}
