package io.demitasse.components.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.component.Component;
import io.demitasse.components.contract.ComponentSamples;
import io.demitasse.components.contract.Drawing;
import io.demitasse.components.contract.Sample;
import java.util.List;
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
    void growsAndIsNotEdited() {
        assertThat(Markdown.of("").grows()).isTrue();
        assertThat(Markdown.of("").interactive()).contains(false);
    }
}
