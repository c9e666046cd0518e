package io.demitasse.spaces.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommunityTextTest {
    private static String html(String markdown) {
        return CommunityText.of(markdown).render();
    }

    @Test
    void markdownIsShown() {
        assertThat(html("**b** ~~s~~ [x](https://x.example)"))
                .contains("<strong>b</strong>", "<del>s</del>", "href=\"https://x.example\"", "noopener");
    }

    @Test
    void tasksAreToldByWords() {
        assertThat(html("- [x] a\n- [ ] b"))
                .contains("aria-label=\"done\">☑</span> a", "aria-label=\"to do\">☐</span> b")
                .doesNotContain("<input");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "[x](javascript:alert(1))",
                "<iframe src=/></iframe>",
                "<form action=/logout><input name=x></form>",
                "<style>*{display:none}</style>",
                "<svg onload=alert(1)>",
                "<input type=text autofocus onfocus=alert(1)>"
            })
    void nothingThatRunsStays(String evil) {
        assertThat(html(evil))
                .doesNotContain("<script", "onerror", "javascript:", "<iframe", "<form", "<style", "<svg", "<input");
    }
}
