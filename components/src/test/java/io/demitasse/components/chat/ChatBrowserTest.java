package io.demitasse.components.chat;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.demitasse.components.chat.Barista.END;
import static io.demitasse.components.chat.Barista.box;
import static io.demitasse.components.chat.Barista.last;
import static io.demitasse.components.chat.Barista.send;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.demitasse.browser.BrowserTest;
import io.demitasse.browser.Browsing;
import io.demitasse.browser.Looks;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A chat as a visitor uses it. */
@BrowserTest
final class ChatBrowserTest {
    private static final List<Looks> ALL = List.of(Looks.LIGHT, Looks.DARK, Looks.PHONE);

    private final Barista barista = new Barista();

    @AfterEach
    void close() {
        barista.close();
    }

    private static void isFine(Page page, Looks looks, String name) {
        Browsing.shot(page, name + (looks.dark() ? "-dark" : looks.width() < 400 ? "-phone" : ""));
        Browsing.assertAccessible(page);
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .isEqualTo(0);
    }

    @Test
    void looksWellEmptyStreamingAndFull(Browsing browsing) {
        for (Looks looks : ALL) {
            Page page = browsing.open(barista.url(), looks);
            isFine(page, looks, "chat-empty");
            barista.say(
                    "A **ristretto** uses half the water.\n\n",
                    "```java\n// short\nvar shot = brew(\"fine\", 15);\n```\n\n");
            page.getByText("What is a ristretto?").click();
            assertThat(page.locator(".code-keyword")).hasText("var");
            isFine(page, looks, "chat-streaming");
            barista.say(
                    "| | water |\n|---|---|\n| espresso | 30 ml |\n| ristretto | 15 ml |\n\n- sweeter\n- denser", END);
            assertThat(page.locator(".chat-message td").last()).hasText("15 ml");
            assertThat(page.locator(".multimodal-stop")).isHidden();
            barista.say("Of course.", END);
            send(page, "think it over\nonce more");
            assertThat(page.locator(".chat-parts .chat-option").last()).isVisible();
            assertThat(page.locator(".chat-thought").last()).not().hasAttribute("open", "");
            isFine(page, looks, "chat-full");
        }
    }

    @Test
    void isEmptiedAtOnceAndKeepsWhatIsTypedAhead(Browsing browsing) {
        Page page = send(browsing.open(barista.url()), "first");
        assertThat(box(page)).hasValue("");
        box(page).pressSequentially("typed ahead");
        assertThat(last(page)).containsText("first");
        box(page).press("Enter");
        assertThat(box(page)).hasValue("typed ahead");
        barista.say("done", END);
        assertThat(last(page)).containsText("done");
        assertThat(page.locator(".multimodal-stop")).isHidden();
        assertThat(box(page)).hasValue("typed ahead");
        assertThat(box(page)).isFocused();
    }

    @Test
    void shiftAndEnterStartANewLine(Browsing browsing) {
        Page page = browsing.open(barista.url());
        box(page).fill("one");
        box(page).press("Shift+Enter");
        box(page).pressSequentially("two");
        assertThat(box(page)).hasValue("one\ntwo");
        barista.say(END);
        box(page).press("Enter");
        assertThat(page.locator(".is-user .chat-text")).hasText("one\ntwo");
    }

    @Test
    void stopsAnAnswerAndKeepsItsBeginning(Browsing browsing) {
        Page page = send(browsing.open(barista.url()), "go");
        barista.say("Begun");
        assertThat(last(page)).containsText("Begun");
        page.locator(".multimodal-stop").click();
        assertThat(page.locator(".multimodal-stop")).isHidden();
        assertThat(last(page)).containsText("Begun");
    }

    @Test
    void answersAgainTakesBackChangesAndClears(Browsing browsing) {
        Page page = browsing.open(barista.url());
        barista.say("one", END);
        send(page, "question");
        assertThat(last(page)).containsText("one");
        barista.say("two", END);
        page.locator("[data-event=retry]").last().click();
        assertThat(last(page)).containsText("two");
        assertThat(page.locator(".chat-message")).hasCount(2);

        barista.say("three", END);
        page.locator(".is-user").hover();
        page.locator("[data-event=edit]").click();
        page.locator(".chat-edit").fill("changed");
        page.locator(".chat-edit").press("Enter");
        assertThat(last(page)).containsText("three");
        assertThat(page.locator(".is-user .chat-text")).hasText("changed");

        page.locator("[data-event=undo]").last().click();
        assertThat(page.locator(".chat-message")).hasCount(0);
        assertThat(box(page)).hasValue("changed");
        barista.say("four", END);
        box(page).press("Enter");
        assertThat(last(page)).containsText("four");
        page.locator(".chat-clear").click();
        assertThat(page.locator(".chat-message")).hasCount(0);
        assertThat(page.getByText("What is a ristretto?")).isVisible();
    }

    @Test
    void tellsOfLikesAndCopies(Browsing browsing) {
        Page page = browsing.open(barista.url());
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        barista.say("**bold**\n\n```java\nint a;\n```", END);
        send(page, "go");
        assertThat(page.locator(".multimodal-stop")).isHidden();
        page.locator("[data-event=like]").click();
        assertThat(page.locator("[data-event=like]")).hasAttribute("aria-pressed", "true");
        page.locator("[data-event=dislike]").click();
        page.getByText("Too long").click();
        assertThat(page.locator(".chat-reasons")).isHidden();
        page.waitForCondition(() -> barista.told().size() == 3);
        assertThat(barista.told())
                .containsExactlyInAnyOrder(
                        "Like[index=1, liked=true, reason=]",
                        "Like[index=1, liked=false, reason=]",
                        "Like[index=1, liked=false, reason=Too long]");
        page.reload();
        assertThat(page.locator("[data-event=dislike]")).hasAttribute("aria-pressed", "true");
        page.locator(".code-copy").click();
        assertThat(page.locator(".code-copy")).hasText("Copied");
        assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo("int a;\n");
        last(page).locator("[data-event=copy]").click();
        assertThat(page.locator("#announcer")).hasText("Copied");
        assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo("bold\nint a;");
    }

    @Test
    void takesPastedFiles(Browsing browsing) {
        Page page = browsing.open(barista.url());
        page.evaluate(
                "const data = new DataTransfer(); data.items.add(new File(['hello'], 'note.txt', {type: 'text/plain'}));"
                        + "document.querySelector('.multimodal-text').dispatchEvent(new ClipboardEvent('paste', "
                        + "{clipboardData: data, bubbles: true, cancelable: true}))");
        assertThat(page.locator(".multimodal-files .file-name")).hasText("note.txt");
        barista.say("read", END);
        send(page, "Look");
        assertThat(page.locator(".multimodal-files .file-name")).hasCount(0);
        assertThat(page.locator(".is-user .chat-file")).hasText("note.txt");
        assertThat(last(page)).containsText("read");
    }

    @Test
    void worksWithoutAScript(Browsing browsing) {
        barista.say("Yes.", END, "Again.", END);
        Page page = browsing.open(barista.url(), Looks.LIGHT.withoutScripts());
        box(page).fill("Plain?");
        page.locator(".multimodal-send:not(.multimodal-stop)").click();
        assertThat(last(page)).containsText("Yes.");
        assertThat(box(page)).hasValue("");
        box(page).fill("More?");
        page.locator(".multimodal-send:not(.multimodal-stop)").click();
        assertThat(page.locator(".chat-message")).hasCount(4);
        assertThat(page.locator(".needs-script:visible").count()).isZero();
        assertThat(page.locator("noscript button").count()).isZero();
        Browsing.shot(page, "chat-without-script");
    }
}
