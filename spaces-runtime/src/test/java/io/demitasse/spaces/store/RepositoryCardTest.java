package io.demitasse.spaces.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.error.VisitorException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RepositoryCardTest {
    private static RepositoryCard tags(List<String> tags) {
        return new RepositoryCard(tags, "", "{}");
    }

    @Test
    void eachTagIsThereOnce() {
        assertThat(tags(List.of("b", "a", "b")).tags()).containsExactly("b", "a");
    }

    @Test
    void wordsAreInLowerCase() {
        assertThat(new RepositoryCard(List.of(), "ÄRMEL", "{}").words()).isEqualTo("ärmel");
    }

    @Test
    void whatIsTooMuchIsRefused() {
        assertThatThrownBy(() ->
                        tags(IntStream.range(0, 101).mapToObj(i -> "t" + i).toList()))
                .isInstanceOf(VisitorException.class)
                .hasMessage("The card has 101 tags. Leave 100 of them at most.");
        assertThatThrownBy(() -> tags(List.of("x".repeat(101))))
                .hasMessage("A tag of the card is 101 characters long. Make it 100 at most.");
        assertThatThrownBy(() -> tags(List.of(""))).hasMessage("The card has a tag without a character. Leave it out.");
        assertThatThrownBy(() -> tags(List.of("a\nb")))
                .hasMessage("A tag of the card 'a?b' has more than one line, or characters that can't be seen. Leave"
                        + " them out.");
        assertThatThrownBy(() -> new RepositoryCard(List.of(), "", "x".repeat(65_537)))
                .hasMessage("The front matter of the card is larger than 65536 bytes. Make it smaller.");
        assertThatThrownBy(() -> new RepositoryCard(List.of(), "x".repeat(2001), "{}"))
                .hasMessage(
                        "The title and the description of the card are 2001 characters long. Make them 2000 at most.");
        assertThatThrownBy(() -> new RepositoryCard(List.of(), "a\0", "{}")).isInstanceOf(VisitorException.class);
    }
}
