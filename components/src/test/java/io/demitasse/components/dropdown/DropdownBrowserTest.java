package io.demitasse.components.dropdown;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import io.demitasse.browser.BrowserTest;
import io.demitasse.browser.Browsing;
import io.demitasse.components.choice.Choices;
import io.demitasse.components.contract.ComponentPage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A dropdown in a browser, by the keyboard. */
@BrowserTest
final class DropdownBrowserTest {
    private static final List<String> CITIES = List.of("Bern", "Basel", "Zürich");

    private static Dropdown<String> city() {
        return Dropdown.of("City", Choices.of(CITIES));
    }

    private static Multiselect<String> cities() {
        return Multiselect.of("Cities", Choices.of(CITIES));
    }

    private static Locator active(ComponentPage page) {
        return page.find(".dropdown-list .is-active");
    }

    @Test
    void filtersByWhatIsTypedAndChoosesWithEnter(Browsing browsing) {
        try (var page = ComponentPage.open(browsing, city(), city -> city)) {
            Locator box = page.find("[role=combobox]");
            box.focus();
            page.page().keyboard().type("zur");
            assertThat(page.all("[role=option]")).hasText(new String[] {"Zürich"});
            assertThat(box).hasAttribute("aria-expanded", "true");
            assertThat(box).hasAttribute("aria-activedescendant", "c0-list-0");
            Browsing.shot(page.page(), "dropdown-open");
            page.press("Enter");
            assertThat(box).hasAttribute("aria-expanded", "false");
            assertThat(box).hasValue("Zürich");
            page.tells("Zürich");
        }
    }

    @Test
    void movesWithTheArrowsRoundAndRound(Browsing browsing) {
        try (var page = ComponentPage.open(browsing, city(), city -> city)) {
            page.find("[role=combobox]").focus();
            page.press("ArrowDown");
            assertThat(active(page)).hasText("Bern");
            page.press("ArrowUp");
            assertThat(active(page)).hasText("Zürich");
            page.press("ArrowDown", "ArrowDown");
            assertThat(active(page)).hasText("Basel");
            page.press("Enter").tells("Basel");
        }
    }

    @Test
    void keepsItsChoiceWhenEscapeClosesIt(Browsing browsing) {
        try (var page = ComponentPage.open(browsing, city().value("Bern"), city -> city)) {
            Locator box = page.find("[role=combobox]");
            box.focus();
            page.page().keyboard().type("Zü");
            page.press("Escape");
            assertThat(box).hasValue("Bern");
            assertThat(page.find(".dropdown-list")).isHidden();
            page.page().keyboard().type("nothing of the kind");
            assertThat(page.find(".dropdown-none")).hasText("Nothing matches");
            page.press("Enter", "Tab");
            assertThat(box).hasValue("Bern");
            page.tells("Bern");
        }
    }

    @Test
    void takesATextOfTheVisitorsOwnWhereItMay(Browsing browsing) {
        try (var page = ComponentPage.open(browsing, city().custom(text -> text), city -> city)) {
            page.find("[role=combobox]").focus();
            page.page().keyboard().type("Genf");
            assertThat(active(page)).hasText("Use “Genf”");
            page.press("Enter").tells("Genf");
            page.find("[role=combobox]").focus();
            page.page().keyboard().type("Chur");
            page.press("Tab").tells("Chur");
        }
    }

    @Test
    void makesChipsOfSeveralAndTakesTheLastAwayWithBackspace(Browsing browsing) {
        try (var page = ComponentPage.open(browsing, cities().atMost(2), all -> String.join("+", all))) {
            page.find("[role=combobox]").focus();
            page.page().keyboard().type("bas");
            page.press("Enter");
            page.page().keyboard().type("bern");
            page.press("Enter");
            page.page().keyboard().type("zür");
            page.press("Enter");
            assertThat(page.all(".dropdown-chip")).hasText(new String[] {"Bern", "Basel"});
            page.tells("Bern+Basel");
            page.find("[role=combobox]").focus();
            page.press("Backspace").tells("Bern");
            page.find(".dropdown-chip button").click();
            assertThat(page.all(".dropdown-chip")).hasCount(0);
            page.tells("");
        }
    }

    @Test
    void takesTextsOfTheVisitorsOwnAmongSeveral(Browsing browsing) {
        try (var page = ComponentPage.open(browsing, cities().custom(text -> text), all -> String.join("+", all))) {
            page.find("[role=combobox]").focus();
            page.page().keyboard().type("Genf");
            page.press("Enter");
            page.page().keyboard().type("bern");
            page.press("Enter").tells("Genf+Bern");
        }
    }

    @Test
    void offersOtherChoicesAfterAnUpdateAndKeepsWhatIsStillOne(Browsing browsing) {
        var city = city();
        try (var page = ComponentPage.open(
                browsing,
                city.value("Basel"),
                each -> each,
                city.choices("Chur", "Basel").label("Town"))) {
            page.update();
            assertThat(page.page().locator("#c0-label")).hasText("Town");
            assertThat(page.find("[role=combobox]")).hasValue("Basel");
            page.tells("Basel");
            page.find("[role=combobox]").focus();
            page.press("ArrowDown");
            assertThat(page.all("[role=option]")).hasText(new String[] {"Chur", "Basel"});
            page.press("ArrowUp", "Enter").tells("Chur");
        }
    }

    @Test
    void offersOtherChoicesOfSeveralAfterAnUpdate(Browsing browsing) {
        var cities = cities();
        try (var page = ComponentPage.open(
                browsing,
                cities.value(List.of("Bern", "Zürich")),
                all -> String.join("+", all),
                cities.choices("Chur", "Zürich", "Genf"))) {
            page.update();
            assertThat(page.all(".dropdown-chip")).hasText(new String[] {"Zürich"});
            page.find("[role=combobox]").focus();
            page.page().keyboard().type("chur");
            page.press("Enter").tells("Chur+Zürich");
        }
    }

    @Test
    void choosesByThePointerToo(Browsing browsing) {
        try (var page = ComponentPage.open(browsing, city(), city -> city)) {
            page.page().getByText("City").click();
            assertThat(page.find("[role=combobox]")).isFocused();
            page.find(".dropdown-box").click();
            page.all("[role=option]").nth(1).click();
            page.tells("Basel");
        }
    }
}
