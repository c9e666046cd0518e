package io.demitasse.examples;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.demitasse.Launched;
import io.demitasse.browser.BrowserTest;
import io.demitasse.browser.Browsing;
import io.demitasse.browser.Looks;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The gallery as a person uses it. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GalleryBrowserTest {
    private static final List<Looks> ALL = List.of(Looks.LIGHT, Looks.DARK, Looks.PHONE);
    private static final LocatorAssertions.HasTextOptions LONG =
            new LocatorAssertions.HasTextOptions().setTimeout(60_000);
    private static final LocatorAssertions.ContainsTextOptions LONG_PART =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);
    private final Launched gallery = Gallery.site().launch(o -> o.port(0));

    @AfterAll
    void close() {
        gallery.close();
    }

    static Stream<String> paths() {
        return Gallery.examples().stream().map(Example::path);
    }

    private Page open(Browsing browsing, String path) {
        return browsing.open(gallery.url().resolve(path + "/"));
    }

    private static void press(Page page, String text) {
        page.getByText(text, new GetByTextOptions().setExact(true)).first().click();
    }

    private static void isFine(Page page, Looks looks, String name) {
        String picture = name + (looks.dark() ? "-dark" : looks.width() < 400 ? "-phone" : "");
        Browsing.shot(page, picture);
        Browsing.assertAccessible(page);
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as("What is wider than the window at " + picture)
                .isEqualTo(0);
    }

    @Test
    void theStartPageLeadsToEveryExample(Browsing browsing) {
        for (Looks looks : ALL) {
            Page page = browsing.open(gallery.url(), looks);
            assertThat(page.locator(".card")).hasCount(Gallery.examples().size());
            isFine(page, looks, "gallery");
        }
        assertThat(browsing.open(gallery.url(), Looks.LIGHT.in("de-DE")).locator(".card[href='/trip/']"))
                .containsText("Eine Reise, geplant auf drei Seiten.");
        Page page = browsing.open(gallery.url());
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page).hasTitle("Greeter · Demitasse gallery");
    }

    @ParameterizedTest
    @MethodSource("paths")
    void everyExampleCanBeReadAndReached(String path, Browsing browsing) {
        Page page = open(browsing, path);
        assertThat(page.locator("#source code")).not().isEmpty();
        for (Looks looks : ALL) {
            Browsing.look(page, looks);
            isFine(page, looks, "gallery-" + path);
        }
    }

    @Test
    void quotesTheAlmanacWhileItIsReadAndTellsMore(Browsing browsing) {
        for (Looks looks : ALL) {
            Page page = browsing.open(gallery.url().resolve("almanac-chat/"), looks);
            press(page, "What makes dough get bigger?");
            assertThat(page.locator(".is-assistant blockquote").first())
                    .containsText("yeast eats sugar and breathes out carbon dioxide.", LONG_PART);
            assertThat(page.locator(".is-assistant blockquote").first()).containsText("almanac, sentence 5");
            assertThat(page.locator(".chat-parts .chat-option")).hasText("Tell me more", LONG);
            assertThat(page.locator(".chat-component .label-first")).containsText("Sentence 5");
            assertThat(page.locator("[data-type=markdown] li").first()).containsText("5");
            assertThat(page.locator(".conversation-title").first()).hasText("What makes dough get bigger?");
            isFine(page, looks, "gallery-almanac-chat-answered");
        }
        Page page = open(browsing, "almanac-chat");
        page.locator(".multimodal-text").fill("Who was the first programmer?");
        page.keyboard().press("Enter");
        page.getByText("Tell me more", new GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".chat-message")).hasCount(4);
        assertThat(page.locator(".is-user").last()).containsText("Tell me more");
    }

    @Test
    void chatsWithAStreamingModel(Browsing browsing) {
        Page page = open(browsing, "model-chat");
        press(page, "What makes dough get bigger?");
        assertThat(page.locator(".is-assistant strong")).containsText("yeast", LONG_PART);
        assertThat(page.locator(".conversation-title")).hasText("What makes dough get bigger?");
    }

    @Test
    void namesTheLanguageOfASentenceWhileItIsTyped(Browsing browsing) {
        Page page = open(browsing, "language-id");
        page.locator("#demo textarea, #demo input[type=text]")
                .first()
                .pressSequentially("Ein kleiner Kaffee am Morgen vertreibt Kummer und Sorgen.");
        assertThat(page.locator("[data-type=label]")).containsText("German");
        Browsing.shot(page, "gallery-language-id-typed");
    }

    @Test
    void readsTheTextInAPicture(Browsing browsing) {
        Page page = open(browsing, "text-recognition");
        page.locator("button.example").first().click();
        assertThat(page.locator("[data-type=image] img").first()).isVisible();
        press(page, "Read");
        assertThat(page.getByLabel("Text", new Page.GetByLabelOptions().setExact(true)))
                .hasValue(Pattern.compile("\\w+"));
        Browsing.shot(page, "gallery-text-recognition-read");
    }

    @Test
    void findsWhatIsMeant(Browsing browsing) {
        Page page = open(browsing, "semantic-search");
        page.locator("button.example").first().click();
        assertThat(page.getByLabel("Question")).hasValue(Pattern.compile("sea"));
        press(page, "Search");
        assertThat(page.locator("[data-type=markdown] td").nth(1)).containsText("Moon");
        Browsing.shot(page, "gallery-semantic-search-found");
    }

    @Test
    void paintsASlowPicture(Browsing browsing) {
        Page page = open(browsing, "slow-stream");
        page.getByLabel("Passes").last().fill("24");
        page.locator("[data-action=submit]").click();
        assertThat(page.locator("#announcer")).hasText("Done", LONG);
        // The picture in the README.
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(java.nio.file.Path.of("target", "screenshots", "readme.png"))
                .setClip(0, 0, 1280, 640));
    }

    @Test
    void stopsASlowPicture(Browsing browsing) {
        Page page = open(browsing, "slow-stream");
        page.locator("[data-action=submit]").click();
        assertThat(page.locator(".is-pending img").first()).isVisible();
        Browsing.shot(page, "gallery-slow-stream-running");
        page.locator("[data-action=stop]").click();
        assertThat(page.locator(".status").first()).hasText("Stopped.");
    }
}
