package io.demitasse.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.demitasse.components.Components.number;
import static io.demitasse.components.Components.textbox;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.demitasse.App;
import io.demitasse.Blocks;
import io.demitasse.Launched;
import io.demitasse.Theme;
import io.demitasse.browser.BrowserTest;
import io.demitasse.browser.Browsing;
import io.demitasse.browser.Keys;
import io.demitasse.browser.Looks;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page at the address for agents, as people see and use it. */
@BrowserTest
class AgentsPageBrowserTest {
    private static final String MCP = "gradio_api/mcp";

    private static final App APP = Blocks.of("Barista", page -> {
        var name = page.add(textbox("Name"));
        var cups = page.add(number("Cups"));
        var order = page.add(textbox("Order"));
        page.onApi("order")
                .apiDescription("Orders coffee for somebody.\n\n- It is *hot*.")
                .inputs(name, cups)
                .outputs(order)
                .run((who, n) -> "%.0f for %s".formatted(n, who));
        page.onApi("pour_what_was_ordered_and_bring_it_to_the_table")
                .outputs(order)
                .run(() -> "Here.");
        page.onApi("menu")
                .apiDescription("What there is on a day, in `Markdown`.")
                .mcpResource("menu://{name}/{cups}", "text/markdown")
                .inputs(name, cups)
                .outputs(order)
                .run((day, n) -> day);
        page.onApi("praise")
                .apiDescription("Asks for kind words.")
                .mcpPrompt()
                .inputs(name)
                .outputs(order)
                .run(who -> "Praise " + who);
    });

    private final Launched served = APP.launch(o -> o.port(0));

    @AfterEach
    void close() {
        served.close();
    }

    private Page open(Browsing browsing, Looks looks) {
        return browsing.open(served.url().resolve(MCP), looks);
    }

    @Test
    void itCanBeReadInLightAndDarkAndInEveryTheme(Browsing browsing) {
        for (Theme theme : Theme.values()) {
            try (Launched themed = APP.launch(o -> o.port(0).theme(theme))) {
                for (Looks looks : List.of(Looks.LIGHT, Looks.DARK)) {
                    Page page = browsing.open(themed.url().resolve(MCP), looks);
                    Browsing.assertAccessible(page);
                    Browsing.shot(
                            page, "agents-" + theme.name().toLowerCase(Locale.ROOT) + (looks.dark() ? "-dark" : ""));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es", "zh", "ja", "ar"})
    void everyLanguageFitsAPhoneByDayAndByNight(String language, Browsing browsing) {
        for (Looks looks : List.of(Looks.PHONE, Looks.PHONE.inTheDark())) {
            Page page = open(browsing, looks.in(language));
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
            Browsing.assertAccessible(page);
            Browsing.shot(page, "agents-" + language + (looks.dark() ? "-dark" : ""));
        }
    }

    @Test
    void saysWhatAgentsFindInTheAuthorsWords(Browsing browsing) {
        Page page = open(browsing, Looks.LIGHT.withoutScripts());
        assertThat(page).hasTitle("Barista for agents");
        assertThat(page.locator("dt")).hasText(new String[] {
            "order", "pour_what_was_ordered_and_bring_it_to_the_table", "menu://{name}/{cups}", "praise"
        });
        assertThat(page.locator("dd li em")).hasText("hot");
        assertThat(page.locator(".code-copy").first()).isHidden();
    }

    @Test
    void keysAloneCopyTheAddressAndTheSettings(Browsing browsing) {
        Page page = open(browsing, Looks.LIGHT);
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        Keys keys = new Keys(page);
        keys.tabTo(page.locator(".skip")).press("Enter");
        keys.tabTo(page.locator(".code-copy").first()).press("Enter");
        assertThat(page.locator("#announcer")).hasText("Copied");
        assertThat(copied(page)).isEqualTo(served.url() + MCP + "\n");
        keys.tabTo(page.locator(".code-copy").last()).press("Enter");
        assertThat(page.locator(".code-copy").last()).hasText("Copied");
        assertThat(copied(page)).isEqualTo("""
                {
                  "mcpServers": {
                    "barista": {
                      "url": "%s"
                    }
                  }
                }
                """.formatted(served.url() + MCP));
        keys.tabTo(page.getByText("Back to the demo")).press("Enter");
        assertThat(page.getByLabel("Name")).isVisible();
    }

    private static String copied(Page page) {
        return page.evaluate("navigator.clipboard.readText()").toString();
    }

    @Test
    void thePageAboutTheApiLeadsThereAndBack(Browsing browsing) {
        Page page = browsing.open(served.url().resolve("_d/api"));
        page.getByText("Model Context Protocol").click();
        assertThat(page).hasTitle("Barista for agents");
        page.getByText("Use via API").click();
        assertThat(page).hasTitle("API · Barista");
    }
}
