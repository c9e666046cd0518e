package io.demitasse.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.demitasse.components.Components.button;
import static io.demitasse.components.Components.number;
import static io.demitasse.components.Components.state;
import static io.demitasse.components.Components.textbox;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.demitasse.App;
import io.demitasse.Blocks;
import io.demitasse.Launched;
import io.demitasse.browser.BrowserTest;
import io.demitasse.browser.Browsing;
import io.demitasse.wiring.Out2;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

/** Two tabs of one visitor. */
@BrowserTest
class TwoTabsPageTest {
    private final Semaphore steps = new Semaphore(0);

    private final App app = Blocks.of("Tabs", page -> {
        var name = page.add(textbox("Name"));
        var count = page.add(state(0));
        var add = page.add(button("Add"));
        var sum = page.add(number("Sum"));
        var tell = page.add(button("Tell"));
        var story = page.add(textbox("Story"));
        page.on(add.click()).inputs(count).outputs(count, sum).run(n -> new Out2<>(n + 1, n + 1.0));
        page.on(tell.click()).inputs(name).outputs(story).stream((who, out) -> {
            out.append(who + " begins");
            steps.acquire();
            out.append(" and ends");
        });
    });

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    @Test
    void dontDisturbEachOther(Browsing browsing) {
        try (Launched served = app.launch(o -> o.port(0))) {
            Page one = browsing.open(served.url());
            Page other = one.context().newPage();
            other.navigate(served.url().toString());
            one.getByLabel("Name").fill("Ada");
            press(one, "Add");
            press(one, "Add");
            assertThat(one.getByLabel("Sum")).hasValue("2");
            press(one, "Tell");
            assertThat(one.getByLabel("Story")).hasValue("Ada begins");

            press(other, "Add");
            assertThat(other.getByLabel("Sum")).hasValue("1");
            assertThat(other.getByLabel("Name")).hasValue("");
            assertThat(other.getByLabel("Story")).hasValue("");
            other.close();

            steps.release();
            assertThat(one.getByLabel("Story")).hasValue("Ada begins and ends");
            press(one, "Add");
            assertThat(one.getByLabel("Sum")).hasValue("3");
        }
    }
}
