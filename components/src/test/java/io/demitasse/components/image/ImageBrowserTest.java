package io.demitasse.components.image;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import io.demitasse.browser.BrowserTest;
import io.demitasse.browser.Browsing;
import io.demitasse.browser.Looks;
import io.demitasse.components.contract.ComponentPage;
import io.demitasse.media.ImageFile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** A picture in a browser: chosen, dropped, pasted, cleared. */
@BrowserTest
final class ImageBrowserTest {
    private static String size(ImageFile photo) {
        return photo.image().getWidth() + "x" + photo.image().getHeight();
    }

    private static byte[] png(int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private static FilePayload picture(int width, int height) throws IOException {
        return new FilePayload("photo.png", "image/png", png(width, height));
    }

    /** Sends an event that carries a picture, as the browser does when one is dropped or pasted. */
    private static void send(ComponentPage page, String selector, String event, byte[] png) {
        page.find(selector)
                .evaluate(
                        "(place, [event, png]) => { const data = new DataTransfer();"
                                + " const bytes = Uint8Array.from(atob(png), c => c.charCodeAt(0));"
                                + " data.items.add(new File([bytes], 'sent.png', { type: 'image/png' }));"
                                + " if (event === 'paste') place.dispatchEvent(new ClipboardEvent('paste',"
                                + " { clipboardData: data, bubbles: true, cancelable: true }));"
                                + " else place.dispatchEvent(new DragEvent('drop',"
                                + " { dataTransfer: data, bubbles: true, cancelable: true })); }",
                        new Object[] {event, Base64.getEncoder().encodeToString(png)});
    }

    @Test
    void isChosenShownAndCleared(Browsing browsing) throws IOException {
        try (var page = ComponentPage.open(browsing, Image.of("Photo"), ImageBrowserTest::size)) {
            page.find("input[type=file]").setInputFiles(picture(30, 20));
            assertThat(page.find("img")).isVisible();
            assertThat(page.find("img")).hasJSProperty("naturalWidth", 30);
            page.tells("30x20");
            page.find(".image-clear").press("Enter");
            assertThat(page.find(".image-box")).isHidden();
            assertThat(page.find("input[type=file]")).isFocused();
            page.tell();
            assertThat(page.error()).hasText("This is needed.");
        }
    }

    @Test
    void isDropped(Browsing browsing) throws IOException {
        try (var page = ComponentPage.open(browsing, Image.of("Photo"), ImageBrowserTest::size)) {
            send(page, ".drop-input", "drop", png(4, 5));
            assertThat(page.find("img")).hasJSProperty("naturalWidth", 4);
            page.tells("4x5");
        }
    }

    @Test
    void isDroppedOnThePictureBeforeIt(Browsing browsing) throws IOException {
        try (var page = ComponentPage.open(browsing, Image.of("Photo"), ImageBrowserTest::size)) {
            page.find("input[type=file]").setInputFiles(picture(30, 20));
            assertThat(page.find("img")).hasJSProperty("naturalWidth", 30);
            send(page, ".image-box", "drop", png(6, 7));
            assertThat(page.find("img")).hasJSProperty("naturalWidth", 6);
            page.tells("6x7");
        }
    }

    @Test
    void isPasted(Browsing browsing) throws IOException {
        try (var page = ComponentPage.open(browsing, Image.of("Photo"), ImageBrowserTest::size)) {
            page.find("input[type=file]").focus();
            send(page, ".drop-input", "paste", png(8, 9));
            assertThat(page.find("img")).hasJSProperty("naturalWidth", 8);
            page.tells("8x9");
        }
    }

    @Test
    void isRefusedAtItsFieldIfItIsNone(Browsing browsing) {
        try (var page = ComponentPage.open(browsing, Image.of("Photo"), ImageBrowserTest::size)) {
            page.find("input[type=file]").setInputFiles(new FilePayload("a.txt", "text/plain", new byte[] {1}));
            assertThat(page.find(".drop-error"))
                    .hasText("“a.txt” is not a picture (text/plain). Choose a PNG, JPEG, GIF or WebP file.");
        }
    }

    @Test
    void staysWhenAnUpdateComesBeforeItWasSent(Browsing browsing) throws IOException {
        var photo = Image.of("Photo");
        try (var page = ComponentPage.open(browsing, photo, ImageBrowserTest::size, photo.label("Portrait"))) {
            page.find("input[type=file]").setInputFiles(picture(30, 20));
            assertThat(page.find("img")).hasJSProperty("naturalWidth", 30);
            page.update();
            assertThat(page.page().locator("#c0-label")).hasText("Portrait");
            assertThat(page.find("img")).isVisible();
            page.tells("30x20");
            page.find("input[type=file]").setInputFiles(picture(10, 20));
            assertThat(page.find("img")).hasJSProperty("naturalWidth", 10);
            page.tells("10x20");
        }
    }

    @Test
    void isTakenAwayWithoutAScript(Browsing browsing) throws IOException {
        browsing.expect("422");
        var photo = Image.of("Photo");
        try (var page = ComponentPage.open(
                browsing, photo, ImageBrowserTest::size, photo, Looks.LIGHT.withoutScripts(), options -> {})) {
            page.find("input[type=file]").setInputFiles(picture(30, 20));
            page.tells("30x20");
            assertThat(page.find("img")).isVisible();
            Browsing.shot(page.page(), "image-without-script");
            page.find(".file-removal input").check();
            page.tell();
            assertThat(page.error()).hasText("This is needed.");
            assertThat(page.all("img:visible")).hasCount(0);
        }
    }
}
