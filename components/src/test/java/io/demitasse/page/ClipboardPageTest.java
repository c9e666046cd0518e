package io.demitasse.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.demitasse.components.Components.textbox;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.demitasse.Blocks;
import io.demitasse.Launched;
import io.demitasse.browser.BrowserTest;
import io.demitasse.browser.Browsing;
import org.junit.jupiter.api.Test;

/** What is copied, where browsers let no script near the clipboard. */
@BrowserTest
class ClipboardPageTest {
    @Test
    void isThereOnAPageWithoutTls(Browsing browsing) {
        var app = Blocks.of("Copies", page -> {
            page.add(textbox("From").copyable().value("Espresso"));
            page.add(textbox("To"));
        });
        try (Launched served = app.launch(o -> o.port(0))) {
            Page page = browsing.open(served.url());
            page.evaluate("() => Object.defineProperty(navigator, 'clipboard', { value: undefined })");
            Locator copy = page.locator(".textbox-copy");
            copy.press("Enter");
            assertThat(copy).hasAttribute("aria-label", "Copied");
            assertThat(copy).isFocused();
            page.getByLabel("To").press("ControlOrMeta+v");
            assertThat(page.getByLabel("To")).hasValue("Espresso");
        }
    }
}
