package io.demitasse.examples;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import io.demitasse.Launched;
import io.demitasse.browser.BrowserTest;
import io.demitasse.browser.Browsing;
import io.demitasse.browser.Looks;
import org.junit.jupiter.api.Test;

/** The examples of layouts and of many inputs as a person uses them. */
@BrowserTest
class LayoutsBrowserTest {
    private static Locator press(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static BoundingBox column(Page page, int number) {
        return page.locator(".row > .column").nth(number).boundingBox();
    }

    @Test
    void anInvitationIsWrittenFromAnExample(Browsing browsing) {
        try (Launched served = Invitation.app().launch(o -> o.port(0))) {
            Page page = browsing.open(served.url());
            assertThat(page.locator(".examples th").first()).hasText("Host");
            page.getByText("The new ones upstairs").click();
            assertThat(page.getByLabel("Host")).hasValue("The new ones upstairs");
            press(page, "Write").click();
            assertThat(page.getByLabel("Bottles")).hasValue("10");
            assertThat(page.getByLabel("Warn the neighbours")).isChecked();
            Browsing.shot(page, "invitation");
        }
    }

    @Test
    void aMirrorTurnsWordsAndPictures(Browsing browsing) {
        try (Launched served = Mirror.app().launch(o -> o.port(0))) {
            Page page = browsing.open(served.url());
            page.getByLabel("Text").fill("desserts");
            page.getByLabel("Text").press("Shift+Enter");
            assertThat(page.getByLabel("In the mirror")).hasValue("stressed");
            page.getByText("What is this good for?").click();
            assertThat(page.getByText("A notary who reads this")).isVisible();
            page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Pictures"))
                    .click();
            assertThat(page.getByText("is its own mirror")).isVisible();
            press(page, "Turn the picture").click();
            assertThat(page.getByAltText("Its reflection")).isVisible();
            Browsing.shot(page, "mirror");
        }
    }

    @Test
    void columnsShareARowUntilItGetsTooNarrow(Browsing browsing) {
        try (Launched served = FrontPage.app().launch(o -> o.port(0))) {
            Page page = browsing.open(served.url());
            page.getByLabel("Headline").fill("Beach wins");
            page.getByLabel("Headline").press("Tab");
            assertThat(page.locator("h2").getByText("Beach wins")).isVisible();
            assertThat(column(page, 0).y).isEqualTo(column(page, 1).y);
            assertThat(column(page, 0).width).isGreaterThan(2 * column(page, 1).width);
            Browsing.shot(page, "front-page");
            Page narrow = browsing.open(served.url(), Looks.PHONE);
            assertThat(narrow.getByText("Take the boat.")).hasCount(0);
            assertThat(column(narrow, 1).y).isGreaterThan(column(narrow, 0).y + column(narrow, 0).height - 1);
        }
    }
}
