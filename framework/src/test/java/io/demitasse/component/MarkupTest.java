package io.demitasse.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.internal.text.Bundles;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTest {
    private static String html(String markdown) {
        return Markup.markdown(markdown).toString();
    }

    @Test
    void drawsGitHubsTablesTasksAndStrikeThrough() {
        assertThat(html("| a | b |\n|---|--:|\n| 1 | 2 |"))
                .contains("<table>", "<th>a</th>", "<td align=\"right\">2</td>");
        assertThat(html("| | b |\n|--:|---|\n| 1 | 2 |")).contains("<tr><td></td><th>b</th></tr>");
        assertThat(html("- [x] done")).contains("type=\"checkbox\"", "checked");
        assertThat(html("~~old~~")).contains("<del>old</del>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Says hello, as cheerfully as you like.",
                "Zwei Sätze. Der zweite; ob er’s ist? Ja!",
                "说你好。 ",
                "“Quoted”…",
                "a  b",
                "Version 2.",
                "2. a list",
                "see example.com and www.example.com",
                "a. - b",
                "a\nb",
                "&amp; <b>c</b> *d* _e_ `f` [g](h)",
                "Mary's",
                ""
            })
    void drawsWordsAloneAsAnyMarkdown(String markdown) {
        assertThat(html(markdown)).isEqualTo(SafeMarkdown.html(markdown));
        assertThat(Markup.plain(markdown)).isEqualTo(SafeMarkdown.plain(markdown));
    }

    @Test
    void keepsTheLanguageOfCode() {
        assertThat(html("```java\nint a = 1 < 2;\n```"))
                .contains("<code class=\"language-java\"><span class=\"code-keyword\">int</span> a &#61; ");
    }

    @Test
    void setsTheWordsOfCodeApart() {
        assertThat(html("```py\n# why\nreturn \"<b>\"\n```"))
                .contains(
                        "<span class=\"code-comment\"># why</span>",
                        "<span class=\"code-keyword\">return</span>",
                        "<span class=\"code-string\">&#34;&lt;b&gt;&#34;</span>");
        assertThat(html("```\nreturn 1\n```")).contains("<pre><code>return 1");
        assertThat(html("<span class=\"field\">x</span>")).doesNotContain("class");
    }

    @Test
    void putsAHeadWithItsLanguageAboveCode() {
        String html = Markup.markdown("```java\nint a;\n```\n\n`<pre><code>`", new Bundles().texts(Locale.ENGLISH))
                .toString();
        assertThat(html).containsOnlyOnce("class=\"code-head\"").contains("<span class=\"code-language\">java</span>");
        assertThat(html).contains("data-done=\"Copied\">Copy</button>", "<pre tabindex=\"0\"><code");
    }

    @Test
    void aLineHasNoParagraphAroundIt() {
        assertThat(Markup.line("*Yours* only").toString()).isEqualTo("<em>Yours</em> only");
    }

    @Test
    void linksTellNothingToWhereTheyLead() {
        assertThat(html("[a](https://example.org)"))
                .contains("rel=\"")
                .contains("noopener")
                .contains("noreferrer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[a](javascript:alert(1))",
                "[a](JaVaScRiPt&colon;alert(1))",
                "[a](data:text/html,<script>alert(1)</script>)",
                "<a href=\"vbscript:x\">a</a>",
                "<iframe src=\"https://example.org\"></iframe>",
                "<style>body{display:none}</style>",
                "<div style=\"position:fixed\">a</div>",
                "<form action=\"https://example.org\"><input name=\"password\" type=\"password\"></form>",
                "<svg onload=alert(1)>",
                "<input type=\"password\">",
                "<p id=\"toasts\" name=\"_session\">a</p>"
            })
    void nothingThatRunsFramesOrPosesIsLeft(String hostile) {
        assertThat(html(hostile))
                .doesNotContainIgnoringCase("<script", "onerror", "javascript", "vbscript", "<iframe", "<style")
                .doesNotContainIgnoringCase("style=", "<form", "onload", "password", "data:", "id=", "name=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"![a](https://example.org/a.png)", "![a](//example.org/a.png)", "![a](\\\\\\\\example.org/a)"})
    void noPictureOfAnotherHostIsFetched(String foreign) {
        assertThat(html(foreign)).doesNotContain("src=");
    }

    @Test
    void aStringInCodeMayBeAsLongAsItLikes() {
        for (String mark : List.of("\"", "'", "`")) {
            String code = "x = " + mark + "a\\n ".repeat(50_000) + mark;

            assertThat(html("```js\n" + code + "\n```"))
                    .containsOnlyOnce("<span class=\"code-string\">")
                    .endsWith("</span>\n</code></pre>\n");
        }
    }
}
