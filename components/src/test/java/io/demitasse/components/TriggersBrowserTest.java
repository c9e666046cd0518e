package io.demitasse.components;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.demitasse.components.Components.checkboxes;
import static io.demitasse.components.Components.dropdown;
import static io.demitasse.components.Components.file;
import static io.demitasse.components.Components.files;
import static io.demitasse.components.Components.image;
import static io.demitasse.components.Components.multiselect;
import static io.demitasse.components.Components.radio;
import static io.demitasse.components.Components.slider;
import static io.demitasse.components.Components.textbox;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.demitasse.App;
import io.demitasse.Blocks;
import io.demitasse.Launched;
import io.demitasse.browser.BrowserTest;
import io.demitasse.browser.Browsing;
import io.demitasse.component.DataEvent;
import io.demitasse.component.Event;
import io.demitasse.components.choice.Picked;
import io.demitasse.components.textbox.Textbox;
import io.demitasse.media.ImageFile;
import io.demitasse.media.MediaFile;
import io.demitasse.testkit.DemoTester;
import java.awt.image.BufferedImage;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What a visitor does to a component starts the handlers of that event. */
@BrowserTest
class TriggersBrowserTest {
    private static App app() {
        return Blocks.of("Triggers", page -> {
            var picture = page.add(image("Picture"));
            var report = page.add(file("Report"));
            var pages = page.add(files("Pages"));
            var cups = page.add(slider("Cups", 1, 10));
            var size = page.add(radio("Size", "small", "large"));
            var extras = page.add(checkboxes("Extras", "milk", "sugar"));
            var roast = page.add(dropdown("Roast", "light", "dark"));
            var beans = page.add(multiselect("Beans", "arabica", "robusta"));
            var said = page.add(textbox("Said"));
            say(page, picture.upload(), said, "picture given");
            say(page, picture.clear(), said, "picture gone");
            say(page, report.upload(), said, "report given");
            say(page, report.clear(), said, "report gone");
            say(page, pages.upload(), said, "pages given");
            page.on(pages.deleted())
                    .inputs(pages.deleted().data())
                    .outputs(said)
                    .run(removed -> removed.name() + " gone");
            page.on(cups.release()).inputs(cups).outputs(said).run(n -> n.intValue() + " cups");
            pick(page, size.select(), said);
            pick(page, extras.select(), said);
            pick(page, roast.select(), said);
            pick(page, beans.select(), said);
        });
    }

    private static void say(io.demitasse.Page page, Event event, Textbox said, String text) {
        page.on(event).outputs(said).run(() -> text);
    }

    private static void pick(io.demitasse.Page page, DataEvent<Picked> event, Textbox said) {
        page.on(event)
                .inputs(event.data())
                .outputs(said)
                .run(picked -> picked.label() + (picked.chosen() ? " chosen" : " taken back"));
    }

    private static FilePayload payload(String name) {
        return new FilePayload(name, "text/plain", new byte[] {1});
    }

    private static void says(Page page, String text) {
        assertThat(page.getByLabel("Said")).hasValue(text);
    }

    @Test
    void filesComeAndGo(Browsing browsing) {
        try (Launched served = app().launch(o -> o.port(0))) {
            Page page = browsing.open(served.url());
            byte[] png = ImageFile.of(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB))
                    .bytes();
            page.locator("#c0 input[type=file]").setInputFiles(new FilePayload("a.png", "image/png", png));
            says(page, "picture given");
            page.locator("#c0 .image-clear").press("Enter");
            says(page, "picture gone");
            page.locator("#c1 input[type=file]").setInputFiles(payload("a.txt"));
            says(page, "report given");
            page.locator("#c1 .file-remove").press("Enter");
            says(page, "report gone");
            page.locator("#c2 input[type=file]").setInputFiles(payload("b.txt"));
            says(page, "pages given");
            page.locator("#c2 .file-remove").press("Enter");
            says(page, "b.txt gone");
        }
    }

    @Test
    void aSliderIsLetGoOfAndChoicesArePicked(Browsing browsing) {
        try (Launched served = app().launch(o -> o.port(0))) {
            Page page = browsing.open(served.url());
            page.locator("#c3 .slider-track").press("ArrowRight");
            says(page, "2 cups");
            page.getByText("large").click();
            says(page, "large chosen");
            page.getByText("milk").click();
            says(page, "milk chosen");
            page.getByText("milk").click();
            says(page, "milk taken back");
            page.locator("#c6 .dropdown-search").fill("dark");
            page.keyboard().press("Enter");
            says(page, "dark chosen");
            page.locator("#c7 .dropdown-search").fill("rob");
            page.keyboard().press("Enter");
            says(page, "robusta chosen");
            page.keyboard().press("Backspace");
            says(page, "robusta taken back");
        }
    }

    @Test
    void theKitLetsThemHappen() {
        try (var demo = DemoTester.of(app())) {
            demo.upload("Report", MediaFile.of("a.txt", "text/plain", new byte[] {1}));
            Assertions.assertThat(demo.value("Said")).isEqualTo("report given");
            demo.fill("Cups", 3);
            Assertions.assertThat(demo.value("Said")).isEqualTo("3 cups");
            demo.fire("Size", "select", new Picked("large", true));
            Assertions.assertThat(demo.value("Said")).isEqualTo("large chosen");
        }
    }
}
