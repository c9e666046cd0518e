package io.demitasse.components.chatbot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.demitasse.component.Growth;
import io.demitasse.components.chatbot.ChatPart.Options;
import io.demitasse.components.chatbot.ChatPart.Text;
import io.demitasse.components.chatbot.ChatPart.Thought;
import io.demitasse.components.chatbot.ChatPart.Thought.Status;
import io.demitasse.components.contract.Sample;
import io.demitasse.components.contract.TestFiles;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of a conversation when parts are added. */
final class ChatGrowthTest {
    private final ChatWire wire = new ChatWire(new TestFiles(), ShownParts.NONE);

    private Growth grown(JsonNode from, ChatMessage... parts) {
        var growth = new ChatGrowth(from);
        for (ChatMessage part : parts) {
            growth.add(wire.encode(List.of(part)));
        }
        return growth;
    }

    private List<ChatMessage> values(Growth growth) {
        return wire.decode(growth.wire());
    }

    @Test
    void textGoesOnWithTextOfTheSameSide() {
        assertThat(values(grown(
                        NullNode.getInstance(),
                        ChatMessage.user("Hi"),
                        ChatMessage.assistant("Good "),
                        ChatMessage.assistant("day"))))
                .containsExactly(ChatMessage.user("Hi"), ChatMessage.assistant("Good day"));
    }

    @Test
    void aPartOfAnotherKindStandsByItself() {
        var options = new Options(List.of("a"));
        assertThat(values(grown(
                        NullNode.getInstance(),
                        ChatMessage.assistant("One"),
                        ChatMessage.assistant(options),
                        ChatMessage.assistant("two"))))
                .containsExactly(ChatMessage.assistant(new Text("One"), options, new Text("two")));
    }

    @Test
    void aThoughtGoesOnWithThatOfTheSameId() {
        var first = new Thought("t", "", "Search", "found ", Status.RUNNING, 0);
        var other = new Thought("u", "t", "Read", "", Status.DONE, 5);
        var then = new Thought("t", "", "Searched", "it", Status.DONE, 900);
        assertThat(values(grown(
                        NullNode.getInstance(),
                        ChatMessage.assistant(first),
                        ChatMessage.assistant(other),
                        ChatMessage.assistant(then))))
                .containsExactly(
                        ChatMessage.assistant(new Thought("t", "", "Searched", "found it", Status.DONE, 900), other));
    }

    @Test
    void goesOnFromWhatWasThereAndFromWhatWasRead() {
        var growth = grown(wire.encode(List.of(ChatMessage.assistant("a"))), ChatMessage.assistant("b"));
        assertThat(values(growth)).containsExactly(ChatMessage.assistant("ab"));
        growth.add(wire.encode(List.of(ChatMessage.assistant("c"))));
        assertThat(values(growth)).containsExactly(ChatMessage.assistant("abc"));
        var bare = grown(Sample.parse("[{\"role\":\"user\",\"content\":\"a\"}]"), ChatMessage.user("b"));
        assertThat(values(bare)).containsExactly(ChatMessage.user("ab"));
    }

    @Test
    void leavesTheValueItStartedFromAlone() {
        JsonNode start = wire.encode(List.of(ChatMessage.assistant("a")));
        grown(start, ChatMessage.assistant("b")).wire();
        assertThat(wire.decode(start)).containsExactly(ChatMessage.assistant("a"));
    }
}
