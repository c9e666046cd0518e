package io.demitasse.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.components.chatbot.ChatMessage;
import io.demitasse.components.chatbot.ChatPart.Options;
import io.demitasse.components.chatbot.ChatPart.Thought;
import io.demitasse.components.chatbot.Chatbot;
import io.demitasse.testkit.DemoTester;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlmanacChatTest {
    private final DemoTester demo = DemoTester.of(AlmanacChat.app()).within(Duration.ofSeconds(60));

    @SuppressWarnings("unchecked") // the value of a chat
    private ChatMessage last() {
        var talk = (List<ChatMessage>) demo.value("Chat");
        return talk.get(talk.size() - 1);
    }

    private void ask(String question) {
        demo.fill("Message", question).submit("Message");
    }

    @Test
    void quotesTheNearestSentenceWithItsSource() {
        demo.fill("Quotes in an answer", 1);
        ask("Why is the sea going up and down?");

        assertThat(last().text()).isEqualTo("""
> The tides rise and fall because the Moon pulls on the sea.
>
> — *almanac, sentence 64*

""");
        assertThat(last().parts().get(0))
                .isInstanceOfSatisfying(
                        Thought.class,
                        thought -> assertThat(thought.title()).isEqualTo("Searches 152 sentences by meaning"));
        assertThat(demo.values("Chat")).as("parts that were streamed").hasSizeGreaterThan(15);
    }

    @Test
    void tellsMoreOfTheSameQuestion() {
        demo.fill("Quotes in an answer", 1);
        ask("Why is the sea going up and down?");
        assertThat(last().parts()).contains(new Options(List.of("Tell me more")));

        demo.fire("Chat", "option", new Chatbot.Said(1, "Tell me more"));
        assertThat(last().text()).startsWith("> The Dead Sea is so salty");
    }

    @Test
    void saysWhenTheAlmanacIsSilent() {
        ask("Which football club won the cup in 1987?");

        assertThat(last().text()).isEqualTo("The almanac says nothing of that.");
    }
}
