package io.demitasse.examples;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.StreamingResponseHandler;
import dev.langchain4j.model.chat.StreamingChatLanguageModel;
import dev.langchain4j.model.output.Response;
import io.demitasse.components.chat.Reply;
import io.demitasse.components.chatbot.ChatMessage;
import io.demitasse.components.chatbot.Role;
import io.demitasse.wiring.Proc3;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * One answer of a streaming model of LangChain4j. The model gives its tokens from a thread of its own; they are taken
 * on the call's, which a visitor who stops the answer interrupts. The model is told so at its next token.
 */
final class Streaming implements StreamingResponseHandler<AiMessage> {
    /** What the model said last of all: nothing, or why it failed. */
    private record End(List<Throwable> failure) {}

    private final BlockingQueue<Object> news = new LinkedBlockingQueue<>();
    private volatile boolean stopped;

    private Streaming() {}

    /** What {@code ChatInterface.of} takes, answered by any streaming model. */
    static Proc3<ChatMessage, List<ChatMessage>, Reply> chat(StreamingChatLanguageModel model) {
        return (message, history, reply) -> {
            var streaming = new Streaming();
            List<dev.langchain4j.data.message.ChatMessage> all = new ArrayList<>();
            history.forEach(past -> all.add(converted(past)));
            all.add(converted(message));
            model.generate(all, streaming);
            streaming.into(reply);
        };
    }

    private static dev.langchain4j.data.message.ChatMessage converted(ChatMessage message) {
        // LangChain4j refuses empty texts, which a question of files alone or a stopped answer has.
        String text = message.text().isBlank() ? "…" : message.text();
        return message.role() == Role.USER ? UserMessage.from(text) : AiMessage.from(text);
    }

    private void into(Reply reply) throws Exception {
        try {
            Object next = news.take();
            while (next instanceof String token) {
                reply.append(token);
                next = news.take();
            }
            if (next instanceof End end && !end.failure().isEmpty()) {
                throw new IllegalStateException(
                        "The model failed.", end.failure().get(0));
            }
        } finally {
            stopped = true;
        }
    }

    @Override
    public void onNext(String token) {
        if (stopped) {
            throw new CancellationException("The visitor stopped the answer.");
        }
        news.add(token);
    }

    @Override
    public void onComplete(Response<AiMessage> response) {
        news.add(new End(List.of()));
    }

    @Override
    public void onError(Throwable failure) {
        news.add(new End(List.of(failure)));
    }
}
