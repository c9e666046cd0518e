package io.demitasse.components;

import static io.demitasse.components.Components.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.tngtech.archunit.core.domain.JavaClass;
import io.demitasse.App;
import io.demitasse.Blocks;
import io.demitasse.Container;
import io.demitasse.Launched;
import io.demitasse.browser.BrowserTest;
import io.demitasse.browser.Browsing;
import io.demitasse.browser.Looks;
import io.demitasse.component.Component;
import io.demitasse.component.Field;
import io.demitasse.components.contract.EveryComponent;
import io.demitasse.components.contract.Sample;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every component on one page, to edit and to read, empty and with a value, as a browser shows it. */
@BrowserTest
final class ComponentsBrowserTest {
    private static final App ALL = Blocks.of("Every component", page -> {
        var go = page.add(button("Go"));
        page.on(go.click()).run(() -> {});
        EveryComponent.classes().forEach(type -> addAll(page.group(), type));
    });

    /** Each sample as declared, and filled in both to edit and to read, and empty to read; each is declared anew. */
    private static void addAll(Container group, JavaClass type) {
        var test = EveryComponent.test(type);
        for (int i = 0; i < test.samples().size(); i++) {
            group.row(
                    test.samples().get(i).component(),
                    filled(test.samples().get(i)),
                    readOnly(filled(test.samples().get(i))),
                    readOnly(test.samples().get(i).component()));
        }
    }

    private static <T> Component<T> filled(Sample<T> sample) {
        return sample.component() instanceof Field<T, ?> field ? field.value(sample.value()) : sample.component();
    }

    private static <T> Component<T> readOnly(Component<T> component) {
        return component instanceof Field<T, ?> field ? field.interactive(false) : component;
    }

    @Test
    void areAccessibleInLightAndInDark(Browsing browsing) {
        try (Launched served = ALL.launch(o -> o.port(0))) {
            for (Looks looks : List.of(Looks.LIGHT, Looks.DARK)) {
                Page page = browsing.open(served.url(), looks);
                Browsing.shot(page, "components" + (looks.dark() ? "-dark" : ""));
                Browsing.assertAccessible(page);
            }
        }
    }

    @Test
    void fitIntoANarrowWindow(Browsing browsing) {
        try (Launched served = ALL.launch(o -> o.port(0))) {
            Page page = browsing.open(served.url(), Looks.PHONE);
            Browsing.shot(page, "components-phone");
            assertThat(page.evaluate("Array.from(document.querySelectorAll('body *'))"
                            + ".filter(e => e.getBoundingClientRect().right > 390.5 && !e.closest('.list-scroll, table'))"
                            + ".map(e => e.outerHTML.slice(0, 120))"))
                    .isEqualTo(List.of());
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
            Browsing.assertAccessible(page);
        }
    }

    @Test
    void areAllThereWithoutAScript(Browsing browsing) {
        try (Launched served = ALL.launch(o -> o.port(0))) {
            Page page = browsing.open(served.url(), Looks.LIGHT.withoutScripts());
            assertThat(page.locator(".needs-script:visible").count()).isZero();
            Browsing.shot(page, "components-without-script");
        }
    }

    @Test
    void areWideEnoughForFingers(Browsing browsing) {
        try (Launched served = ALL.launch(o -> o.port(0))) {
            Page page = browsing.open(served.url(), Looks.PHONE);
            var touch = new JsonObject();
            touch.addProperty("enabled", true);
            page.context().newCDPSession(page).send("Emulation.setTouchEmulationEnabled", touch);
            page.waitForFunction("matchMedia('(pointer: coarse)').matches");
            // The tools take presses around them too.
            assertThat(page.evaluate("Array.from(document.querySelectorAll('#demo :is(button, a.button, .choice,"
                            + " .control, .checkbox, .slider-track, .file-line)'))"
                            + ".filter(e => e.checkVisibility() && !e.matches('.dropdown-plain'))"
                            + ".filter(e => e.offsetHeight < 44 && !(e.matches('.tool')"
                            + " && getComputedStyle(e, '::after').top === '-8px'))"
                            + ".map(e => e.outerHTML.slice(0, 120))"))
                    .isEqualTo(List.of());
            Browsing.shot(page, "components-touch");
        }
    }

    @Test
    void showTheFocusAndWhatIsChosenInForcedColours(Browsing browsing) {
        try (Launched served = ALL.launch(o -> o.port(0))) {
            Page page = browsing.open(served.url());
            page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
            String outline = "e => getComputedStyle(e).outlineStyle + ' ' + getComputedStyle(e).outlineWidth";
            assertThat(page.locator(".choice:has(:checked)").first().evaluate(outline))
                    .isEqualTo("solid 2px");
            assertThat(page.locator(".choice:not(:has(:checked))").first().evaluate(outline))
                    .asString()
                    .startsWith("none");
            page.locator(".choice input:enabled:checked").first().focus();
            page.keyboard().press("Space");
            assertThat(page.locator(".choice:has(:focus-visible)").evaluate(outline))
                    .isEqualTo("solid 3px");
            page.locator("[role=combobox]").first().focus();
            page.keyboard().press("ArrowDown");
            assertThat(page.locator(".dropdown-box:focus-within").evaluate(outline))
                    .isEqualTo("solid 2px");
            assertThat(page.locator(".dropdown-list > .is-active").evaluate(outline))
                    .isEqualTo("solid 2px");
            page.locator(".drop-input").first().focus();
            assertThat(page.locator(".drop:has(:focus-visible)").evaluate(outline))
                    .isEqualTo("solid 2px");
            Browsing.shot(page, "components-forced-colours");
        }
    }
}
