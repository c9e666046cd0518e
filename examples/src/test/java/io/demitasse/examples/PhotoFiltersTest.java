package io.demitasse.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.media.ImageFile;
import io.demitasse.testkit.DemoTest;
import io.demitasse.testkit.DemoTester;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DemoTest
class PhotoFiltersTest {
    private static final int ORANGE = 0xC86432;

    /** Orange at the left, black at the right. */
    private static BufferedImage picture() {
        var picture = new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 10; x++) {
            for (int y = 0; y < 10; y++) {
                picture.setRGB(x, y, ORANGE);
            }
        }
        return picture;
    }

    private static String pixel(BufferedImage picture, int x, int y) {
        return "%06x".formatted(picture.getRGB(x, y) & 0xFFFFFF);
    }

    @ParameterizedTest
    @CsvSource({
        "GRAYSCALE, 7c7c7c",
        "SEPIA, a49272",
        "NEGATIVE, 379bcd",
        "POSTERISE, ff5500",
        "BLUR, c76331",
        "SHARPEN, c86432",
        "EDGES, 000000"
    })
    void changesAPixelAwayFromTheEdge(Filter filter, String expected) {
        assertThat(pixel(filter.apply(picture(), 1), 4, 4)).isEqualTo(expected);
    }

    @Test
    void findsTheEdge() {
        assertThat(pixel(Filter.EDGES.apply(picture(), 1), 9, 4)).isNotEqualTo("000000");
    }

    @Test
    void blursAcrossTheEdge() {
        assertThat(pixel(Filter.BLUR.apply(picture(), 1), 10, 4)).isEqualTo("552a15");
    }

    @Test
    void blendsByHalf() {
        assertThat(pixel(Filter.NEGATIVE.apply(picture(), 0.5), 0, 0)).isEqualTo("808080");
    }

    @Test
    void leavesThePictureAloneAtNoStrength() {
        assertThat(pixel(Filter.SEPIA.apply(picture(), 0), 0, 0)).isEqualTo("c86432");
    }

    @Test
    void filtersWhatWasUploaded(DemoTester demo) {
        demo.upload("Photo", ImageFile.of(picture()))
                .choose("Filter", "Negative")
                .click("Apply");

        assertThat(demo.value("Result"))
                .isInstanceOfSatisfying(
                        ImageFile.class,
                        result -> assertThat(pixel(result.image(), 0, 0)).isEqualTo("379bcd"));
    }
}
