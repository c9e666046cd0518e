package io.demitasse.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.demitasse.components.Components.file;
import static io.demitasse.components.Components.json;
import static io.demitasse.components.Components.number;
import static io.demitasse.components.Components.radio;
import static io.demitasse.components.Components.textbox;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.demitasse.App;
import io.demitasse.Blocks;
import io.demitasse.Launched;
import io.demitasse.Theme;
import io.demitasse.browser.BrowserTest;
import io.demitasse.browser.Browsing;
import io.demitasse.browser.Keys;
import io.demitasse.browser.Looks;
import io.demitasse.error.VisitorException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page about the API as visitors see and use it. */
@BrowserTest
class ApiPageBrowserTest {
    private static final App APP = Blocks.of("Barista", page -> {
        var name = page.add(textbox("Name").value("Ada"));
        var size = page.add(radio("Size", "small", "large"));
        var cups = page.add(number("Cups").value(2.0));
        var order = page.add(textbox("Order"));
        page.onApi("order")
                .apiDescription("Orders coffee for somebody.\n\n- It is *hot*.")
                .inputs(name, size, cups)
                .outputs(order)
                .run((who, what, n) -> {
                    if (n > 9) {
                        throw new VisitorException("At most 9 cups.");
                    }
                    return "%.0f %s for %s".formatted(n, what, who);
                });
        page.onApi("pour").inputs(cups).outputs(order).stream((n, out) -> {
            for (int i = 1; i <= n; i++) {
                out.send("Cup " + i);
            }
        });
        var receipt = page.add(file("Receipt"));
        var tree = page.add(json("Options"));
        page.onApi("read_the_receipt_of_a_customer")
                .inputs(receipt, tree)
                .outputs(order)
                .run((paper, options) -> paper.name() + " " + paper.size() + " " + options);
    });

    private final Launched served = APP.launch(o -> o.port(0));

    @AfterEach
    void close() {
        served.close();
    }

    private Page open(Browsing browsing, Looks looks) {
        return browsing.open(served.url().resolve("_d/api"), looks);
    }

    private static Locator endpoint(Page page, String name) {
        return page.locator("#call-" + name);
    }

    private static Locator form(Page page, String name) {
        Locator trial = endpoint(page, name).locator(".trial");
        if (trial.getAttribute("open") == null) {
            trial.getByText("Try it").click();
        }
        return trial;
    }

    @Test
    void theFootOfTheAppLeadsThereAndBack(Browsing browsing) {
        Page page = browsing.open(served.url());
        page.getByText("Use via API").click();
        assertThat(page).hasTitle("API · Barista");
        page.getByText("Back to the demo").click();
        assertThat(page.getByLabel("Name")).hasValue("Ada");
    }

