package io.demitasse.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.demitasse.components.Components.button;
import static io.demitasse.components.Components.file;
import static io.demitasse.components.Components.radio;
import static io.demitasse.components.Components.slider;
import static io.demitasse.components.Components.state;
import static io.demitasse.components.Components.textbox;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import io.demitasse.App;
import io.demitasse.Blocks;
import io.demitasse.Launched;
import io.demitasse.browser.BrowserTest;
import io.demitasse.browser.Browsing;
import io.demitasse.browser.Looks;
import io.demitasse.media.MediaFile;
import io.demitasse.testkit.DemoTester;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links to what a page shows. */
@BrowserTest
class LinkPageTest {
    private static App app() {
        return Blocks.of("Order", page -> {
            var name = page.add(textbox("Name"));
            var cups = page.add(slider("Cups", 1, 10));
            var size = page.add(radio("Size", "small", "large"));
            var secret = page.add(textbox("Password").password());
            var note = page.add(file("Note"));
            var visits = page.add(state(0));
            var order = page.add(textbox("Order"));
            page.row(r -> {
                var go = r.add(button("Order now").primary());
                r.linkButton();
                page.on(go.click())
                        .inputs(name, cups, size, secret, visits)
                        .outputs(order)
                        .run((who, n, how, word, before) -> "%.0f %s for %s (%d)".formatted(n, how, who, before));
                page.on(go.click()).outputs(visits).run(() -> 7);
                return r;
            });
            page.on(note.change()).inputs(note).run(any -> {});
        });
    }

    private static Launched served(Path folder) {
        return app().launch(o -> o.port(0).links(folder, Duration.ofDays(1)));
    }

    private static String copied(Page page) {
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.getByText("Copy link").click();
        assertThat(page.locator(".toast")).containsText("The link was copied.");
        return String.valueOf(page.evaluate("navigator.clipboard.readText()"));
    }

    private static Page filled(Launched served, Browsing browsing) {
        Page page = browsing.open(served.url());
        page.getByLabel("Name").fill("Ada");
        page.getByLabel("Cups").last().fill("3");
        page.getByText("large").click();
        page.getByLabel("Password").fill("hunter2");
        page.getByText("Order now").click();
        assertThat(page.getByLabel("Order", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("3 large for Ada (0)");
        // Not sent with any event: the link has it all the same.
        page.getByLabel("Name").fill("Grace");
        return page;
    }

    private static void showsTheOrder(Page page) {
        assertThat(page.getByLabel("Name")).hasValue("Grace");
        assertThat(page.getByLabel("Cups").last()).hasValue("3");
        assertThat(page.getByLabel("large")).isChecked();
        assertThat(page.getByLabel("Password")).hasValue("");
        assertThat(page.getByLabel("Order", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("3 large for Ada (0)");
    }

    @Test
    void showAnotherVisitorTheSamePage(@TempDir Path folder, Browsing browsing) {
        try (Launched served = served(folder)) {
            Page page = filled(served, browsing);
            String address = copied(page);
            assertThat(address).matches("http://[\\w.:]+/\\?link=[\\w-]{22}");
            Browsing.assertAccessible(page);
            Browsing.shot(page, "link-copied");
            for (Looks looks : new Looks[] {Looks.DARK, Looks.PHONE, Looks.LIGHT.withoutScripts()}) {
                Page guest = browsing.open(URI.create(address), looks);
                showsTheOrder(guest);
                guest.getByLabel("Name").fill("Bob");
                guest.getByText("Order now").click();
                assertThat(guest.getByLabel("Order", new Page.GetByLabelOptions().setExact(true)))
                        .hasValue("3 large for Bob (0)");
            }
        }
    }

    @Test
    void aPageThatALinkOpenedGoesOnWhenItIsLoadedAgain(@TempDir Path folder, Browsing browsing) {
        try (Launched served = served(folder)) {
            Page guest = browsing.open(URI.create(copied(filled(served, browsing))));
            guest.getByLabel("Name").fill("Bob");
            guest.getByText("Order now").click();
            assertThat(guest.getByLabel("Order", new Page.GetByLabelOptions().setExact(true)))
                    .hasValue("3 large for Bob (0)");
            guest.reload();
            assertThat(guest.getByLabel("Order", new Page.GetByLabelOptions().setExact(true)))
                    .hasValue("3 large for Bob (0)");
            guest.getByText("Order now").click();
            assertThat(guest.getByLabel("Order", new Page.GetByLabelOptions().setExact(true)))
                    .hasValue("3 large for Bob (7)");
        }
    }

    @Test
    void whatAVisitorDoesBeforeThePageShowsWhatItHadCounts(@TempDir Path folder, Browsing browsing) {
        List<Runnable> held = new ArrayList<>();
        try (Launched served = served(folder)) {
            Page page = filled(served, browsing);
            page.routeWebSocket(
                    "**/_d/live",
                    route -> route.connectToServer().onMessage(frame -> {
                        if (frame.text().startsWith("{\"n\"")) {
                            held.add(() -> route.send(frame.text()));
                        } else {
                            route.send(frame.text());
                        }
                    }));
            page.reload();
            page.getByLabel("Name").fill("Bob");
            page.getByText("Order now").click();
            assertThat(page.locator(".is-pending")).not().hasCount(0);
            page.waitForCondition(() -> !held.isEmpty());
            while (!held.isEmpty()) {
                held.remove(0).run();
            }
            assertThat(page.getByLabel("Cups").last()).hasValue("3");
            page.waitForCondition(() -> {
                held.forEach(Runnable::run);
                held.clear();
                return page.getByLabel("Order", new Page.GetByLabelOptions().setExact(true))
                        .inputValue()
                        .equals("3 large for Bob (7)");
            });
            assertThat(page.getByLabel("Name")).hasValue("Bob");
        }
    }

    @Test
    void aLinkThatIsNoneSaysSoOnAFreshPage(@TempDir Path folder, Browsing browsing) {
        browsing.expect("status of 404");
        try (Launched served = served(folder)) {
            for (Looks looks : new Looks[] {Looks.LIGHT, Looks.DARK, Looks.PHONE}) {
                Page page = browsing.open(served.url().resolve("?link=AAAAAAAAAAAAAAAAAAAAAA"), looks);
                assertThat(page.locator(".news-item")).containsText("There is no such link.");
                Browsing.assertAccessible(page);
                Browsing.shot(page, "link-unknown" + (looks.dark() ? "-dark" : looks.width() < 400 ? "-phone" : ""));
            }
        }
    }

    @Test
    void anAuthorTestsALink() {
        try (var demo = DemoTester.of(app())) {
            demo.fill("Name", "Ada").choose("Size", "small").fill("Password", "hunter2");
            demo.upload("Note", MediaFile.of("note.txt", "text/plain", new byte[] {1}));
            String link = demo.copyLink();
            try (var guest = demo.openLink(link)) {
                assertThat(guest.value("Name")).isEqualTo("Ada");
                assertThat(guest.value("Size")).isEqualTo("small");
                assertThat(guest.isEmpty("Password")).isTrue();
                assertThat(guest.isEmpty("Note")).isTrue();
                guest.click("Order now");
                assertThat(guest.value("Order")).isEqualTo("1 small for Ada (0)");
            }
            assertThat(demo.isEmpty("Order")).isTrue();
            assertThatThrownBy(() -> demo.openLink("none")).hasMessageContaining("There is no such link.");
        }
    }
}
