package io.demitasse.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.examples.Mirror.Side;
import io.demitasse.media.ImageFile;
import io.demitasse.testkit.DemoTest;
import io.demitasse.testkit.DemoTester;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DemoTest
class MirrorTest {
    @Test
    void turnsWordsWithoutBreakingLetters(DemoTester demo) {
        demo.fill("Text", "ab☕😀").click("Turn the words");

        assertThat(demo.value("In the mirror")).isEqualTo("😀☕ba");
    }

    @ParameterizedTest
    @CsvSource({"BESIDE, 2, 0", "BELOW, 0, 1", "BESIDE_AND_BELOW, 2, 1"})
    void turnsAPicture(Side side, int x, int y) {
        var picture = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, 0xFF0000);

        assertThat(Mirror.reflect(ImageFile.of(picture), side).image().getRGB(x, y))
                .isEqualTo(0xFFFF0000);
    }

    @Test
    void turnsAnotherWayAtOnce(DemoTester demo) {
        demo.choose("The mirror stands", "Below");

        assertThat(demo.isEmpty("Its reflection")).isFalse();
    }
}
