package io.demitasse.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.testkit.DemoTest;
import io.demitasse.testkit.DemoTester;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

@DemoTest
class SlowStreamTest {
    @Test
    void sendsAPictureAPass(DemoTester demo) {
        demo.fill("Passes", 3).click("Submit");

        assertThat(demo.values("Picture")).hasSize(3);
    }

    @Test
    void stopsWhenAsked(DemoTester demo) {
        demo.fill("Passes", 500)
                .start("Submit")
                .await("Picture", picture -> true)
                .stop()
                .awaitEnd();

        assertThat(demo.values("Picture")).hasSizeLessThan(500);
    }

    @Test
    void getsClearerWithEachPass() throws InterruptedException {
        var scene = new Scene(48, 32);
        scene.pass();
        double first = roughness(scene.picture());
        for (int i = 0; i < 63; i++) {
            scene.pass();
        }

        assertThat(roughness(scene.picture())).isLessThan(0.8 * first);
    }

    /** The mean difference in green between neighbours. */
    private static double roughness(BufferedImage picture) {
        double sum = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 1; x < picture.getWidth(); x++) {
                sum += Math.abs((picture.getRGB(x, y) >> 8 & 0xFF) - (picture.getRGB(x - 1, y) >> 8 & 0xFF));
            }
        }
        return sum / picture.getHeight() / (picture.getWidth() - 1);
    }
}
