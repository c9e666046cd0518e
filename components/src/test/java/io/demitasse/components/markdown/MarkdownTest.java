package io.demitasse.components.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.component.Change;
import io.demitasse.component.Component;
import io.demitasse.component.View;
import io.demitasse.components.contract.ComponentSamples;
import io.demitasse.components.contract.Drawing;
import io.demitasse.components.contract.Sample;
import io.demitasse.internal.text.Bundles;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Running text. */
public final class MarkdownTest implements ComponentSamples {
    @Override
    public List<Sample<?>> samples() {
        return List.of(
                Sample.of(Markdown.of(""), "# Title\n\n| a |\n|---|\n| 1 |").wrong("1", "[]", "{}"));
    }

    @Override
    public List<Component<?>> showing(String text) {
        // Markdown of ten million letters is one paragraph; it is tried with the text box.
        return text.length() > 1000 ? List.of() : List.of(Markdown.of(text));
    }

    @Test
    void drawsTablesAndCodeButNoScript() {
        assertThat(Drawing.editable(
                        Markdown.of(""),
                        "| a |\n|---|\n| `x` |\n\n<script>alert(1)</script><a href='javascript:x'>y</a>"))
                .contains("<table>")
                .contains("<code>x</code>")
                .doesNotContain("script");
    }

    @Test
    void isDrawnBlockByBlockWhenItGrows() {
        var texts = new Bundles().texts(Locale.ENGLISH);
        var view = new View<>("c1", Optional.of("One.\n\n"), false, false, "", texts, file -> "");
        var growing = Markdown.of("").growing(view).orElseThrow();
        assertThat(growing.add(List.of("Two", ".\n")))
                .containsExactly(new Change.Grown("c1-text", -1, 0, "<p>One.</p>\n<p>Two.</p>\n", 12));
        assertThat(growing.add(List.of("Three"))).containsExactly(new Change.Grown("c1-text", 7, 5, "\nThree", 0));
        assertThat(Drawing.readOnly(Markdown.of(""), "One.")).contains("id=\"c1-text\"");
    }

    @Test
    void growsAndIsNotEdited() {
        assertThat(Markdown.of("").grows()).isTrue();
        assertThat(Markdown.of("").interactive()).contains(false);
    }
}
