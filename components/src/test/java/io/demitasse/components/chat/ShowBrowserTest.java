package io.demitasse.components.chat;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.demitasse.components.Components.file;
import static io.demitasse.components.Components.image;
import static io.demitasse.components.Components.json;
import static io.demitasse.components.Components.label;
import static io.demitasse.components.Components.markdown;
import static io.demitasse.components.chat.Barista.last;
import static io.demitasse.components.chat.Barista.send;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.demitasse.Launched;
import io.demitasse.browser.BrowserTest;
import io.demitasse.browser.Browsing;
import io.demitasse.browser.Looks;
import io.demitasse.media.ImageFile;
import io.demitasse.media.MediaFile;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Components inside messages, as a visitor uses them. */
@BrowserTest
final class ShowBrowserTest {
    private final Launched served = serve();

    @AfterEach
    void close() {
        served.close();
    }

    private static Launched serve() {
        var mood = label("Mood");
        var data = json("Order");
        var picture = image("Cup");
        var table = markdown("");
        var report = file("Receipt");
        return ChatInterface.of("Waiter", (message, history, reply) -> {
                    reply.append("Here is what I understood:");
                    reply.show(mood, Map.of("thirsty", 0.9, "hungry", 0.1));
                    reply.show(data, Map.of("drink", "espresso", "extras", List.of("sugar", "water")));
                    reply.append("And this is yours:");
                    reply.show(picture, ImageFile.of(cup()));
                    reply.show(table, "| | ml |\n|---|---|\n| espresso | 30 |");
                    reply.show(
                            report,
                            MediaFile.of("receipt.txt", "text/plain", "1 espresso".getBytes(StandardCharsets.UTF_8)));
                    reply.append("Enjoy!");
                })
                .shows(mood, data, picture, table, report)
                .launch(o -> o.port(0));
    }

    private static BufferedImage cup() {
        var cup = new BufferedImage(320, 160, BufferedImage.TYPE_INT_RGB);
        var pen = cup.createGraphics();
        pen.setColor(new Color(0xf6ebe1));
        pen.fillRect(0, 0, 320, 160);
        pen.setColor(new Color(0x8f4a1d));
        pen.fillArc(100, -10, 120, 140, 180, 180);
        pen.dispose();
        return cup;
    }

    @Test
    void areDrawnWhileTheAnswerComesAndAfterAReload(Browsing browsing) throws Exception {
        Page page = send(browsing.open(served.url()), "An espresso");
        for (int time = 0; time < 2; time++) {
            assertThat(last(page)).containsText("Enjoy!");
            assertThat(page.locator(".chat-component .label-first")).hasText("thirsty");
            assertThat(page.locator(".chat-component .json")).containsText("espresso");
            assertThat(page.locator(".chat-component td").last()).hasText("30");
            assertThat((Boolean) page.locator(".chat-component .image-picture")
                            .evaluate("e => e.decode().then(() => e.naturalWidth === 320)"))
                    .isTrue();
            var download =
                    page.waitForDownload(() -> page.getByText("receipt.txt").click());
            assertThat(Files.readString(download.path())).isEqualTo("1 espresso");
            page.reload();
        }
        page.locator(".chat-component .image-enlarge").click();
        assertThat(page.locator("dialog[open], :fullscreen")).not().hasCount(0);
    }

    @Test
    void lookWell(Browsing browsing) {
        for (Looks looks : List.of(Looks.LIGHT, Looks.DARK, Looks.PHONE)) {
            Page page = send(browsing.open(served.url(), looks), "An espresso");
            assertThat(last(page)).containsText("Enjoy!");
            page.locator(".chat-log").evaluate("e => { e.style.height = 'auto'; e.style.maxHeight = 'none'; }");
            assertThat(page.locator(".multimodal-stop")).isHidden();
            Browsing.shot(page, "chat-shows" + (looks.dark() ? "-dark" : looks.width() < 400 ? "-phone" : ""));
            Browsing.assertAccessible(page);
            assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .isEqualTo(0);
        }
    }
}
