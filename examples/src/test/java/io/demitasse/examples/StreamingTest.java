package io.demitasse.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.StreamingResponseHandler;
import dev.langchain4j.model.chat.StreamingChatLanguageModel;
import dev.langchain4j.model.output.Response;
import io.demitasse.components.chat.ChatInterface;
import io.demitasse.testkit.DemoTester;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class StreamingTest {
    private final List<StreamingResponseHandler<AiMessage>> asked = new CopyOnWriteArrayList<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();

    private DemoTester chat(StreamingChatLanguageModel model) {
        return DemoTester.of(ChatInterface.of("Model", Streaming.chat(model)).app());
    }

    @Test
    void givesTheModelTheWholeConversation() {
        try (var demo = chat((messages, handler) -> {
            heard.add(messages.toString());
            handler.onNext("So ");
            handler.onNext("be it.");
            handler.onComplete(Response.from(AiMessage.from("So be it.")));
        })) {
            demo.fill("Message", "One?").fire("Message", "submit");
            demo.fill("Message", "Two?").fire("Message", "submit");
            assertThat(demo.value("Chat").toString()).contains("So be it.");
            assertThat(heard.get(1)).containsSubsequence("UserMessage", "One?", "AiMessage", "So be it.", "Two?");
        }
    }

    @Test
    void stopsAndTellsTheModelAtItsNextToken() {
        try (var demo = chat((messages, handler) -> {
            handler.onNext("begun");
            asked.add(handler);
        })) {
            demo.fill("Message", "go").start("Message");
            demo.await("Chat", value -> value.toString().contains("begun"));
            demo.stop().awaitEnd();
            await().untilAsserted(() -> assertThatThrownBy(() -> asked.get(0).onNext("late"))
                    .isInstanceOf(CancellationException.class)
                    .hasMessage("The visitor stopped the answer."));
            assertThat(demo.value("Chat").toString()).contains("begun").doesNotContain("late");
        }
    }

    @Test
    void aModelThatFailsFailsTheAnswer() {
        try (var demo = chat((messages, handler) -> {
            handler.onNext("begun");
            handler.onError(new IllegalStateException("no credit"));
        })) {
            demo.fill("Message", "go").fire("Message", "submit");
            assertThat(demo.failure()).startsWith("Something went wrong here.").doesNotContain("no credit");
            assertThat(demo.value("Chat").toString()).contains("begun");
        }
    }
}
