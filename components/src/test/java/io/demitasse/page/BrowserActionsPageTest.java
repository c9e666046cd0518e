package io.demitasse.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.demitasse.BrowserAction.clear;
import static io.demitasse.BrowserAction.copy;
import static io.demitasse.components.Components.button;
import static io.demitasse.components.Components.textbox;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.demitasse.App;
import io.demitasse.Blocks;
import io.demitasse.Launched;
import io.demitasse.browser.BrowserTest;
import io.demitasse.browser.Browsing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the page does by itself starts what follows a change. */
@BrowserTest
class BrowserActionsPageTest {
    private static final App APP = Blocks.of("Actions", page -> {
        var name = page.add(textbox("Name"));
        var other = page.add(textbox("Other"));
        var heard = page.add(textbox("Heard"));
        var take = page.add(button("Take"));
        var empty = page.add(button("Empty"));
        page.on(take.click()).inBrowser(copy(name, other));
        page.on(empty.click()).inBrowser(clear(other));
        page.on(other.change()).inputs(other, heard).outputs(heard).run((text, all) -> all + "[" + text + "]");

        var left = page.add(textbox("Left"));
        var right = page.add(textbox("Right"));
        var hand = page.add(textbox("Hand"));
        page.on(left.change()).inBrowser(copy(right, hand));
        page.on(hand.change()).inBrowser(copy(left, right));
        page.on(right.change()).inBrowser(copy(hand, left));
    });
    private final Launched served = APP.launch(o -> o.port(0));

    @AfterEach
    void close() {
        served.close();
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }

    @Test
    void aCopyAndAClearAreChanges(Browsing browsing) {
        Page page = browsing.open(served.url());
        page.getByLabel("Name").fill("Ada");
        press(page, "Take");
        assertThat(page.getByLabel("Heard")).hasValue("[Ada]");
        press(page, "Take");
        press(page, "Empty");
        assertThat(page.getByLabel("Heard")).hasValue("[Ada][]");
    }

    @Test
    void actionsThatGoRoundInCirclesAreCut(Browsing browsing) {
        Page page = browsing.open(served.url());
        page.getByLabel("Right").fill("r");
        page.getByLabel("Right").press("Tab");
        page.getByLabel("Left").fill("l");
        page.getByLabel("Left").press("Tab");
        assertThat(page.locator(".toast-error")).containsText("would go round in circles");
    }
}
