package io.demitasse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;

/** A visitor who has a keyboard and nothing else. */
public final class Keys {
    private static final int MOST_TABS = 200;

    private final Page page;

    /** Types on that page. */
    public Keys(Page page) {
        this.page = page;
    }

    /** Goes on with the tab key until it is there; fails if it never is. */
    public Keys tabTo(Locator target) {
        for (int i = 0; i < MOST_TABS && !has(target); i++) {
            page.keyboard().press("Tab");
        }
        assertThat(target).isFocused();
        Assertions.assertThat(page.evaluate("document.activeElement.matches(':focus-visible')"))
                .as("Whether it can be seen that the focus is on it")
                .isEqualTo(true);
        return this;
    }

    private static boolean has(Locator target) {
        return (Boolean) target.evaluate("element => element === document.activeElement");
    }

    /** Presses one key. */
    public Keys press(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** Types a text. */
    public Keys type(String text) {
        page.keyboard().type(text);
        return this;
    }
}
