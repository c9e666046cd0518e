package io.demitasse.spaces.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.spaces.git.hosting.Difference;
import org.junit.jupiter.api.Test;

class DiffViewTest {
    private static String file(String name, int lines) {
        return "diff --git a/%1$s b/%1$s\n--- a/%1$s\n+++ b/%1$s\n@@ -0,0 +1,%2$d @@\n".formatted(name, lines)
                + "+<i>line</i>\n".repeat(lines);
    }

    @Test
    void whatIsTooMuchForAPageIsLeftOut() {
        String html = DiffView.of(new Difference(file("large", 5000) + file("small", 2), true))
                .render();

        assertThat(html)
                .contains("2 files changed", "+5000", "This file changed too much to be shown here.", "+2")
                .doesNotContain("<i>")
                .containsPattern("(?s)<code>\\+&lt;i&gt;line&lt;/i&gt;</code>");
        assertThat(html.split("<tr class=\"added\">", -1)).hasSize(3);
    }

    @Test
    void anEndThatIsMissingIsSaid() {
        assertThat(DiffView.of(new Difference(file("a", 1), false)).render())
                .contains("1 file changed", "This is the beginning.");
        assertThat(DiffView.of(new Difference("", true)).render()).contains("No file has changed.");
    }
}
