package io.demitasse.components.textbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.demitasse.App;
import io.demitasse.Interface;
import io.demitasse.Launched;
import io.demitasse.browser.BrowserTest;
import io.demitasse.browser.Browsing;
import io.demitasse.components.contract.ComponentPage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A text box in a browser. */
@BrowserTest
final class TextboxBrowserTest {
    private static App shout(Textbox input) {
        return Interface.of("Shout")
                .inputs(input)
                .outputs(Textbox.of("Shouted"))
                .predict(text -> text.replace("\n", "/") + "!");
    }

    private static int height(Locator area) {
        return ((Number) area.evaluate("area => area.offsetHeight")).intValue();
    }

    private static void awaitHeight(ComponentPage page, String condition) {
        page.page()
                .waitForFunction(
                        "() => { const area = document.querySelector('#c0 textarea'); return " + condition + "; }");
    }

    @Test
    void growsWithItsLinesUpToTheMost(Browsing browsing) {
        try (var page = ComponentPage.open(browsing, Textbox.of("Text").lines(2).maxLines(4), text -> text)) {
            Locator area = page.find("textarea");
            int two = height(area);
            area.fill("1\n2\n3");
            awaitHeight(page, "area.offsetHeight > " + two);
            int three = height(area);
            area.fill("1\n2\n3\n4\n5\n6\n7\n8");
            awaitHeight(page, "area.offsetHeight > " + three + " && area.scrollHeight > area.clientHeight");
            assertThat(height(area) - three).isEqualTo(three - two);
            area.fill("");
            awaitHeight(page, "area.offsetHeight === " + two);
            area.fill("1\n2\n3");
            page.tells("1\n2\n3");
        }
    }

    @Test
    void submitsALineWithEnter(Browsing browsing) {
        try (Launched served = shout(Textbox.of("Text")).launch(o -> o.port(0))) {
            Page page = browsing.open(served.url());
            page.getByLabel("Text").fill("hey");
            page.keyboard().press("Enter");
            assertThat(page.getByLabel("Shouted")).hasValue("hey!");
        }
    }

    @Test
    void submitsSeveralLinesWithShiftAndEnter(Browsing browsing) {
        try (Launched served = shout(Textbox.of("Text").lines(3)).launch(o -> o.port(0))) {
            Page page = browsing.open(served.url());
            page.getByLabel("Text").focus();
            page.keyboard().type("a");
            page.keyboard().press("Enter");
            page.keyboard().type("b");
            page.keyboard().press("Shift+Enter");
            assertThat(page.getByLabel("Shouted")).hasValue("a/b!");
            assertThat(page.getByLabel("Text")).hasValue("a\nb");
        }
    }

    @Test
    void copiesItsTextAndSaysSo(Browsing browsing) {
        try (var page =
                ComponentPage.open(browsing, Textbox.of("Text").copyable().value("Espresso"), text -> text)) {
            page.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            Locator copy = page.find(".textbox-copy");
            assertThat(copy).hasAttribute("aria-label", "Copy");
            copy.press("Enter");
            assertThat(page.page().locator("#announcer")).hasText("Copied");
            assertThat(page.page().evaluate("navigator.clipboard.readText()")).isEqualTo("Espresso");
            assertThat(copy).hasAttribute("aria-label", "Copy");
        }
    }

    @Test
    void takesNoMoreThanItsLongest(Browsing browsing) {
        try (var page = ComponentPage.open(browsing, Textbox.of("Text").maxLength(3), text -> text)) {
            page.find("input").focus();
            page.page().keyboard().type("abcdef");
            page.tells("abc");
        }
    }

    @Test
    void keepsGrowingAndWhatWasTypedAfterAnUpdate(Browsing browsing) {
        var text = Textbox.of("Text").lines(2).maxLines(6);
        try (var page = ComponentPage.open(
                browsing, text, it -> it, text.placeholder("Write").label("Story"))) {
            Locator area = page.find("textarea");
            int two = height(area);
            area.fill("1\n2\n3");
            awaitHeight(page, "area.offsetHeight > " + two);
            int three = height(area);
            page.update();
            assertThat(area).hasAttribute("placeholder", "Write");
            assertThat(area).hasValue("1\n2\n3");
            awaitHeight(page, "area.offsetHeight === " + three);
            area.fill("1\n2\n3\n4");
            awaitHeight(page, "area.offsetHeight > " + three);
            page.tells("1\n2\n3\n4");
        }
    }
}