    @Test
    void itCanBeReadInLightAndDarkAndInEveryTheme(Browsing browsing) {
        for (Theme theme : Theme.values()) {
            try (Launched themed = APP.launch(o -> o.port(0).theme(theme))) {
                for (Looks looks : List.of(Looks.LIGHT, Looks.DARK)) {
                    Page page = browsing.open(themed.url().resolve("_d/api"), looks);
                    form(page, "order").getByText("Send").click();
                    assertThat(endpoint(page, "order").locator(".trial-answer")).containsText("2 small for Ada");
                    Browsing.assertAccessible(page);
                    page.evaluate("scrollTo(0, 0)");
                    Browsing.shot(
                            page,
                            "api-" + theme.name().toLowerCase(java.util.Locale.ROOT) + (looks.dark() ? "-dark" : ""));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es", "zh", "ja", "ar"})
    void everyLanguageFitsIntoANarrowWindow(String language, Browsing browsing) {
        Page page = open(browsing, Looks.PHONE.in(language));
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= 390")).isEqualTo(true);
        Browsing.assertAccessible(page);
        Browsing.shot(page, "api-" + language);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void oneLanguageIsChosenForAllCode(boolean scripts, Browsing browsing) {
        Page page = open(browsing, scripts ? Looks.LIGHT : Looks.LIGHT.withoutScripts());
        assertThat(page.locator(".endpoint .in-python").first()).isVisible();
        assertThat(page.locator(".endpoint .in-java").first()).isHidden();
        page.locator("#in-python").focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        for (Locator code : page.locator(".endpoint .in-java").all()) {
            assertThat(code).isVisible();
        }
        for (Locator code : page.locator(".endpoint .in-python").all()) {
            assertThat(code).isHidden();
        }
        page.getByText("MCP", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".in-mcp")).containsText("\"url\": \"" + served.url() + "gradio_api/mcp\"");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aPhoneShowsAllOfItInEachLanguage(boolean dark, Browsing browsing) {
        Page page = open(browsing, dark ? Looks.PHONE.inTheDark() : Looks.PHONE);
        for (String name : List.of("order", "pour", "read_the_receipt_of_a_customer")) {
            form(page, name);
        }
        form(page, "order").getByText("Send").click();
        assertThat(endpoint(page, "order").locator(".trial-answer")).containsText("2 small for Ada");
        for (String language : List.of("python", "javascript", "java", "curl", "mcp")) {
            page.locator("label:has(#in-" + language + ")").click();
            assertThat(page.locator(".in-" + language).first()).isVisible();
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
            Browsing.assertAccessible(page);
            page.evaluate("scrollTo(0, 0)");
            Browsing.shot(page, "api-phone-" + language + (dark ? "-dark" : ""));
        }
    }

    @Test
    void keysAloneReadTryAndCopy(Browsing browsing) {
        Page page = open(browsing, Looks.LIGHT);
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        Keys keys = new Keys(page);
        keys.tabTo(page.getByText("Skip to the functions")).press("Enter");
        keys.press("Tab");
        assertThat(page.locator("#in-python")).isFocused();
        keys.press("ArrowRight");
        assertThat(page.locator("#in-javascript")).isChecked();
        Locator order = endpoint(page, "order");
        keys.tabTo(order.locator(".in-javascript .code-copy")).press("Enter");
        assertThat(page.locator("#announcer")).hasText("Copied");
        assertThat(page.evaluate("navigator.clipboard.readText()").toString()).contains("predict(\"/order\"");
        keys.tabTo(order.locator("summary")).press("Enter");
        keys.tabTo(order.getByLabel("name")).press("Control+A").type("Grace");
        keys.tabTo(order.getByLabel("size")).press("ArrowDown");
        keys.tabTo(order.getByText("Send")).press("Enter");
        assertThat(order.locator(".trial-answer code")).hasText("[\n  \"2 large for Grace\"\n]");
        keys.tabTo(order.locator(".trial-answer pre"));
    }

    @Test
    void aCallIsTriedWithWhatIsEntered(Browsing browsing) {
        Page page = open(browsing, Looks.LIGHT);
        Locator order = form(page, "order");
        order.getByLabel("name").fill("Grace \"G\"\nHopper");
        order.getByLabel("size").selectOption("large");
        order.getByLabel("cups").fill("3");
        order.getByText("Send").click();
        assertThat(order.locator(".trial-answer code")).hasText("[\n  \"3 large for Grace \\\"G\\\"\\nHopper\"\n]");
        order.getByLabel("cups").fill("12");
        order.getByText("Send").click();
        assertThat(order.locator(".is-failed")).hasText("At most 9 cups.");
        order.getByLabel("cups").fill("many");
        order.getByText("Send").click();
        assertThat(order.locator(".is-failed")).hasText("cups: this is no JSON. Put texts between double quotes.");
        Locator pour = form(page, "pour");
        pour.getByText("Send").click();
        assertThat(pour.locator(".trial-answer code")).hasText("[\n  \"Cup 2\"\n]");
    }

    @Test
    void aFileIsSentFirst(Browsing browsing) {
        Page page = open(browsing, Looks.LIGHT);
        Locator read = form(page, "read_the_receipt_of_a_customer");
        read.locator("input[type=file]")
                .setInputFiles(new FilePayload("a b.txt", "text/plain", "123".getBytes(StandardCharsets.UTF_8)));
        read.getByText("Send").click();
        assertThat(read.locator(".trial-answer code")).hasText("[\n  \"a b.txt 3 {foo=bar}\"\n]");
    }

    @Test
    void aRefusalOfTheServerIsShown(Browsing browsing) {
        browsing.expect("404");
        Page page = open(browsing, Looks.LIGHT);
        Locator pour = form(page, "pour");
        page.evaluate("document.querySelector('#call-pour [name=endpoint]').value = 'gone'");
        pour.getByText("Send").click();
        assertThat(pour.locator(".is-failed"))
                .containsText("There is no endpoint of that name that programs may call.");
    }

    @Test
    void codeAndTheWholePageAreCopied(Browsing browsing) {
        Page page = open(browsing, Looks.LIGHT);
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.locator("#call-pour .in-python .code-copy").click();
        assertThat(page.locator("#announcer")).hasText("Copied");
        assertThat(page.evaluate("navigator.clipboard.readText()").toString()).isEqualTo("""
                        from gradio_client import Client

                        client = Client("%s")
                        job = client.submit(
                            cups=2,
                            api_name="/pour",
                        )
                        for result in job:
                            print(result)
                        """.formatted(served.url()));
        page.getByText("Copy as Markdown").click();
        assertThat(page.locator(".copy-page")).hasText("Copied");
        assertThat(page.evaluate("navigator.clipboard.readText()").toString())
                .startsWith("# Barista · API\n")
                .contains("## /pour\n", "```python\n");
    }

    @Test
    void withoutAScriptTheFormCallsToo(Browsing browsing) {
        Page page = open(browsing, Looks.LIGHT.withoutScripts());
        assertThat(page.locator(".copy-page")).isHidden();
        Locator order = form(page, "order");
        order.getByLabel("name").fill("Grace\nHopper");
        order.getByLabel("size").selectOption("large");
        order.getByText("Send").click();
        assertThat(page.locator("#call-order .trial-answer code")).hasText("[\n  \"2 large for Grace\\nHopper\"\n]");
        assertThat(page.locator("#call-order").getByLabel("size")).hasValue("large");
        assertThat(page.locator("#call-order").getByLabel("name")).hasValue("Grace\nHopper");
        assertThat(page.locator("#call-read_the_receipt_of_a_customer button[type=submit]"))
                .isHidden();
        page.mouse().wheel(0, -10_000);
        Browsing.shot(page, "api-without-script");
    }
}
