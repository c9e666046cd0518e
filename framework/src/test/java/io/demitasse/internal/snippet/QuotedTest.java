package io.demitasse.internal.snippet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotedTest {
    @Test
    void whatEndsALiteralOrALineIsEscaped() {
        assertThat(Quoted.inHalves("a\"b\\c\nd\re\tf'g")).isEqualTo("\"a\\\"b\\\\c\\nd\\re\\tf'g\"");
        assertThat(Quoted.whole("\\u0041")).isEqualTo("\"\\\\u0041\"");
    }

    @Test
    void whatCantBeSeenStandsByItsNumber() {
        assertThat(Quoted.inHalves("\u0000\u007f\u0085\u202e\u2028\ufeff\ue000"))
                .isEqualTo("\"\\u0000\\u007f\\u0085\\u202e\\u2028\\ufeff\\ue000\"");
        assertThat(Quoted.inHalves("\ud800")).isEqualTo("\"\\ud800\"");
    }

    @Test
    void beyondSixteenBitsLanguagesDiffer() {
        String tag = Character.toString(0xE0041);
        assertThat(Quoted.inHalves(tag)).isEqualTo("\"\\udb40\\udc41\"");
        assertThat(Quoted.whole(tag)).isEqualTo("\"\\U000e0041\"");
    }

    @Test
    void wordsOfAnyLanguageStayAsTheyAre() {
        assertThat(Quoted.whole("café 日本 😀 عربي")).isEqualTo("\"café 日本 😀 عربي\"");
    }
}
