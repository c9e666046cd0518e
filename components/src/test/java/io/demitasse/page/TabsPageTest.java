package io.demitasse.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.demitasse.components.Components.button;
import static io.demitasse.components.Components.textbox;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.demitasse.App;
import io.demitasse.Blocks;
import io.demitasse.Launched;
import io.demitasse.browser.BrowserTest;
import io.demitasse.browser.Browsing;
import org.junit.jupiter.api.Test;

/** Handlers learn which tab shows. */
@BrowserTest
class TabsPageTest {
    private static final App APP = Blocks.of("Tabs", page -> {
        var said = page.add(textbox("Said"));
        var choose = page.add(button("Choose"));
        var tabs = page.tabs();
        tabs.tab("One").text("first");
        tabs.tab("Two").text("second");
        var three = tabs.tab("Three");
        three.text("third");
        page.on(tabs.change()).inputs(tabs.change().data()).outputs(said).run(tab -> "tab " + tab.index());
        var opened = three.opened();
        page.on(choose.click()).update(() -> opened);
    });

    @Test
    void anotherTabIsToldWhoeverChoseIt(Browsing browsing) {
        try (Launched served = APP.launch(o -> o.port(0))) {
            Page page = browsing.open(served.url());
            page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Two"))
                    .click();
            assertThat(page.getByLabel("Said")).hasValue("tab 1");
            page.keyboard().press("Home");
            assertThat(page.getByLabel("Said")).hasValue("tab 0");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Choose"))
                    .click();
            assertThat(page.getByLabel("Said")).hasValue("tab 2");
            assertThat(page.getByText("third")).isVisible();
        }
    }

    @Test
    void theTabThatShowsAlreadyIsNoNews(Browsing browsing) {
        try (Launched served = APP.launch(o -> o.port(0))) {
            Page page = browsing.open(served.url());
            page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("One"))
                    .click();
            page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Three"))
                    .click();
            assertThat(page.getByLabel("Said")).hasValue("tab 2");
        }
    }
}
