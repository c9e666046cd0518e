package io.demitasse.components.chatbot;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.component.Change;
import io.demitasse.component.View;
import io.demitasse.components.chatbot.ChatPart.Thought;
import io.demitasse.components.chatbot.ChatPart.Thought.Status;
import io.demitasse.internal.text.Bundles;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a reader's page is told when a conversation grows. */
final class ChatGrowingTest {
    private static ChatGrowing from(ChatMessage... messages) {
        var view = new View<>(
                "c1",
                Optional.of(List.of(messages)),
                false,
                false,
                "",
                new Bundles().texts(Locale.ENGLISH),
                file -> "");
        return new ChatGrowing(view, ChatTools.NONE);
    }

    private static List<Change> add(ChatGrowing growing, ChatMessage... messages) {
        return growing.add(java.util.Arrays.stream(messages).map(List::of).toList());
    }

    @Test
    void aMessageOfTheOtherSideIsAddedAndItsTextGrows() {
        var growing = from(ChatMessage.user("Hi"));
        List<Change> changes = add(growing, ChatMessage.assistant("Good "), ChatMessage.assistant("day"));
        assertThat(changes).hasSize(3);
        assertThat(changes.get(0))
                .isInstanceOfSatisfying(
                        Change.Added.class, added -> assertThat(added.id()).isEqualTo("c1-list"));
        assertThat(changes.get(1))
                .isEqualTo(new Change.Added(
                        "c1-m1", "<div id=\"c1-m1-p0\" class=\"prose chat-text\" dir=\"auto\"></div>"));
        assertThat(changes.get(2)).isEqualTo(new Change.Grown("c1-m1-p0", -1, 0, "<p>Good day</p>\n", 0));
        assertThat(add(growing, ChatMessage.assistant("!")))
                .containsExactly(new Change.Grown("c1-m1-p0", 11, 5, "!", 0));
    }

    @Test
    void goesOnWithTheTextThatThePageShows() {
        assertThat(add(from(ChatMessage.assistant("Good")), ChatMessage.assistant(" day")))
                .containsExactly(new Change.Grown("c1-m0-p0", -1, 0, "<p>Good day</p>\n", 0));
    }

    @Test
    void aThoughtStandsBelowItsParentAndItsHeadIsDrawnAgain() {
        var growing = from(ChatMessage.user("Hi"));
        add(growing, ChatMessage.assistant(new Thought("a", "", "Search", "", Status.RUNNING, 0)));
        List<Change> step =
                add(growing, ChatMessage.assistant(new Thought("b", "a", "Read", "page", Status.RUNNING, 0)));
        assertThat(step.get(0))
                .isInstanceOfSatisfying(
                        Change.Added.class, added -> assertThat(added.id()).isEqualTo("c1-m1-p0-steps"));
        assertThat(step.get(1)).isEqualTo(new Change.Grown("c1-m1-p1-text", -1, 0, "<p>page</p>\n", 0));
        List<Change> done = add(growing, ChatMessage.assistant(new Thought("a", "", "Search", "", Status.DONE, 1500)));
        assertThat(done).singleElement().isInstanceOfSatisfying(Change.Redrawn.class, head -> {
            assertThat(head.id()).isEqualTo("c1-m1-p0-head");
            assertThat(head.html()).contains("1.5 s");
        });
    }

    @Test
    void aLongAnswerCostsBytesInProportion() {
        var growing = from(ChatMessage.user("Hi"));
        int bytes = IntStream.range(0, 5_000)
                .mapToObj(i -> add(growing, ChatMessage.assistant(i % 60 == 59 ? "\n\n" : "word ")))
                .mapToInt(changes -> changes.toString().length())
                .sum();
        assertThat(bytes).isLessThan(5_000 * 100);
    }
}
