package io.demitasse.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.components.chatbot.ChatMessage;
import io.demitasse.testkit.DemoTester;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelChatTest {
    private final DemoTester demo = DemoTester.of(ModelChat.app()).within(Duration.ofSeconds(60));

    @SuppressWarnings("unchecked") // the value of a chat
    private String last() {
        var talk = (List<ChatMessage>) demo.value("Chat");
        return talk.get(talk.size() - 1).text();
    }

    @Test
    void streamsWhatTheModelSays() {
        demo.fill("Message", "Why is the sea going up and down?").submit("Message");
        assertThat(last()).startsWith("**The tides rise and fall because the Moon pulls on the sea.** ");
        assertThat(demo.values("Chat")).as("tokens that were streamed").hasSizeGreaterThan(10);
    }
}
