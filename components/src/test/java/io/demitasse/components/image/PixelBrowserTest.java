package io.demitasse.components.image;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.demitasse.components.Components.image;
import static io.demitasse.components.Components.textbox;

import com.microsoft.playwright.Page;
import io.demitasse.App;
import io.demitasse.Blocks;
import io.demitasse.Launched;
import io.demitasse.browser.BrowserTest;
import io.demitasse.browser.Browsing;
import io.demitasse.browser.Looks;
import io.demitasse.media.ImageFile;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A click on a picture names a pixel of the picture, however it is fitted into its box. */
@BrowserTest
class PixelBrowserTest {
    private static final App APP = Blocks.of("Pixels", page -> {
        var said = page.add(textbox("Said"));
        for (int[] size : new int[][] {{40, 10}, {5, 50}}) {
            var picture = page.add(image(size[0] + "x" + size[1])
                    .interactive(size[0] == 40)
                    .value(ImageFile.of(new BufferedImage(size[0], size[1], BufferedImage.TYPE_INT_RGB))));
            page.on(picture.select())
                    .inputs(picture.select().data())
                    .outputs(said)
                    .run(pixel -> pixel.x() + ", " + pixel.y());
        }
    });
    private final Launched served = APP.launch(o -> o.port(0));

    @AfterEach
    void close() {
        served.close();
    }

    /** Clicks the middle of a pixel; the picture is in the middle of its box, as large as fits. */
    private static void click(Page page, String label, int width, int height, double x, double y) {
        var picture = page.getByAltText(label);
        assertThat(picture).hasJSProperty("naturalWidth", width);
        picture.scrollIntoViewIfNeeded();
        var box = picture.boundingBox();
        double scale = Math.min(box.width / width, box.height / height);
        page.mouse()
                .click(
                        box.x + box.width / 2 + (x + 0.5 - width / 2.0) * scale,
                        box.y + box.height / 2 + (y + 0.5 - height / 2.0) * scale);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void isTold(boolean phone, Browsing browsing) {
        Page page = browsing.open(served.url(), phone ? Looks.PHONE : Looks.LIGHT);
        click(page, "40x10", 40, 10, 0, 0);
        assertThat(page.getByLabel("Said")).hasValue("0, 0");
        click(page, "40x10", 40, 10, 31, 7);
        assertThat(page.getByLabel("Said")).hasValue("31, 7");
        click(page, "40x10", 40, 10, 20, -2);
        click(page, "5x50", 5, 50, -3, 20);
        click(page, "5x50", 5, 50, 4, 48);
        assertThat(page.getByLabel("Said")).hasValue("4, 48");
    }
}
