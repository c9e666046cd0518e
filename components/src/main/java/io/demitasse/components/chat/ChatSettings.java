package io.demitasse.components.chat;

import io.demitasse.On;
import io.demitasse.component.Component;
import io.demitasse.components.browserstate.BrowserState;
import io.demitasse.components.chatbot.ChatMessage;
import io.demitasse.components.chatbot.Chatbot;
import io.demitasse.components.multimodal.MultimodalBox;
import io.demitasse.wiring.Proc2;
import io.demitasse.wiring.Proc3;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a chat is made of.
 *
 * @param api what programs know it by
 * @param kept where conversations are kept in the visitor's browser, if they are
 */
record ChatSettings(
        String title,
        String description,
        Proc3<ChatMessage, List<ChatMessage>, Reply> answer,
        Chatbot chat,
        MultimodalBox box,
        List<Component<?>> inputs,
        List<Component<?>> outputs,
        int concurrency,
        UnaryOperator<On> api,
        Optional<Proc2<Chatbot.Like, List<ChatMessage>>> onLike,
        Optional<BrowserState<Kept>> kept) {

    ChatSettings description(String markdown) {
        return new ChatSettings(title, markdown, answer, chat, box, inputs, outputs, concurrency, api, onLike, kept);
    }

    ChatSettings chat(Chatbot other) {
        return new ChatSettings(
                title, description, answer, other, box, inputs, outputs, concurrency, api, onLike, kept);
    }

    ChatSettings box(MultimodalBox other) {
        return new ChatSettings(
                title, description, answer, chat, other, inputs, outputs, concurrency, api, onLike, kept);
    }

    ChatSettings inputs(List<Component<?>> others) {
        return new ChatSettings(title, description, answer, chat, box, others, outputs, concurrency, api, onLike, kept);
    }

    ChatSettings outputs(List<Component<?>> others) {
        return new ChatSettings(title, description, answer, chat, box, inputs, others, concurrency, api, onLike, kept);
    }

    ChatSettings concurrency(int calls) {
        return new ChatSettings(title, description, answer, chat, box, inputs, outputs, calls, api, onLike, kept);
    }

    ChatSettings api(UnaryOperator<On> options) {
        return new ChatSettings(
                title, description, answer, chat, box, inputs, outputs, concurrency, options, onLike, kept);
    }

    ChatSettings onLike(Proc2<Chatbot.Like, List<ChatMessage>> action) {
        return new ChatSettings(
                title, description, answer, chat, box, inputs, outputs, concurrency, api, Optional.of(action), kept);
    }

    ChatSettings kept(BrowserState<Kept> where) {
        return new ChatSettings(
                title, description, answer, chat, box, inputs, outputs, concurrency, api, onLike, Optional.of(where));
    }
}
