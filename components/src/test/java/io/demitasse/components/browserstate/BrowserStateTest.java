package io.demitasse.components.browserstate;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
import com.microsoft.playwright.Page;
import io.demitasse.Blocks;
import io.demitasse.Launched;
import io.demitasse.browser.BrowserTest;
import io.demitasse.browser.Browsing;
import io.demitasse.component.Component;
import io.demitasse.components.button.Button;
import io.demitasse.components.contract.ComponentSamples;
import io.demitasse.components.contract.Sample;
import io.demitasse.components.contract.TestFiles;
import io.demitasse.components.number.NumberBox;
import io.demitasse.error.AuthorException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the browser keeps. */
@BrowserTest
public final class BrowserStateTest implements ComponentSamples {
    /** A value with parts. */
    public record Basket(String owner, List<String> things) {}

    @Override
    public List<Sample<?>> samples() {
        return List.of(
                Sample.of(BrowserState.of("visits", Integer.class, 0), 7).wrong("1", "{}", "[]", "true"),
                Sample.of(
                                BrowserState.of("basket", Basket.class, new Basket("", List.of())),
                                new Basket("Ada", List.of("tea", "<b>")))
                        .wrong("1"));
    }

    @Override
    public List<Component<?>> showing(String text) {
        return List.of(BrowserState.of("text", String.class, text));
    }

    @Test
    void whatWasTamperedWithIsAsIfThereWereNone() {
        var files = new TestFiles();
        var state = BrowserState.of("visits", Integer.class, 3).secret("a long enough secret");
        String sealed = state.encode(41, files).asText();
        assertThat(state.decode(TextNode.valueOf(sealed), files)).isEqualTo(41);
        assertThat(state.decode(TextNode.valueOf("x" + sealed.substring(1)), files))
                .isEqualTo(3);
        assertThat(state.decode(TextNode.valueOf("41"), files)).isEqualTo(3);
        var other = BrowserState.of("visits", Integer.class, 3);
        assertThat(other.decode(TextNode.valueOf(sealed), files)).isEqualTo(3);
        assertThat(sealed).doesNotContain("41");
    }

    @Test
    void whatIsTooLargeIsRefused() {
        var files = new TestFiles();
        var state = BrowserState.of("text", String.class, "");
        assertThatThrownBy(() -> state.encode("x".repeat(200_000), files))
                .hasMessageStartingWith("browserstate.tooLarge");
        assertThatThrownBy(() -> state.decode(TextNode.valueOf("x".repeat(200_000)), files))
                .hasMessageStartingWith("browserstate.tooLarge");
    }

    @Test
    void aSecretThatCanBeGuessedIsTheAuthorsMistake() {
        assertThatThrownBy(() -> BrowserState.of("visits", Integer.class, 0).secret("hunter2"))
                .isInstanceOf(AuthorException.class)
                .hasMessage(
                        "A secret of 7 characters can be guessed: give at least 16, for instance from openssl rand -base64 24.");
    }

    @Test
    void outlivesThePage(Browsing browsing) {
        var app = Blocks.of("Visits", page -> {
            var visits = page.add(BrowserState.of("visits", Integer.class, 0));
            var add = page.add(Button.of("Add"));
            var shown = page.add(NumberBox.of("Visits"));
            page.onLoad().inputs(visits).outputs(shown).run(Integer::doubleValue);
            page.on(add.click()).inputs(visits).outputs(visits).run(n -> n + 1);
            page.on(visits.change()).inputs(visits).outputs(shown).run(Integer::doubleValue);
        });
        try (Launched served = app.launch(o -> o.port(0))) {
            Page page = browsing.open(served.url());
            assertThat(page.getByLabel("Visits")).hasValue("0");
            page.getByText("Add").click();
            assertThat(page.getByLabel("Visits")).hasValue("1");
            page.getByText("Add").click();
            assertThat(page.getByLabel("Visits")).hasValue("2");
            page.evaluate("sessionStorage.clear()");
            page.reload();
            assertThat(page.getByLabel("Visits")).hasValue("2");
            page.evaluate("Object.keys(localStorage).forEach((key) => localStorage.setItem(key, 'forged'))");
            page.evaluate("sessionStorage.clear()");
            page.reload();
            assertThat(page.getByLabel("Visits")).hasValue("0");
        }
    }
}
