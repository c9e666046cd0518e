package io.demitasse.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.internal.text.Bundles;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrowingMarkdownTest {
    private final Texts texts = new Bundles().texts(Locale.ENGLISH);

    /** The page as its script keeps it. */
    private static final class Shown {
        private String settled = "";
        private String open = "";
        private int bytes;

        void apply(Change change) {
            var grown = (Change.Grown) change;
            bytes += grown.html().length() + 16;
            if (grown.from() < 0) {
                settled = "";
                open = "";
            }
            String whole = open.substring(0, Math.max(0, grown.from()))
                    + grown.html()
                    + open.substring(open.length() - grown.tail());
            settled += whole.substring(0, grown.closed());
            open = whole.substring(grown.closed());
        }

        String html() {
            return settled + open;
        }
    }

    private Shown stream(String markdown, List<String> parts) {
        var shown = new Shown();
        var growing = new GrowingMarkdown("a", markdown, texts);
        parts.forEach(part -> shown.apply(growing.add(part)));
        return shown;
    }

    private String whole(String markdown) {
        return Markup.markdown(markdown, texts).toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "One.\n\nTwo *three* `four`.\n\nFive\nsix.",
                "# Title\n\nText\n=====\n\n- a\n- b\n\n  more\n- c\n\nEnd",
                "Text\n#1 is no heading\n\nEnd",
                "```java\nint a = 1; // one\nString s = \"x\";\n```\n\nAfter",
                "Before\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nAfter",
                "> quoted\nlazily\n\n1. one\n2. two\n\n---\n\n    code\n",
                "<details>\n<summary>More</summary>\n\nInside **it**\n\n</details>\n\nAfter",
                "[a]: https://example.org/a\n\nSee [a].\n\nAnd [a] again.\n\nAnd [a].",
                "- [x] done\n- [ ] not\n\nA👩‍👩‍👧 family 🏳️‍🌈 of emoji\n\nend",
                "<script>alert(1)</script>\n\n<img src=x onerror=alert(1)>\n\nText"
            })
    void endsAsTheWholeTextWouldHoweverItIsCut(String markdown) {
        assertThat(stream("", Arrays.asList(markdown.split(""))).html()).isEqualTo(whole(markdown));
        var random = new Random(markdown.length());
        for (int run = 0; run < 20; run++) {
            int first = random.nextInt(markdown.length());
            int second = first + random.nextInt(markdown.length() - first);
            assertThat(stream(
                                    markdown.substring(0, first),
                                    List.of(markdown.substring(first, second), markdown.substring(second)))
                            .html())
                    .isEqualTo(whole(markdown));
        }
    }

    @Test
    void costsBytesInProportionToTheTokens() {
        int few = stream("", tokens(500)).bytes;
        int many = stream("", tokens(5_000)).bytes;
        assertThat(many).isLessThan(few * 11).isLessThan(5_000 * 40);
    }

    /** Paragraphs of 80 words, every fifth one code. */
    private static List<String> tokens(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> switch (i % 400) {
                    case 320 -> "\n\n```java\n";
                    case 399 -> "\n```\n\n";
                    default -> i % 80 == 0 ? "\n\nword " : i % 400 > 320 && i % 8 == 0 ? "x = \"1\";\n" : "word ";
                })
                .toList();
    }

    @Test
    void aLongParagraphCostsNoMoreThanItsWords() {
        List<String> words = IntStream.range(0, 2_000).mapToObj(i -> "word ").toList();
        assertThat(stream("", words).bytes).isLessThan(2_000 * 40);
    }

    @Test
    void neverSendsHalfACharacter() {
        var shown = stream("", List.of("a 👍", "\ud83d", "\udc4e b"));
        assertThat(shown.html()).isEqualTo("<p>a &#x1f44d;&#x1f44e; b</p>\n");
    }
}
