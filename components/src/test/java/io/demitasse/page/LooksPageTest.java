package io.demitasse.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.demitasse.components.Components.checkbox;
import static io.demitasse.components.Components.dropdown;
import static io.demitasse.components.Components.label;
import static io.demitasse.components.Components.radio;
import static io.demitasse.components.Components.slider;
import static io.demitasse.components.Components.textbox;
import static io.demitasse.wiring.Tuples.out;
import static io.demitasse.wiring.Tuples.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.demitasse.App;
import io.demitasse.Interface;
import io.demitasse.Launched;
import io.demitasse.Theme;
import io.demitasse.browser.BrowserTest;
import io.demitasse.browser.Browsing;
import io.demitasse.browser.Looks;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Colours, languages, narrow windows, the keyboard, and no script at all. */
@BrowserTest
class LooksPageTest {
    private static final App APP = Interface.of("Café")
            .description("Orders a *coffee*.")
            .inputs(
                    textbox("Name").help("Who is it for?"),
                    slider("Cups", 1, 10),
                    radio("Size", "small", "large"),
                    dropdown("Roast", "light", "medium", "dark"),
                    checkbox("Milk"))
            .outputs(textbox("Order"), label("Mood"))
            .examples(row("Ada", 2.0, "small", "dark", true), row("Grace", 1.0, "large", "light", false))
            .predict((name, cups, size, roast, milk) -> out(
                    "%.0f %s %s for %s%s".formatted(cups, size, roast, name, milk ? " with milk" : ""),
                    Map.of("awake", 0.9, "sleepy", 0.1)));

    private static Launched served() {
        return APP.launch(o -> o.port(0));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyThemeCanBeReadInLightAndDark(Theme theme, Browsing browsing) {
        try (Launched served = APP.launch(o -> o.port(0).theme(theme))) {
            for (Looks looks : new Looks[] {Looks.LIGHT, Looks.DARK}) {
                Page page = browsing.open(served.url(), looks);
                page.getByText("Ada").click();
                assertThat(page.getByLabel("Name")).hasValue("Ada");
                page.getByText("Submit").click();
                assertThat(page.getByLabel("Order")).hasValue("2 small dark for Ada with milk");
                Browsing.assertAccessible(page);
                Browsing.shot(
                        page,
                        "theme-" + theme.name().toLowerCase(java.util.Locale.ROOT) + (looks.dark() ? "-dark" : ""));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es", "zh", "ja", "ar"})
    void everyLanguageFitsIntoANarrowWindow(String language, Browsing browsing) {
        try (Launched served = served()) {
            Page page = browsing.open(served.url(), Looks.PHONE.in(language));
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= 390"))
                    .isEqualTo(true);
            Browsing.assertAccessible(page);
            Browsing.shot(page, "language-" + language);
        }
    }

    @Test
    void theChoiceOfColoursIsKept(Browsing browsing) {
        try (Launched served = served()) {
            Page page = browsing.open(served.url());
            Object light = page.evaluate("getComputedStyle(document.body).backgroundColor");
            page.waitForResponse(
                    "**/_d/scheme",
                    () -> page.getByText("Dark", new Page.GetByTextOptions().setExact(true))
                            .click());
            assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                    .isNotEqualTo(light);
            page.reload();
            assertThat(page.locator("html").getAttribute("data-scheme")).isEqualTo("dark");
        }
    }

    @Test
    void nothingMovesWhileThePageLoadsAndAJobRuns(Browsing browsing) {
        try (Launched served = served()) {
            Page page = browsing.open(served.url());
            page.evaluate(
                    "() => { window.shift = 0; new PerformanceObserver(list => { for (const e of list.getEntries())"
                            + " window.shift += e.value; }).observe({ type: 'layout-shift', buffered: true }); }");
            page.getByText("Grace").click();
            assertThat(page.getByLabel("Name")).hasValue("Grace");
            page.getByText("Submit").click();
            assertThat(page.getByLabel("Order")).hasValue("1 large light for Grace");
            assertThat(((Number) page.evaluate("window.shift")).doubleValue()).isZero();
        }
    }

    @Test
    void theKeyboardAloneFillsInTheForm(Browsing browsing) {
        try (Launched served = served()) {
            Page page = browsing.open(served.url());
            var keys = page.keyboard();
            keys.press("Tab");
            assertThat(page.getByText("Skip to the demo")).isFocused();
            keys.press("Enter");
            keys.press("Tab");
            keys.type("Ada");
            tabTo(page, "c1-control");
            keys.press("ArrowUp");
            tabTo(page, "input[type=radio]");
            keys.press("Space");
            keys.press("ArrowRight");
            tabTo(page, "[role=combobox]");
            keys.type("med");
            keys.press("Enter");
            tabTo(page, "input[type=checkbox]");
            keys.press("Space");
            tabTo(page, "[data-action=submit]");
            keys.press("Space");
            assertThat(page.getByLabel("Order")).hasValue("2 large medium for Ada with milk");
        }
    }

    /** Presses Tab until an element of that id or selector has the focus. */
    private static void tabTo(Page page, String wanted) {
        String selector = wanted.matches("c\\d+-control") ? "#" + wanted : wanted;
        for (int i = 0; i < 12; i++) {
            if (Boolean.TRUE.equals(page.evaluate("s => document.activeElement.matches(s)", selector))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The keyboard never reached " + wanted);
    }

    @Test
    void withoutAScriptThePageIsAForm(Browsing browsing) {
        browsing.expect("422");
        try (Launched served = served()) {
            Page page = browsing.open(served.url(), Looks.LIGHT.withoutScripts());
            page.getByText("Ada").click();
            page.getByLabel("Milk").uncheck();
            page.getByText("Submit").click();
            assertThat(page.getByLabel("Order")).hasValue("2 small dark for Ada");
            page.getByLabel("Cups").last().fill("99");
            page.getByText("Submit").click();
            assertThat(page.locator(".field-error").first()).isAttached();
            assertThat(page.locator("#c1-error")).containsText("10");
            assertThat(page.getByLabel("Cups").last()).hasValue("99");
            Browsing.shot(page, "without-script");
        }
    }
}
