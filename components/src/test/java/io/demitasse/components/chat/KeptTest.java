package io.demitasse.components.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.components.chatbot.ChatMessage;
import io.demitasse.components.chatbot.ChatPart.FilePart;
import io.demitasse.components.chatbot.ChatPart.Options;
import io.demitasse.components.chatbot.ChatPart.Text;
import io.demitasse.components.chatbot.ChatPart.Thought;
import io.demitasse.components.chatbot.Role;
import io.demitasse.components.conversations.Conversations.Entry;
import io.demitasse.media.MediaFile;
import java.util.List;
import org.junit.jupiter.api.Test;

final class KeptTest {
    private static List<ChatMessage> talk(String question) {
        return List.of(ChatMessage.user(question), ChatMessage.assistant("So it is."));
    }

    private static List<String> titles(Kept kept) {
        return kept.shown("").all().stream().map(Entry::title).toList();
    }

    @Test
    void theOneThatWasSpokenInLastIsTheFirst() {
        Kept two = Kept.NONE.with("a", talk("One?")).with("b", talk("Two?"));
        assertThat(titles(two)).containsExactly("Two?", "One?");
        assertThat(titles(two.with("a", talk("One?"))))
                .as("nothing new was said")
                .containsExactly("Two?", "One?");
        assertThat(titles(two.with("a", talk("Three?")))).containsExactly("Three?", "Two?");
        assertThat(titles(two.with("a", List.of()))).containsExactly("Two?");
    }

    @Test
    void isTitledByTheStartOfItsFirstQuestion() {
        assertThat(titles(Kept.NONE.with("a", talk(" What \n is  it? ")))).containsExactly("What is it?");
        assertThat(titles(Kept.NONE.with("a", talk("☕".repeat(59) + "🫘🫘")))).containsExactly("☕".repeat(59) + "🫘…");
        var file = new FilePart(MediaFile.of("note.txt", "text/plain", new byte[] {65}));
        assertThat(titles(Kept.NONE.with("a", List.of(new ChatMessage(Role.USER, List.of(file))))))
                .containsExactly("note.txt");
    }

    @Test
    void keepsTextsOptionsAndThoughtsButOfFilesTheName() {
        var thought = new Thought("t0", "", "Looks", "*here*", Thought.Status.RUNNING, 12);
        var file = new FilePart(MediaFile.of("a`b.txt", "text/plain", new byte[] {65}));
        var said = List.of(ChatMessage.assistant(thought, new Text("x"), file, new Options(List.of("More"))));
        assertThat(Kept.NONE.with("a", said).find("a").orElseThrow().get(0).parts())
                .containsExactly(
                        new Thought("t0", "", "Looks", "*here*", Thought.Status.DONE, 12),
                        new Text("x"),
                        new Text("`a'b.txt`"),
                        new Options(List.of("More")));
    }

    @Test
    void keepsNoMoreThanFifty() {
        Kept kept = Kept.NONE;
        for (int i = 0; i < 60; i++) {
            kept = kept.with("id" + i, talk("Question " + i));
        }
        assertThat(titles(kept)).hasSize(50).startsWith("Question 59").endsWith("Question 10");
    }

    @Test
    void theOldestGoWhereThereIsNoRoom() {
        Kept three = Kept.NONE.with("a", talk("One?")).with("b", talk("Two?")).with("c", talk("Three?"));
        assertThat(titles(three.fitting(kept -> kept.talks().size() <= 2))).containsExactly("Three?", "Two?");
        assertThat(three.fitting(kept -> true)).isSameAs(three);
    }

    @Test
    void oneThatIsTooLargeLosesItsStart() {
        var said = List.of(ChatMessage.user("1"), ChatMessage.assistant("2"), ChatMessage.user("3"));
        Kept kept = Kept.NONE.with("a", said);
        assertThat(kept.fitting(any -> any.talks().get(0).messages().size() <= 1)
                        .find("a"))
                .contains(List.of(ChatMessage.user("3")));
        assertThat(kept.fitting(any -> any.talks().isEmpty())).isEqualTo(Kept.NONE);
    }
}
