package io.demitasse.spaces.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardWriterTest {
    private static final Card CARD = Card.of(Sdk.DEMITASSE)
            .with(Setting.TITLE, "Greeter: \"hot\" #1")
            .with(Setting.APP_FILE, "Greeter.java")
            .with(Setting.STARTUP_DURATION_TIMEOUT, Duration.ofSeconds(90))
            .with(Setting.TAGS, List.of("java", "yes"))
            .with(Setting.CUSTOM_HEADERS, Map.of("cross-origin-resource-policy", "same-site"))
            .with(Setting.PINNED, true);

    @Test
    void aCardIsWrittenInTheOrderOfTheHub() {
        assertThat(CardWriter.write(CARD, "\n# Greeter\n")).isEqualTo("""
                        ---
                        title: "Greeter: \\"hot\\" #1"
                        sdk: demitasse
                        app_file: Greeter.java
                        tags:
                          - java
                          - "yes"
                        pinned: true
                        startup_duration_timeout: 90s
                        custom_headers:
                          cross-origin-resource-policy: same-site
                        ---

                        # Greeter
                        """);
    }

    @Test
    void whatIsWrittenReadsAsItWas() {
        assertThat(CardReader.read(CardWriter.write(CARD, "body")))
                .isEqualTo(new CardReading.Valid(CARD, "body", List.of()));
    }

    @Test
    void settingsThatNobodyKnowsAndTheBodyStayAsTheyAre() {
        String readme =
                "---\nsdk: static\nmood:\n  - good # always\n  - {better: 1}\nx: 'y'\n---\n\r\n\tBody ---\n---\n";
        var read = (CardReading.Valid) CardReader.read(readme);
        assertThat(CardWriter.write(read.card(), read.body())).isEqualTo(readme);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " x ", "null", "3.10", "- x", "a: b", "#", "\u0000\u0007", "é", "☕", "\\n", "x\ny", "*a"})
    void anyTextCanBeATitle(String title) {
        var read = (CardReading.Valid)
                CardReader.read(CardWriter.write(Card.of(Sdk.STATIC).with(Setting.TITLE, title), ""));
        assertThat(read.card().title()).contains(title.strip());
    }
}
