package io.demitasse.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.demitasse.components.Components.button;
import static io.demitasse.components.Components.image;
import static io.demitasse.components.Components.number;
import static io.demitasse.components.Components.row;
import static io.demitasse.components.Components.textbox;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.demitasse.App;
import io.demitasse.Blocks;
import io.demitasse.Interface;
import io.demitasse.Launched;
import io.demitasse.browser.BrowserTest;
import io.demitasse.browser.Browsing;
import io.demitasse.browser.Looks;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Examples by name, page by page, from a folder. */
@BrowserTest
class ExamplesPageTest {
    private static App greeter(Path folder) throws IOException {
        var table = new StringBuilder("Name,Times\n");
        IntStream.rangeClosed(1, 13)
                .forEach(i ->
                        table.append("Guest ").append(i).append(',').append(i).append('\n'));
        Files.writeString(folder.resolve("examples.csv"), table);
        return Interface.of("Greeter")
                .examplesPerPage(5)
                .inputs(textbox("Name"), number("Times"))
                .outputs(textbox("Greeting"))
                .examples(folder)
                .predict((name, n) -> "Hello, " + name + "!".repeat(n.intValue()));
    }

    private static Locator shown(Page page) {
        return page.locator(".example-table tbody tr:visible");
    }

    @Test
    void areTurnedPageByPage(@TempDir Path folder, Browsing browsing) throws IOException {
        try (Launched served = greeter(folder).launch(o -> o.port(0))) {
            Page page = browsing.open(served.url());
            Locator before = page.getByLabel("Examples before these");
            Locator more = page.getByLabel("More examples");
            assertThat(shown(page)).hasCount(5);
            assertThat(page.locator(".pager-shown")).hasText("1–5 of 13");
            assertThat(before).isDisabled();
            double place = more.boundingBox().y;
            more.click();
            more.focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".pager-shown")).hasText("11–13 of 13");
            assertThat(shown(page)).hasCount(3);
            assertThat(more).isDisabled();
            assertThat(more.boundingBox().y).isEqualTo(place);
            page.getByText("Guest 12").click();
            assertThat(page.getByLabel("Name")).hasValue("Guest 12");
            Browsing.assertAccessible(page);
            before.click();
            assertThat(page.locator(".pager-shown")).hasText("6–10 of 13");
        }
    }

    @Test
    void allAreShownWithoutAScript(@TempDir Path folder, Browsing browsing) throws IOException {
        try (Launched served = greeter(folder).launch(o -> o.port(0))) {
            Page page = browsing.open(served.url(), Looks.LIGHT.withoutScripts());
            assertThat(shown(page)).hasCount(13);
            assertThat(page.locator(".pager")).isHidden();
            page.getByText("Guest 12").click();
            assertThat(page.getByLabel("Name")).hasValue("Guest 12");
        }
    }

    @Test
    void areCalledByTheirNamesInBlocksAndRun(Browsing browsing) {
        App app = Blocks.of("Shout", page -> {
            var text = page.add(textbox("Text"));
            var loud = page.add(textbox("Loud"));
            var go = page.add(button("Shout"));
            var shout = page.on(go.click())
                    .runExamples()
                    .inputs(text)
                    .outputs(loud)
                    .examples(row("hello there").named("A greeting"), row("bye"))
                    .run(words -> words.toUpperCase(java.util.Locale.ROOT));
            page.examples("Say this", shout);
        });
        try (Launched served = app.launch(o -> o.port(0))) {
            for (Looks looks : new Looks[] {Looks.LIGHT, Looks.LIGHT.withoutScripts()}) {
                Page page = browsing.open(served.url(), looks);
                assertThat(page.locator(".examples-title")).hasText("Say this");
                page.getByText("A greeting").click();
                assertThat(page.getByLabel("Loud")).hasValue("HELLO THERE");
            }
        }
    }

    @Test
    void areTheFilesOfAFolder(@TempDir Path folder, Browsing browsing) throws IOException {
        for (String name : new String[] {"one.png", "two.png"}) {
            ImageIO.write(
                    new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB),
                    "png",
                    folder.resolve(name).toFile());
        }
        App app = Interface.of("Size")
                .inputs(image("Picture"))
                .outputs(textbox("Size"))
                .examples(folder)
                .predict(picture ->
                        picture.image().getWidth() + " × " + picture.image().getHeight());
        try (Launched served = app.launch(o -> o.port(0))) {
            Page page = browsing.open(served.url());
            assertThat(page.locator(".example-image")).hasCount(2);
            page.getByAltText("two.png").click();
            page.getByText("Submit").click();
            assertThat(page.getByLabel("Size")).hasValue("30 × 20");
            assertThat(page.locator(".example-image").first().getAttribute("src"))
                    .isNotEqualTo(page.locator(".example-image").last().getAttribute("src"));
        }
    }
}
