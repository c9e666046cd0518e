package io.demitasse.components.slider;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.browser.BrowserTest;
import io.demitasse.browser.Browsing;
import io.demitasse.browser.Looks;
import io.demitasse.components.contract.ComponentPage;
import io.demitasse.components.wire.Wire;
import org.junit.jupiter.api.Test;

/** A slider in a browser: track, number box and reset button show one number. */
@BrowserTest
final class SliderBrowserTest {
    private static Slider cups() {
        return Slider.of("Cups", 1, 10).value(3.0);
    }

    @Test
    void keepsTrackAndBoxInStep(Browsing browsing) {
        try (var page = ComponentPage.open(browsing, cups(), Wire::plain)) {
            page.find(".slider-track").focus();
            page.press("ArrowRight", "ArrowRight");
            assertThat(page.find(".slider-number")).hasValue("5");
            page.tells("5");
            page.find(".slider-number").fill("8");
            assertThat(page.find(".slider-track")).hasValue("8");
            page.tells("8");
            page.find(".slider-reset").press("Enter");
            assertThat(page.find(".slider-track")).hasValue("3");
            assertThat(page.find(".slider-number")).hasValue("3");
            page.tells("3");
        }
    }

    @Test
    void saysAtTheFieldWhatIsOutside(Browsing browsing) {
        try (var page = ComponentPage.open(browsing, cups(), Wire::plain)) {
            page.find(".slider-number").fill("99");
            page.tell();
            assertThat(page.error()).hasText("99 is outside the limits. Choose a number from 1 to 10.");
            page.find(".slider-number").fill("10");
            page.tells("10");
            assertThat(page.error()).isHidden();
        }
    }

    @Test
    void staysInStepAfterAnUpdate(Browsing browsing) {
        var cups = cups();
        try (var page =
                ComponentPage.open(browsing, cups, Wire::plain, cups.step(0.5).label("Mugs"))) {
            page.find(".slider-track").focus();
            page.press("ArrowRight");
            page.update();
            assertThat(page.page().locator("#c0-label")).hasText("Mugs");
            assertThat(page.find(".slider-number")).hasValue("4");
            page.find(".slider-track").focus();
            page.press("ArrowRight");
            assertThat(page.find(".slider-number")).hasValue("4.5");
            page.tells("4.5");
            page.find(".slider-reset").click();
            page.tells("3");
        }
    }

    @Test
    void showsAValueSetByAnUpdateOnTheTrackToo(Browsing browsing) {
        var cups = cups();
        try (var page = ComponentPage.open(browsing, cups, Wire::plain, cups.value(7.0))) {
            page.update();
            assertThat(page.find(".slider-number")).hasValue("7");
            assertThat(page.find(".slider-track")).hasValue("7");
        }
    }

    @Test
    void showsNumbersOfSevenCharactersWhole(Browsing browsing) {
        var income = Slider.of("Income", -200_000, 200_000).value(-200_000.0);
        for (Looks looks : new Looks[] {Looks.LIGHT, Looks.PHONE}) {
            try (var page = ComponentPage.open(browsing, income, Wire::plain, income, looks, options -> {})) {
                // The arrows of the box, which show under the pointer, take up 16 px.
                Object room = page.find(".slider-number")
                        .evaluate("box => { const style = getComputedStyle(box);"
                                + " const ink = document.createElement('canvas').getContext('2d');"
                                + " ink.font = style.fontSize + ' ' + style.fontFamily;"
                                + " return box.clientWidth - parseFloat(style.paddingLeft)"
                                + " - parseFloat(style.paddingRight) - 16 - ink.measureText(box.value).width; }");
                assertThat(((Number) room).doubleValue()).isNotNegative();
            }
        }
    }
}
