package io.demitasse.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.demitasse.components.Components.button;
import static io.demitasse.components.Components.number;
import static io.demitasse.components.Components.textbox;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.demitasse.App;
import io.demitasse.Blocks;
import io.demitasse.Interface;
import io.demitasse.Launched;
import io.demitasse.browser.BrowserTest;
import io.demitasse.browser.Browsing;
import io.demitasse.error.VisitorException;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A job, as the page shows it. */
@BrowserTest
class JobsPageTest {
    private final Semaphore steps = new Semaphore(0);
    private Launched served =
            served(Interface.of("Steps").concurrency(1).inputs(textbox("Word")).outputs(textbox("Steps")).stream(
                    (word, out, call) -> {
                        for (int i = 1; i <= 4; i++) {
                            steps.acquire();
                            call.progress(i, 4, "brewing");
                            out.append(word + i + " ");
                        }
                    }));

    private static Launched served(App app) {
        return app.launch(o -> o.port(0));
    }

    private Page open(Browsing browsing, App app) {
        served.close();
        served = served(app);
        return browsing.open(served.url());
    }

    @AfterEach
    void close() {
        steps.release(1_000);
        served.close();
    }

    private static Locator output(Page page) {
        return page.locator(".field:has(> .field-head label:text-is(\"Steps\"))");
    }

    @Test
    void showsOnItsButtonAndItsOutputThatItRunsAndHowFarItIs(Browsing browsing) {
        Page page = browsing.open(served.url());
        page.getByLabel("Word").fill("a");
        page.getByText("Submit").click();
        Locator submit = page.getByText("Submit");
        assertThat(submit).hasAttribute("aria-busy", "true");
        assertThat(output(page)).hasAttribute("aria-busy", "true");
        steps.release(2);
        assertThat(output(page).locator("textarea")).hasValue("a1 a2 ");
        assertThat(output(page).locator(".status-text")).containsText(Pattern.compile("50 %.*brewing"));
        Browsing.shot(page, "job-running");
        steps.release(2);
        assertThat(output(page).locator("textarea")).hasValue("a1 a2 a3 a4 ");
        assertThat(output(page).locator(".status")).isHidden();
        assertThat(submit).not().hasAttribute("aria-busy", "true");
        assertThat(page.locator("#announcer")).hasText("Done");
    }

    @Test
    void isStoppedFromItsOutput(Browsing browsing) {
        Page page = browsing.open(served.url());
        page.getByText("Submit").click();
        steps.release(1);
        output(page).getByText("Stop").click();
        assertThat(output(page).locator(".status")).hasText("Stopped.");
        assertThat(page.locator("[data-action=stop]")).isDisabled();
    }

    @Test
    void waitsInTheQueueAndSaysWhere(Browsing browsing) {
        Page first = browsing.open(served.url());
        Page second = browsing.open(served.url());
        first.getByText("Submit").click();
        assertThat(first.locator("[aria-busy]").first()).isVisible();
        steps.release(1);
        assertThat(output(first).locator("textarea")).hasValue("1 ");
        second.getByText("Submit").click();
        assertThat(output(second).locator(".status-text")).containsText("Number 1 in the queue");
        Browsing.shot(second, "job-queued");
        steps.release(7);
        assertThat(output(second).locator("textarea")).hasValue("1 2 3 4 ");
    }

    @Test
    void thatFailsSaysSoWhereItsResultWouldBe(Browsing browsing) {
        Page page = open(
                browsing,
                Interface.of("Fail")
                        .inputs(textbox("Word"))
                        .outputs(textbox("Steps"))
                        .predict(word -> {
                            if (word.isEmpty()) {
                                throw new VisitorException("Without a word there is nothing to do. Type one.");
                            }
                            throw new IllegalStateException("secret");
                        }));
        page.getByText("Submit").click();
        assertThat(output(page).locator(".status")).hasText("Without a word there is nothing to do. Type one.");
        assertThat(page.locator("#announcer")).hasText("Without a word there is nothing to do. Type one.");
        page.getByLabel("Word").fill("x");
        page.getByText("Submit").click();
        assertThat(output(page).locator(".status")).containsText("Something went wrong here.");
        assertThat(page.locator("body")).not().containsText("secret");
        Browsing.shot(page, "job-failed");
    }

    @Test
    void isNotStartedWithAValueThatIsRefusedWhichIsSaidAtItsField(Browsing browsing) {
        Page page = open(
                browsing,
                Interface.of("Root")
                        .inputs(number("Number").min(0))
                        .outputs(number("Root"))
                        .predict(Math::sqrt));
        Locator field = page.getByLabel("Number");
        field.fill("-4");
        page.getByText("Submit").click();
        assertThat(page.locator("#c0-error")).containsText("0");
        assertThat(field).hasAttribute("aria-invalid", "true");
        assertThat(field).isFocused();
        Browsing.shot(page, "field-refused");
        field.fill("9");
        page.keyboard().press("Enter");
        assertThat(page.getByLabel("Root")).hasValue("3");
        assertThat(page.locator("#c0-error")).isHidden();
    }

    @Test
    void tellsNewsInToastsThatCanBeClosed(Browsing browsing) {
        Page page = open(browsing, Blocks.of("News", it -> {
            var go = it.add(button("Go"));
            it.on(go.click()).run(call -> {
                call.info("Grinding");
                call.success("Brewed");
                call.warning("<b>Hot</b>");
            });
        }));
        page.getByText("Go").click();
        assertThat(page.locator(".toast")).hasCount(3);
        assertThat(page.locator(".toast-warning .toast-text")).hasText("<b>Hot</b>");
        Browsing.shot(page, "toasts");
        page.locator(".toast-info").getByLabel("Close").click();
        assertThat(page.locator(".toast")).hasCount(2);
    }

    @Test
    void thatFillsNothingTellsItsFailureInAToast(Browsing browsing) {
        Page page =
                open(browsing, Interface.of("Feedback").inputs(textbox("Word")).run(word -> {
                    throw new VisitorException("The letter box is full. Come back tomorrow.");
                }));
        page.getByText("Submit").click();
        assertThat(page.locator(".toast-error")).containsText("The letter box is full.");
    }

    @Test
    void startsOnEachChangeOfALiveInterfaceAndEndsWithTheNewest(Browsing browsing) {
        Page page = open(
                browsing,
                Interface.of("Live")
                        .live()
                        .inputs(textbox("Word"))
                        .outputs(textbox("Steps"))
                        .predict(word -> word.toUpperCase(java.util.Locale.ROOT)));
        page.getByLabel("Word").pressSequentially("espresso");
        assertThat(output(page).locator("textarea")).hasValue("ESPRESSO");
    }

    @Test
    void runsWhenThePageIsLoaded(Browsing browsing) {
        Page page = open(browsing, Blocks.of("Load", it -> {
            var today = it.add(textbox("Steps"));
            it.onLoad().outputs(today).run(() -> "loaded");
        }));
        assertThat(output(page).locator("textarea, input")).hasValue("loaded");
    }

    @Test
    void knowsWhatItsPageWasAskedFor(Browsing browsing) {
        App app = Blocks.of("Team", page -> {
            var team = page.add(textbox("Team"));
            page.onLoad().outputs(team).run(call -> call.request().query().getOrDefault("team", "none"));
        });
        served.close();
        served = served(app);
        Page page = browsing.open(served.url().resolve("?team=red%26blue"));
        assertThat(page.getByLabel("Team")).hasValue("red&blue");
    }
}
