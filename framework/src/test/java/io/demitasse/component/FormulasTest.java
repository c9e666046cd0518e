package io.demitasse.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.internal.text.Bundles;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FormulasTest {
    private static String html(String markdown) {
        return Markup.markdown(markdown).toString();
    }

    /** The sources of the formulas in a text, one a line. */
    private static String formulas(String markdown) {
        return String.join(
                "\n",
                java.util.regex.Pattern.compile("<math[^>]*? alttext=\"([^\"]*)\"")
                        .matcher(html(markdown))
                        .results()
                        .map(found -> found.group(1))
                        .toList());
    }

    @Test
    void standInRunningText() {
        assertThat(html("Then $x^2$ or \\(y\\)."))
                .isEqualTo("<p>Then <math alttext=\"x^2\"><msup><mi>x</mi><mn>2</mn></msup></math>"
                        + " or <math alttext=\"y\"><mi>y</mi></math>.</p>\n");
        assertThat(formulas("($a$), **$b$**, *$c_1 * d_1$*, [$e$](#e)")).isEqualTo("a\nb\nc_1 * d_1\ne");
        assertThat(html("so $$x$$ there")).contains("so <math display=\"block\" tabindex=\"0\" alttext=\"x\">");
        assertThat(formulas("over\n$a\n= b$ lines")).isEqualTo("a = b");
    }

    @Test
    void standOnLinesOfTheirOwn() {
        assertThat(html("$$x$$"))
                .isEqualTo("<p><math display=\"block\" tabindex=\"0\" alttext=\"x\"><mi>x</mi></math></p>\n");
        assertThat(formulas("as:\n$$\nx\n= y\n+ z\n# 1\n$$\nso"))
                .as("the number sign is none")
                .isEmpty();
        assertThat(formulas("as:\n$$\nx\n= y\n+ z\n- 1\n$$\nso")).isEqualTo("x = y + z - 1");
        assertThat(html("as:\n$$\nx\n$$\nso"))
                .isEqualToNormalizingNewlines(
                        "<p>as:</p>\n<p><math display=\"block\" tabindex=\"0\" alttext=\"x\"><mi>x</mi></math></p>\n<p>so</p>\n");
        assertThat(formulas("\\[\nx\n\\]")).isEqualTo("x");
        assertThat(formulas("\\[x\\]")).isEqualTo("x");
        assertThat(formulas("> $$\n> x\n> $$\n\n- a\n  $$\n  y\n  $$")).isEqualTo("x\ny");
        assertThat(formulas("$$a$$ and $$b$$")).isEqualTo("a\nb");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It costs $5 and $6.",
                "From $5-$6, $5/$6, $1,000.00",
                "US$5 or C$6$",
                "A $ alone, and $ x $ too.",
                "\\$5 and 6\\$",
                "`$x$` and ``$y$``",
                "```\n$$\nx\n$$\n```",
                "    $$\n    x\n    $$",
                "$a `b$ c`",
                "$$",
                "$$$$",
                "\\(\\)",
                "\\[not a link\\] and more",
                "$$\nnever closed\n\n$",
                "$unclosed",
                "a\\\\(b\\\\)",
            })
    void pricesCodeAndWhatIsOpenAreNone(String markdown) {
        assertThat(html(markdown)).doesNotContain("<math");
    }

    @Test
    void oneThatIsNotUnderstoodShowsItsSource() {
        assertThat(html("See $\\foo{<b>}$.")).isEqualTo("<p>See $\\foo{&lt;b&gt;}$.</p>\n");
        assertThat(html("$$\n\\foo\n$$")).contains("$$", "\\foo");
        assertThat(html("\\(\\foo\\)")).isEqualTo("<p>\\(\\foo\\)</p>\n");
    }

    @Test
    void whatIsOpenIsShownAsItIsWritten() {
        assertThat(html("so\n\n$$\nx *y*")).contains("$$", "x <em>y</em>");
    }

    @Test
    void noTextBringsMathMlAlong() {
        assertThat(html("<math><mtext><img src=x onerror=alert(1)></mtext></math> $x$"))
                .doesNotContain("onerror", "<mtext>");
        assertThat(html("![a $x$ b](p.png)")).contains("alt=\"a $x$ b\"").doesNotContain("<math");
        assertThat(html("<img alt=\"$x$\" src=\"p.png\">")).doesNotContain("<math");
        assertThat(html("[a](b \"$x$\")")).doesNotContain("<math");
        assertThat(html("formula0n0e $x$")).startsWith("<p>formula0n0e <math");
        assertThat(html("$\\text{</p><script>alert(1)</script>}$")).doesNotContain("<script");
    }

    @Test
    void plainWordsKeepTheSource() {
        assertThat(Markup.plain("Then $x^2$ holds.")).isEqualTo("Then $x^2$ holds.");
    }

    @Test
    void comeWhenTheyAreClosed() {
        var grows = new GrowingMarkdown("id", "", new Bundles().texts(Locale.ENGLISH));
        assertThat(grows.add("So $x").toString()).contains("$x").doesNotContain("<math");
        assertThat(grows.add("^2$ holds.\n\n").toString()).contains("<math");
        assertThat(grows.add("$$\ny").toString()).contains("y").doesNotContain("<math");
        assertThat(grows.add("\n$$").toString()).contains("display=\"block\"");
    }

    @Test
    void manyAndHugeOnesCostLittle() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            assertThat(html("$x$ ".repeat(3_000)).split("<math", -1)).hasSize(501);
            html("$".repeat(100_000));
            html("$$\n".repeat(30_000));
            html("\\(".repeat(50_000));
            html("$" + "{".repeat(100_000) + "}".repeat(100_000) + "$");
            html("$a ".repeat(30_000));
        });
    }
}
