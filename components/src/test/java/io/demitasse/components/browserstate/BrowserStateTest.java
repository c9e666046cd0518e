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
import io.demitasse.testkit.DemoTester;
import io.demitasse.wiring.Out2;
import java.util.List;
import java.util.Random;
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

    /** What no compression makes small. */
    private static String dense() {
        return new Random(1)
                .ints(200_000, ' ', '~')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void whatIsTooLargeIsRefused() {
        var files = new TestFiles();
        var state = BrowserState.of("text", String.class, "");
        String dense = dense();
        assertThat(state.fits(dense)).isFalse();
        assertThatThrownBy(() -> state.encode(dense, files)).hasMessageStartingWith("browserstate.tooLarge");
        assertThatThrownBy(() -> state.decode(TextNode.valueOf("x".repeat(200_000)), files))
                .hasMessageStartingWith("browserstate.tooLarge");
    }

    @Test
    void whatSaysLittleTakesLittleRoom() {
        var files = new TestFiles();
        var state = BrowserState.of("text", String.class, "");
        String repeated = "words that come again ".repeat(20_000);
        assertThat(state.fits(repeated)).isTrue();
        assertThat(state.decode(state.encode(repeated, files), files)).isEqualTo(repeated);
    }

    @Test
    void aSecretThatCanBeGuessedIsTheAuthorsMistake() {
        assertThatThrownBy(() -> BrowserState.of("visits", Integer.class, 0).secret("hunter2"))
                .isInstanceOf(AuthorException.class)
                .hasMessage(
                        "A secret of 7 characters can be guessed: give at least 16, for instance from openssl rand -base64 24.");
    }

    @Test
    void tabsKeepWhatTheOtherKept(Browsing browsing) {
        var app = Blocks.of("Words", page -> {
            var words = page.add(BrowserState.of("words", String.class, ""));
            var add = page.add(Button.of("Add"));
            var shown = page.add(NumberBox.of("Length"));
            page.onLoad().inputs(words).outputs(shown).run(all -> (double) all.length());
            page.on(add.click())
                    .inputs(words)
                    .outputs(words, shown)
                    .run(all -> new Out2<>(all + "x", all.length() + 1.0));
        });
        try (Launched served = app.launch(o -> o.port(0))) {
            Page one = browsing.open(served.url());
            one.getByText("Add").click();
            assertThat(one.getByLabel("Length")).hasValue("1");
            Page other = one.context().newPage();
            other.navigate(served.url().toString());
            assertThat(other.getByLabel("Length")).hasValue("1");
            other.getByText("Add").click();
            assertThat(other.getByLabel("Length")).hasValue("2");
            one.reload();
            one.getByText("Add").click();
            assertThat(one.getByLabel("Length")).hasValue("3");
        }
    }

    @Test
    void theVisitorReadsWhatIsTooLargeAndKeepsWhatWasThere() {
        var app = Blocks.of("Kept", page -> {
            var words = page.add(BrowserState.of("words", String.class, "old"));
            var fill = page.add(Button.of("Fill"));
            var length = page.add(NumberBox.of("Length"));
            page.on(fill.click()).outputs(words).run(BrowserStateTest::dense);
            page.onLoad().inputs(words).outputs(length).run(all -> (double) all.length());
        });
        try (var demo = DemoTester.of(app)) {
            demo.click("Fill");
            assertThat(demo.failure()).matches("This page cannot keep \\d+ KB in your browser; \\d+ KB is the most.");
            assertThat(demo.value("Length")).isEqualTo(3.0);
        }
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
