package io.demitasse.components.form;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.demitasse.browser.BrowserTest;
import io.demitasse.browser.Browsing;
import io.demitasse.browser.Looks;
import io.demitasse.component.Component;
import io.demitasse.components.contract.ComponentPage;
import io.demitasse.components.form.ListFieldTest.Item;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A list in a browser: rows come and go by the keyboard, and without a script. */
@BrowserTest
final class ListFieldBrowserTest {
    private static String told(List<Item> items) {
        return items.stream()
                .map(item -> item.amount() + " " + item.name() + (item.fresh() ? "!" : ""))
                .collect(Collectors.joining(", "));
    }

    private static ListField<Item> items() {
        Component<List<Item>> items = ListFieldTest.items();
        return (ListField<Item>) items;
    }

    @Test
    void addsRowsAndTakesThemAwayByTheKeyboard(Browsing browsing) {
        try (var page = ComponentPage.open(browsing, items(), ListFieldBrowserTest::told)) {
            page.find(".list-add").press("Enter");
            page.page().keyboard().type("Milk");
            page.find(".list-rows .slider-number").fill("2");
            page.find(".list-add").press("Enter");
            page.page().keyboard().type("Eggs");
            page.all(".list-rows input[type=checkbox]:visible").nth(1).press("Space");
            page.tells("2 Milk, 0 Eggs!");
            page.find(".list-remove").press("Enter");
            assertThat(page.find(".list-remove")).isFocused();
            page.tells("0 Eggs!");
            page.find(".list-remove").press("Enter");
            assertThat(page.find(".list-add")).isFocused();
            page.tells("");
        }
    }

    @Test
    void takesNoNoticeOfARowThatWasAddedAndTakenAway(Browsing browsing) {
        var start = items().value(List.of(new Item("Milk", 1, false)));
        try (var page = ComponentPage.open(browsing, start, ListFieldBrowserTest::told)) {
            page.find(".list-add").click();
            page.page().keyboard().type("Eggs");
            page.find(".list-remove").click();
            page.find(".list-add").click();
            page.page().keyboard().type("Salt");
            page.tells("0 Eggs, 0 Salt");
        }
    }

    @Test
    void keepsRowsThatWereAddedBeforeAnUpdate(Browsing browsing) {
        var start = items().value(List.of(new Item("Milk", 1, false)));
        try (var page = ComponentPage.open(browsing, start, ListFieldBrowserTest::told, start.label("Basket"))) {
            page.find(".list-add").click();
            page.page().keyboard().type("Eggs");
            page.find(".list-remove").click();
            page.update();
            assertThat(page.page().locator("#c0-label")).hasText("Basket");
            page.find(".list-add").click();
            page.page().keyboard().type("Salt");
            page.tells("0 Eggs, 0 Salt");
        }
    }

    @Test
    void namesTheRowItRefuses(Browsing browsing) {
        try (var page = ComponentPage.open(browsing, items(), ListFieldBrowserTest::told)) {
            page.find(".list-add").click();
            page.find(".list-rows .slider-number").fill("99");
            page.tell();
            assertThat(page.error()).hasText("Row 1: Amount: 99 is outside the limits. Choose a number from 0 to 10.");
        }
    }

    @Test
    void keepsRowsThatWereHalfFilledInWithoutAScript(Browsing browsing) {
        browsing.expect("422");
        var start = items().value(List.of(new Item("Milk", 1, true)));
        try (var page = ComponentPage.open(
                browsing, start, ListFieldBrowserTest::told, start, Looks.LIGHT.withoutScripts(), options -> {})) {
            page.find(".list-rows input[type=text]").fill("Cream");
            page.find(".list-rows .slider-number").fill("");
            page.find(".list-spare input[type=text]").fill("Eggs");
            page.tell();
            assertThat(page.error()).hasText("Row 1: Amount: This is needed.");
            assertThat(page.all(".list-rows input[type=text]").nth(0)).hasValue("Cream");
            assertThat(page.all(".list-rows .slider-number").nth(0)).hasValue("");
            assertThat(page.all(".list-rows .checkbox-box").nth(0)).isChecked();
            assertThat(page.all(".list-rows input[type=text]").nth(1)).hasValue("Eggs");
            Browsing.shot(page.page(), "list-refused-without-script");
            page.all(".list-rows .slider-number").nth(0).fill("3");
            page.all(".list-keep input").nth(1).uncheck();
            page.tells("3 Cream!");
        }
    }
}
