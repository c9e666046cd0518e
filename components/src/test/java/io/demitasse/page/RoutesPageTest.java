package io.demitasse.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.demitasse.components.Components.button;
import static io.demitasse.components.Components.markdown;
import static io.demitasse.components.Components.textbox;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.demitasse.App;
import io.demitasse.Blocks;
import io.demitasse.Launched;
import io.demitasse.Site;
import io.demitasse.browser.BrowserTest;
import io.demitasse.browser.Browsing;
import io.demitasse.browser.Looks;
import io.demitasse.wiring.Out2;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Apps of several pages. */
@BrowserTest
class RoutesPageTest {
    private final AtomicInteger loaded = new AtomicInteger();

    private final App app = Blocks.of("Shop", page -> {
        page.description("What would you like?");
        var goods = page.add(textbox("Goods"));
        var note = page.add(textbox("Note").interactive(true));
        page.route("Checkout", "checkout", checkout -> {
            var greeting = checkout.add(markdown(""));
            var pay = checkout.add(button("Pay").primary());
            var paid = checkout.add(textbox("Paid"));
            checkout.onLoad().outputs(greeting).run(() -> "Loaded " + loaded.incrementAndGet());
            checkout.on(pay.click()).inputs(goods).outputs(paid, note).run(what -> new Out2<>("for " + what, "paid"));
        });
    });

    private final Launched served = Site.of("Site").add("shop", app).launch(o -> o.port(0));

    @AfterEach
    void close() {
        served.close();
    }

    private Page open(Browsing browsing, Looks looks) {
        return browsing.open(served.url().resolve("shop/"), looks);
    }

    private static void go(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    @Test
    void handlersReachOtherPages(Browsing browsing) {
        Page page = open(browsing, Looks.LIGHT);
        page.getByLabel("Goods").fill("tea");
        page.getByLabel("Note").fill("mine");
        go(page, "Checkout");
        assertThat(page).hasTitle("Checkout · Shop · Site");
        assertThat(page.locator("h1")).hasText("Checkout");
        assertThat(page.getByText("Loaded 1")).isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Pay"))
                .click();
        assertThat(page.getByLabel("Paid")).hasValue("for tea");
        Browsing.assertAccessible(page);
        Browsing.shot(page, "routes");
        go(page, "Shop");
        assertThat(page.getByLabel("Goods")).hasValue("tea");
        assertThat(page.getByLabel("Note")).hasValue("paid");
        go(page, "Checkout");
        assertThat(page.getByLabel("Paid")).hasValue("for tea");
        assertThat(page.getByText("Loaded 1")).isVisible();
        org.assertj.core.api.Assertions.assertThat(loaded).hasValue(1);
    }

    @Test
    void workWithoutAScript(Browsing browsing) {
        Page page = open(browsing, Looks.LIGHT.withoutScripts());
        go(page, "Checkout");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Pay"))
                .click();
        assertThat(page).hasTitle("Checkout · Shop · Site");
        assertThat(page.getByLabel("Paid")).hasValue("for ");
    }

    @Test
    void fitAPhone(Browsing browsing) {
        Page page = open(browsing, Looks.PHONE);
        go(page, "Checkout");
        assertThat(page.locator(".page-nav a[aria-current=page]")).hasText("Checkout");
        Browsing.shot(page, "routes-phone");
    }

    @Test
    void onlyPagesThatThereAre(Browsing browsing) {
        Page page = open(browsing, Looks.LIGHT);
        browsing.expect("404");
        org.assertj.core.api.Assertions.assertThat(
                        page.navigate(served.url().resolve("shop/basement").toString())
                                .status())
                .isEqualTo(404);
    }
}
