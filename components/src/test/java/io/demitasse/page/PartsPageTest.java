package io.demitasse.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.demitasse.components.Components.button;
import static io.demitasse.components.Components.checkbox;
import static io.demitasse.components.Components.dropdown;
import static io.demitasse.components.Components.slider;
import static io.demitasse.components.Components.state;
import static io.demitasse.components.Components.textbox;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.demitasse.App;
import io.demitasse.Blocks;
import io.demitasse.Launched;
import io.demitasse.browser.BrowserTest;
import io.demitasse.browser.Browsing;
import io.demitasse.browser.Looks;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Parts of the page that are rebuilt. */
@BrowserTest
class PartsPageTest {
    /** A button, and as many rows as it was pressed, with components that the app was not known to need at launch. */
    private static final App APP = Blocks.of("Parts", page -> {
        var count = page.add(state(0));
        var more = page.add(button("More"));
        var echo = page.add(textbox("Echo"));
        page.on(more.click()).inputs(count).outputs(count).run(n -> n + 1);
        page.render(
                count,
                (part, n) -> IntStream.rangeClosed(1, n).forEach(i -> {
                    var name = part.add(part.keyed(i, textbox("Name " + i)));
                    var level = part.add(slider("Level " + i, 0, 10));
                    part.add(dropdown("Kind " + i, List.of("a", "b")));
                    var fold = part.accordion("Fold " + i);
                    fold.add(checkbox("Inside " + i));
                    part.on(fold.expand()).outputs(echo).run(() -> "unfolded " + i);
                    part.on(name.input()).inputs(name).outputs(echo).run(text -> i + " is " + text);
                    part.on(level.change()).inputs(level).outputs(echo).run(value -> "level " + value.intValue());
                }));
    });

    private final Launched served = APP.launch(o -> o.port(0));

    @AfterEach
    void close() {
        served.close();
    }

    private static void more(Page page, int expected) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("More"))
                .click();
        assertThat(page.getByLabel("Name " + expected)).isVisible();
    }

    @Test
    void bringWhatTheirComponentsNeed(Browsing browsing) {
        Page page = browsing.open(served.url());
        more(page, 1);
        Locator box = page.locator("input[type=number]");
        box.fill("7");
        box.press("Tab");
        assertThat(page.getByLabel("Echo")).hasValue("level 7");
        assertThat(page.locator("input[type=range]")).hasValue("7");
        page.getByRole(AriaRole.COMBOBOX).click();
        assertThat(page.getByRole(AriaRole.OPTION)).hasCount(2);
        more(page, 2);
        assertThat(page.locator("head script[src*=slider]")).hasCount(1);
        assertThat(page.locator("head link[href*=slider]")).hasCount(1);
    }

    @Test
    void keepWhatWasTypedAndTheFocus(Browsing browsing) {
        Page page = browsing.open(served.url());
        more(page, 1);
        page.getByLabel("Name 1").fill("Ada");
        assertThat(page.getByLabel("Echo")).hasValue("1 is Ada");
        page.getByLabel("Name 1").press("ArrowLeft");
        page.evaluate("() => { window.before = document.querySelector('#demo input[type=text]'); }");
        page.evaluate("() => document.querySelector('#demo button[name=_click]').form.requestSubmit("
                + "document.querySelector('#demo button[name=_click]'))");
        assertThat(page.getByLabel("Name 2")).isVisible();
        assertThat(page.getByLabel("Name 1")).hasValue("Ada");
        assertThat(page.getByLabel("Name 1")).isFocused();
        page.keyboard().type("x");
        assertThat(page.getByLabel("Name 1")).hasValue("Adxa");
    }

    @Test
    void haveEventsOfTheirOwn(Browsing browsing) {
        Page page = browsing.open(served.url());
        more(page, 1);
        more(page, 2);
        page.getByLabel("Name 2").fill("Bob");
        assertThat(page.getByLabel("Echo")).hasValue("2 is Bob");
        page.getByText("Fold 2").click();
        assertThat(page.getByLabel("Echo")).hasValue("unfolded 2");
    }

    @Test
    void areThereAfterAReload(Browsing browsing) {
        Page page = browsing.open(served.url());
        more(page, 1);
        more(page, 2);
        page.getByLabel("Name 2").fill("Bob");
        assertThat(page.getByLabel("Echo")).hasValue("2 is Bob");
        page.reload();
        assertThat(page.getByLabel("Name 2")).hasValue("Bob");
        page.getByLabel("Name 1").fill("Ada");
        assertThat(page.getByLabel("Echo")).hasValue("1 is Ada");
        Browsing.assertAccessible(page);
    }

    @Test
    void workWithoutAScript(Browsing browsing) {
        Page page = browsing.open(served.url(), Looks.LIGHT.withoutScripts());
        more(page, 1);
        more(page, 2);
        assertThat(page.locator("input[type=range]")).hasCount(2);
    }

    @Test
    void aCallThatRebuildsItsOwnPartEnds(Browsing browsing) {
        App app = Blocks.of("Own", page -> {
            var text = page.add(textbox("Text").value("a"));
            page.render(text, (part, now) -> {
                var longer = part.add(button("Make " + now + " longer"));
                part.on(longer.click()).inputs(text).outputs(text).run(all -> all + "b");
            });
        });
        try (Launched own = app.launch(o -> o.port(0))) {
            Page page = browsing.open(own.url());
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make a longer"))
                    .click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make ab longer"))
                    .click();
            assertThat(page.getByLabel("Text")).hasValue("abb");
            assertThat(page.locator("#announcer")).hasText("Done");
            assertThat(page.locator("[aria-busy], .is-pending")).hasCount(0);
            page.close();
        }
    }
}
