package io.demitasse.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.demitasse.BrowserAction.clear;
import static io.demitasse.BrowserAction.copy;
import static io.demitasse.BrowserAction.open;
import static io.demitasse.BrowserAction.toggle;
import static io.demitasse.components.Components.button;
import static io.demitasse.components.Components.checkbox;
import static io.demitasse.components.Components.markdown;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Layouts that open, close and hide, by the visitor's hand, by the page alone and by handlers. */
@BrowserTest
class LayoutsPageTest {
    private static final App APP = Blocks.of("Layouts", page -> {
        var told = page.add(textbox("Told").interactive(true));
        var actions = page.row();
        var ask = actions.add(button("Ask"));
        var side = actions.add(button("Side"));
        var hint = actions.add(button("Hint"));
        var fromJava = actions.add(button("From Java"));
        var fold = actions.add(button("Fold"));

        var dialog = page.dialog("Delete the recording?");
        dialog.text("It can't be brought back.");
        var name = dialog.add(textbox("Its name"));
        var confirm = dialog.add(button("Delete").stop());
        var drawer = page.drawer("Settings");
        drawer.add(checkbox("Loud"));
        var popover = page.popover("What is this?");
        popover.add(markdown("A *hint*."));
        page.on(ask.click()).inBrowser(open(dialog));
        page.on(side.click()).inBrowser(open(drawer));
        page.on(hint.click()).inBrowser(open(popover));
        page.on(fromJava.click()).update(dialog::opened);
        page.on(confirm.click())
                .inputs(name)
                .outputs(told)
                .run(what -> "deleted " + what)
                .success()
                .update(dialog::closed);

        var more = page.accordion("More");
        var inner = more.add(textbox("Inner"));
        page.on(more.expand()).outputs(told).run(() -> "expanded");
        page.on(fold.click()).inBrowser(open(more), copy(told, inner));

        var tabs = page.tabs();
        tabs.tab("One").text("first");
        var two = tabs.tab("Two");
        two.text("second");
        var choose = page.add(button("Choose"));
        page.on(two.expand()).outputs(told).run(() -> "two");
        page.on(choose.click()).update(two::opened);

        var row = page.row().hidden();
        row.add(textbox("Secret"));
        var show = page.add(button("Show"));
        var flip = page.add(button("Flip"));
        var empty = page.add(button("Empty"));
        page.on(show.click()).update(() -> row.visible(true));
        page.on(flip.click()).inBrowser(toggle(row));
        page.on(empty.click()).inBrowser(clear(told));
        var closed = page.add(textbox("Closed"));
        page.on(dialog.collapse()).outputs(closed).run(() -> "collapsed");
    });
    private final Launched served = APP.launch(o -> o.port(0));

    @Test
    void aHandlerOpensAgainWhatTheVisitorClosed(Browsing browsing) {
        App doors = Blocks.of("Doors", page -> {
            var count = page.add(textbox("Count").value(""));
            var open = page.add(button("Open"));
            var dialog = page.dialog("Door");
            page.on(open.click()).update(dialog::opened);
            page.on(dialog.expand()).inputs(count).outputs(count).run(all -> all + "o");
            page.on(dialog.collapse()).inputs(count).outputs(count).run(all -> all + "c");
        });
        try (Launched open = doors.launch(o -> o.port(0))) {
            Page page = browsing.open(open.url());
            press(page, "Open").click();
            assertThat(page.getByLabel("Count")).hasValue("o");
            page.locator(".overlay-close").click();
            assertThat(page.getByLabel("Count")).hasValue("oc");
            press(page, "Open").click();
            assertThat(page.getByLabel("Count")).hasValue("oco");
        }
    }

    @AfterEach
    void close() {
        served.close();
    }

    private static Locator press(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator told(Page page) {
        return page.getByLabel("Told");
    }

    @Test
    void aDialogTakesThePageUntilItIsClosed(Browsing browsing) {
        Page page = browsing.open(served.url());
        Locator dialog = page.locator("dialog.dialog");
        assertThat(dialog).isHidden();
        press(page, "Ask").click();
        assertThat(dialog).isVisible();
        assertThat(page.getByLabel("Its name")).isFocused();
        Browsing.shot(page, "dialog");
        page.keyboard().press("Escape");
        assertThat(dialog).isHidden();
        assertThat(page.getByLabel("Closed")).hasValue("collapsed");
        assertThat(press(page, "Ask")).isFocused();
    }

    @Test
    void whatIsInADialogIsPartOfTheForm(Browsing browsing) {
        Page page = browsing.open(served.url());
        press(page, "From Java").click();
        assertThat(page.locator("dialog.dialog")).isVisible();
        page.getByLabel("Its name").fill("tape 7");
        press(page, "Delete").click();
        assertThat(page.locator("dialog.dialog")).isHidden();
        assertThat(told(page)).hasValue("deleted tape 7");
        assertThat(page.getByLabel("Closed")).hasValue("collapsed");
    }

    @Test
    void aDrawerAndAPopoverOpenAndClose(Browsing browsing) {
        Page page = browsing.open(served.url());
        press(page, "Side").click();
        assertThat(page.locator(".drawer")).isVisible();
        Browsing.shot(page, "drawer");
        page.locator(".drawer .overlay-close").click();
        assertThat(page.locator(".drawer")).isHidden();
        press(page, "Hint").click();
        assertThat(page.locator(".popover")).isVisible();
        Browsing.shot(page, "popover");
        page.mouse().click(2, 2);
        assertThat(page.locator(".popover")).isHidden();
    }

    @Test
    void accordionsAndTabsTellAndAreTold(Browsing browsing) {
        Page page = browsing.open(served.url());
        page.locator("summary:text-is(\"More\")").click();
        assertThat(told(page)).hasValue("expanded");
        page.locator("[role=tab]:text-is(\"Two\")").click();
        assertThat(told(page)).hasValue("two");
        page.locator("[role=tab]:text-is(\"One\")").click();
        press(page, "Choose").click();
        assertThat(page.locator("[role=tab]:text-is(\"Two\")")).hasAttribute("aria-selected", "true");
        assertThat(page.getByText("second")).isVisible();
    }

    @Test
    void layoutsHideAndShowAndStaySoWhenThePageIsLoadedAgain(Browsing browsing) {
        Page page = browsing.open(served.url());
        Locator secret = page.getByLabel("Secret");
        assertThat(secret).isHidden();
        press(page, "Flip").click();
        assertThat(secret).isVisible();
        press(page, "Flip").click();
        assertThat(secret).isHidden();
        press(page, "Show").click();
        assertThat(secret).isVisible();
        page.reload();
        assertThat(secret).isVisible();
    }

    @Test
    void thePageCopiesAndEmptiesByItself(Browsing browsing) {
        Page page = browsing.open(served.url());
        told(page).fill("kept");
        press(page, "Fold").click();
        assertThat(page.getByLabel("Inner")).hasValue("kept");
        press(page, "Empty").click();
        assertThat(told(page)).hasValue("");
    }

    @Test
    void withoutAScriptOverlaysStandInTheirPlaces(Browsing browsing) {
        Page page = browsing.open(served.url(), Looks.LIGHT.withoutScripts());
        assertThat(page.getByLabel("Its name")).isVisible();
        assertThat(page.getByText("A hint.")).isVisible();
        Browsing.shot(page, "overlays-without-script");
    }

    @Test
    void isAccessibleWithADialogOpen(Browsing browsing) {
        Page page = browsing.open(served.url());
        press(page, "Ask").click();
        Browsing.assertAccessible(page);
    }
}
