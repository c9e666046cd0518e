package io.demitasse.components.json;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.demitasse.Interface;
import io.demitasse.Launched;
import io.demitasse.browser.BrowserTest;
import io.demitasse.browser.Browsing;
import io.demitasse.browser.Looks;
import io.demitasse.components.contract.ComponentPage;
import io.demitasse.components.contract.Sample;
import io.demitasse.components.textbox.Textbox;
import io.demitasse.wiring.Tuples;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Structured data in a browser. */
@BrowserTest
final class JsonBrowserTest {
    private static Json shown() {
        return Json.of("Data").interactive(false).value(Map.of("list", List.of(1, 2)));
    }

    @Test
    void foldsByTheKeyboard(Browsing browsing) {
        try (var page = ComponentPage.open(browsing, shown(), String::valueOf)) {
            Locator list = page.all("details").nth(1);
            assertThat(list.locator(".json-number").first()).isVisible();
            list.locator("summary").press("Enter");
            assertThat(list.locator(".json-number").first()).isHidden();
            list.locator("summary").press("Enter");
            assertThat(list.locator(".json-number").first()).isVisible();
        }
    }

    @Test
    void copiesItsText(Browsing browsing) {
        try (var page = ComponentPage.open(browsing, shown(), String::valueOf)) {
            page.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            page.find(".json-copy").press("Enter");
            assertThat(page.page().locator("#announcer")).hasText("Copied");
            assertThat(parsed(page.page().evaluate("navigator.clipboard.readText()")))
                    .isEqualTo("{\"list\":[1,2]}");
        }
    }

    private static String parsed(Object copied) {
        return Sample.parse(String.valueOf(copied)).toString();
    }

    @Test
    void copiesWhatAnUpdateGaveIt(Browsing browsing) {
        var data = shown();
        try (var page = ComponentPage.open(browsing, data, String::valueOf, data.value(List.of("new")))) {
            page.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            page.update();
            assertThat(page.find(".json-string")).hasText("\"new\"");
            page.find(".json-copy").press("Enter");
            assertThat(page.page().locator("#announcer")).hasText("Copied");
            assertThat(parsed(page.page().evaluate("navigator.clipboard.readText()")))
                    .isEqualTo("[\"new\"]");
        }
    }

    @Test
    void isEnteredAsTextAndRefusedAtItsFieldWhereItIsBroken(Browsing browsing) {
        try (var page = ComponentPage.open(browsing, Json.of("Data"), String::valueOf)) {
            page.find("textarea").fill("{\"a\":\n oops}");
            page.tell();
            assertThat(page.error()).containsText("something is wrong at line 2");
            assertThat(page.find("textarea")).hasValue("{\"a\":\n oops}");
            page.find("textarea").fill("{\"a\": [1]}");
            page.tells("{a=[1]}");
        }
    }

    @Test
    void staysAsItWasTypedWithoutAScriptToo(Browsing browsing) {
        browsing.expect("422");
        var data = Json.of("Data").value(1);
        try (var page = ComponentPage.open(
                browsing, data, String::valueOf, data, Looks.LIGHT.withoutScripts(), options -> {})) {
            page.find("textarea").fill("\n{\"a\": <oops>}");
            page.tell();
            assertThat(page.error()).containsText("something is wrong at line 2");
            assertThat(page.find("textarea")).hasValue("\n{\"a\": <oops>}");
            page.find("textarea").fill("[2]");
            page.tells("[2]");
        }
    }

    @Test
    void showsAnExampleInPlaceOfWhatWasTypedWithoutAScript(Browsing browsing) {
        var app = Interface.of("Size")
                .inputs(Json.of("Data"))
                .outputs(Textbox.of("Told"))
                .examples(Tuples.row(List.of(7)))
                .predict(String::valueOf);
        try (Launched served = app.launch(o -> o.port(0))) {
            Page page = browsing.open(served.url(), Looks.LIGHT.withoutScripts());
            page.locator("#c0 textarea").fill("oops");
            page.locator("[name=_example]").first().click();
            assertThat(page.locator("#c0 textarea")).hasValue("[ 7 ]");
        }
    }
}
