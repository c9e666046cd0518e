package io.demitasse.spaces.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NeedsTest {
    @Test
    void aPageIsAllowedWhatItNeedsAndNoMore() {
        assertThat(Needs.NOTHING.policy()).startsWith("default-src 'none';").doesNotContain("script-src", "frame-src");
        assertThat(Needs.frame("http://apps.example").policy())
                .endsWith("; frame-src http://apps.example")
                .doesNotContain("script-src");
        assertThat(Needs.script(Asset.script("logs.js")).policy())
                .endsWith("; script-src 'self'; connect-src 'self'")
                .doesNotContain("frame-src", "unsafe");
    }
}
