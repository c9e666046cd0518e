package io.demitasse.spaces.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HighlightedTest {
    @Test
    void wordsOfALanguageAreSetApart() {
        assertThat(Highlighted.of("src/app.py", "return 'x'  # why").render())
                .contains(
                        "<span class=\"code-keyword\">return</span>",
                        "<span class=\"code-string\">",
                        "<span class=\"code-comment\"># why</span>");
    }

    @Test
    void noLineIsAddedAtItsEnd() {
        assertThat(Highlighted.of("a.css", "a {}\n").render()).endsWith("a {}\n</code></pre>\n");
        assertThat(Highlighted.of("a.css", "a {}").render()).endsWith("a {}\n</code></pre>\n");
        assertThat(Highlighted.of("a.css", "a {}\n\n").render()).endsWith("a {}\n\n</code></pre>\n");
    }

    @Test
    void whatHasNoLanguageOrIsTooLongIsPlain() {
        assertThat(Highlighted.of("LICENSE", "if <b>").render()).isEqualTo("<pre><code>if &lt;b&gt;</code></pre>");
        assertThat(Highlighted.of("App.java", "int ".repeat(1 << 17)).render()).doesNotContain("<span");
    }

    @Test
    void aTextCannotEndItself() {
        assertThat(Highlighted.of("App.java", "```\n````\n# title\n<script>alert(1)</script>")
                        .render())
                .startsWith("<pre>")
                .contains("# title", "&lt;script&gt;")
                .endsWith("</code></pre>\n")
                .doesNotContain("<h1", "<script");
    }
}
