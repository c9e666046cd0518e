package io.demitasse.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AssetsTest {
    @Test
    void aSheetIsServedWithoutCommentsAndBlanks() {
        assertThat(Assets.brief("/* a */\n.b {\r\n  color: red; /* c\n d */\n\n}\n/**/ .e { } /* open"))
                .isEqualTo(".b {\ncolor: red;\n}\n.e { }");
    }
}
