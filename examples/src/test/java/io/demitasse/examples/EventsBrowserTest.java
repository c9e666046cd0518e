package io.demitasse.examples;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.demitasse.App;
import io.demitasse.Launched;
import io.demitasse.browser.BrowserTest;
import io.demitasse.browser.Browsing;
import io.demitasse.browser.Looks;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The examples of events as a person uses them. */
@BrowserTest
class EventsBrowserTest {
    private static void in(App app, Browsing browsing, BiConsumer<Page, Launched> steps) {
        try (Launched served = app.launch(o -> o.port(0))) {
            steps.accept(browsing.open(served.url()), served);
        }
    }

    private static Locator press(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void stepsFollowEachOther(Browsing browsing) {
        in(Publish.app(), browsing, (page, served) -> {
            press(page, "Publish").click();
            assertThat(page.getByLabel("Address")).hasValue("how-tides-work");
            assertThat(page.getByText("Now at /articles/how-tides-work.")).isVisible();
            assertThat(page.locator(".toast-success")).hasText("Published.×");
            page.getByLabel("Title").fill("tide ".repeat(20));
            press(page, "Publish").click();
            assertThat(page.locator(".toast-warning .toast-title")).hasText("A long address");
            Browsing.shot(page, "publish");
        });
    }

    @Test
    void oneButtonCancelsWhatAnotherBegan(Browsing browsing) {
        in(Countdown.app(), browsing, (page, served) -> {
            press(page, "Start").click();
            assertThat(page.getByLabel("Countdown")).hasValue("T minus 10");
            press(page, "Hold").click();
            assertThat(page.getByLabel("Countdown")).hasValue("On hold");
            assertThat(press(page, "Start")).not().hasAttribute("aria-busy", "true");
        });
    }

    @Test
    void progressSaysWhereItIs(Browsing browsing) {
        in(Census.app(), browsing, (page, served) -> {
            press(page, "Submit").click();
            assertThat(page.locator(".status-text").first())
                    .containsText(Pattern.compile("Almanac \\d+/\\d+ chapters › Counting \\d+/10 lines"));
            Browsing.shot(page, "census");
            press(page, "Stop").first().click();
        });
    }

    @Test
    void theFirstFieldThatIsWrongGetsTheFocus(Browsing browsing) {
        in(Booking.app(), browsing, (page, served) -> {
            page.getByLabel("Name").fill("Ada");
            page.getByLabel("To", new Page.GetByLabelOptions().setExact(true)).fill("2026-12-19");
            press(page, "Book").click();
            Locator to = page.getByLabel("To", new Page.GetByLabelOptions().setExact(true));
            assertThat(to).isFocused();
            assertThat(to).hasAttribute("aria-invalid", "true");
            assertThat(page.getByText("You leave before you arrive.")).isVisible();
            Browsing.shot(page, "booking");
            to.fill("2026-12-21");
            press(page, "Book").click();
            assertThat(page.getByLabel("Booking")).hasValue("Ada, 1 night(s) for 2");
            assertThat(to).not().hasAttribute("aria-invalid", "true");
        });
    }

    @Test
    void theBrowserRemembersAndThePageRestores(Browsing browsing) {
        in(Visits.app(), browsing, (page, served) -> {
            assertThat(page.getByText("This is visit 1.")).isVisible();
            page.getByLabel("Note").fill("milk");
            page.getByLabel("Note").press("Enter");
            assertThat(page.locator("li")).hasText("milk");
            assertThat(page.getByLabel("Note")).hasValue("");
            page.reload();
            assertThat(page.locator("li")).hasText("milk");
            page.evaluate("sessionStorage.clear()");
            page.reload();
            assertThat(page.getByText("This is visit 2.")).isVisible();
            assertThat(page.getByText("Nothing noted yet.")).isVisible();
        });
    }

    @Test
    void aDashboardFollowsUntilItIsPaused(Browsing browsing) {
        in(Dashboard.app(), browsing, (page, served) -> {
            assertThat(page.getByText("used").first()).isVisible();
            press(page, "Settings").click();
            assertThat(page.locator(".drawer")).isVisible();
            Browsing.shot(page, "dashboard");
            page.getByLabel("Follow").uncheck();
            assertThat(page.locator("demitasse-timer")).not().hasAttribute("data-active", "");
        });
    }

    @Test
    void tasksHaveHandlersOfTheirOwn(Browsing browsing) {
        in(Tasks.app(), browsing, (page, served) -> {
            for (String name : List.of("Water the plants", "Buy milk")) {
                page.getByLabel("New task").fill(name);
                page.getByLabel("New task").press("Enter");
                assertThat(press(page, "Delete " + name)).isVisible();
            }
            page.getByLabel("Note on Buy milk").fill("two bottles");
            page.getByLabel("Buy milk", new Page.GetByLabelOptions().setExact(true))
                    .check();
            assertThat(page.getByText("1 of 2")).isVisible();
            Browsing.shot(page, "tasks");
            press(page, "Delete Water the plants").click();
            assertThat(page.getByText("1 of 1")).isVisible();
            assertThat(page.getByLabel("Note on Buy milk")).hasValue("two bottles");
            Browsing.assertAccessible(page);
        });
    }

    @Test
    void aTripSpeaksTheLanguageOfItsVisitor(Browsing browsing) {
        try (Launched served = Trip.app().launch(o -> o.port(0))) {
            Page page = browsing.open(served.url(), Looks.LIGHT.in("de-DE"));
            assertThat(page.locator("h1")).hasText("Reise");
            assertThat(page.getByLabel("Zurück am")).hasValue("4. Mai 2027");
            page.getByLabel("Wohin").fill("Wien");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Fahrt"))
                    .click();
            assertThat(page).hasTitle("Fahrt · Reise");
            assertThat(page.locator(".choice")).hasText(new String[] {"Bahn", "Bus", "Fahrrad"});
            assertThat(page.locator(".example-table th")).hasText(new String[] {"Wohin", "Mit"});
            page.locator("button.example").click();
            assertThat(page.getByLabel("Fahrrad")).isChecked();
            press(page, "Buchen").click();
            assertThat(page.getByText("→ Gent")).isVisible();
            assertThat(page.locator(".toast")).containsText("Gute Fahrt!");
            Browsing.shot(page, "trip-de");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Postkarte"))
                    .click();
            assertThat(page.getByLabel("Ihr Lieben")).hasValue("Gent!");
            Browsing.shot(browsing.open(served.url(), Looks.PHONE.in("ar")), "trip-ar-phone");
        }
    }
}
