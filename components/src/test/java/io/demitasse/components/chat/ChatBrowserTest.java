package io.demitasse.components.chat;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.demitasse.components.Components.slider;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import io.demitasse.Launched;
import io.demitasse.browser.BrowserTest;
import io.demitasse.browser.Browsing;
import io.demitasse.browser.Looks;
import io.demitasse.components.chatbot.ChatMessage;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A chat in a browser; the test says each token that the model gives. */
@BrowserTest
final class ChatBrowserTest {
    private static final String END = "";
    private static final List<Looks> ALL = List.of(Looks.LIGHT, Looks.DARK, Looks.PHONE);

    private final BlockingQueue<String> tokens = new LinkedBlockingQueue<>();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final Launched served = ChatInterface.of("Barista", this::answer)
            .description("Knows all about coffee.")
            .examples("What is a ristretto?", "How hot is the water?")
            .inputs(slider("Heat", 0, 10))
            .editable()
            .likeable((like, history) -> told.add(like.toString()), "Wrong", "Too long")
            .files()
            .box(box -> box.placeholder("Ask about coffee"))
            .launch(o -> o.port(0));

    private void answer(ChatMessage message, List<ChatMessage> history, Reply reply) throws InterruptedException {
        if (message.text().startsWith("think")) {
            try (Thinking thinking = reply.thought("Looks it up")) {
                thinking.append("in the *book*");
                thinking.thought("Turns the pages").done();
            }
        }
        for (String token = tokens.take(); !token.equals(END); token = tokens.take()) {
            reply.append(token);
        }
        if (message.text().startsWith("think")) {
            reply.options("Shorter", "Longer");
        }
    }

    @AfterEach
    void close() {
        served.close();
    }

    private void say(String... parts) {
        tokens.addAll(List.of(parts));
    }

    private static Locator box(Page page) {
        return page.locator(".multimodal-text");
    }

    private static Page send(Page page, String text) {
        box(page).fill(text);
        box(page).press("Enter");
        return page;
    }

    private static Locator last(Page page) {
        return page.locator(".chat-message").last();
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
            Page page = browsing.open(served.url(), looks);
            isFine(page, looks, "chat-empty");
            say(
                    "A **ristretto** uses half the water.\n\n",
                    "```java\n// short\nvar shot = brew(\"fine\", 15);\n```\n\n");
            page.getByText("What is a ristretto?").click();
            assertThat(page.locator(".code-keyword")).hasText("var");
            isFine(page, looks, "chat-streaming");
            say("| | water |\n|---|---|\n| espresso | 30 ml |\n| ristretto | 15 ml |\n\n- sweeter\n- denser", END);
            assertThat(page.locator(".chat-message td").last()).hasText("15 ml");
            assertThat(page.locator(".multimodal-stop")).isHidden();
            say("Of course.", END);
            send(page, "think it over\nonce more");
            assertThat(page.locator(".chat-parts .chat-option").last()).isVisible();
            assertThat(page.locator(".chat-thought").last()).not().hasAttribute("open", "");
            isFine(page, looks, "chat-full");
        }
    }

    @Test
    void isEmptiedAtOnceAndKeepsWhatIsTypedAhead(Browsing browsing) {
        Page page = send(browsing.open(served.url()), "first");
        assertThat(box(page)).hasValue("");
        box(page).pressSequentially("typed ahead");
        assertThat(last(page)).containsText("first");
        box(page).press("Enter");
        assertThat(box(page)).hasValue("typed ahead");
        say("done", END);
        assertThat(last(page)).containsText("done");
        assertThat(page.locator(".multimodal-stop")).isHidden();
        assertThat(box(page)).hasValue("typed ahead");
        assertThat(box(page)).isFocused();
    }

    @Test
    void shiftAndEnterStartANewLine(Browsing browsing) {
        Page page = browsing.open(served.url());
        box(page).fill("one");
        box(page).press("Shift+Enter");
        box(page).pressSequentially("two");
        assertThat(box(page)).hasValue("one\ntwo");
        say(END);
        box(page).press("Enter");
        assertThat(page.locator(".is-user .chat-text")).hasText("one\ntwo");
    }

    @Test
    void redrawsOnlyTheBlockThatIsOpen(Browsing browsing) {
        Page page = send(browsing.open(served.url()), "go");
        say("First paragraph.\n\n");
        assertThat(last(page)).containsText("First paragraph.");
        say("Second\n");
        Locator first = page.locator(".is-assistant .chat-text p").first();
        assertThat(page.locator(".is-assistant .chat-text p")).hasCount(2);
        first.evaluate("e => e.dataset.mark = 'same'");
        say("one *and* ", "more.\n\n", "1. a\n", "2. b\n\n", "End.", END);
        assertThat(page.locator(".is-assistant .chat-text p").last()).hasText("End.");
        assertThat(first).hasAttribute("data-mark", "same");
        assertThat(page.locator(".is-assistant .chat-text"))
                .hasText("First paragraph.\nSecond\none and more.\nab\nEnd.");
    }

    @Test
    void aLostConnectionLosesAndDoublesNothing(Browsing browsing) {
        Deque<WebSocketRoute> sockets = new ConcurrentLinkedDeque<>();
        Page page = browsing.open(served.url());
        page.routeWebSocket("**/_d/live", route -> {
            sockets.add(route);
            route.connectToServer();
        });
        page.reload();
        send(page, "go");
        say("Before.\n\n", "And ");
        assertThat(last(page)).containsText("And");
        sockets.getLast().close();
        say("after ", "*that*.\n\n", "End.", END);
        assertThat(page.locator(".is-assistant .chat-text")).hasText("Before.\nAnd after that.\nEnd.");
        assertThat(sockets).hasSize(2);
    }

    @Test
    void goesOnWhenThePageIsLoadedAgain(Browsing browsing) {
        Page page = send(browsing.open(served.url()), "go");
        say("Before. ");
        assertThat(last(page)).containsText("Before.");
        page.reload();
        assertThat(last(page)).containsText("Before.");
        assertThat(page.locator(".multimodal-stop")).isVisible();
        say("After ", "that.", END);
        assertThat(page.locator(".is-assistant .chat-text")).hasText("Before. After that.");
    }

    @Test
    void stopsAnAnswerAndKeepsItsBeginning(Browsing browsing) {
        Page page = send(browsing.open(served.url()), "go");
        say("Begun");
        assertThat(last(page)).containsText("Begun");
        page.locator(".multimodal-stop").click();
        assertThat(page.locator(".multimodal-stop")).isHidden();
        assertThat(last(page)).containsText("Begun");
    }

    @Test
    void answersAgainTakesBackChangesAndClears(Browsing browsing) {
        Page page = browsing.open(served.url());
        say("one", END);
        send(page, "question");
        assertThat(last(page)).containsText("one");
        say("two", END);
        page.locator("[data-event=retry]").last().click();
        assertThat(last(page)).containsText("two");
        assertThat(page.locator(".chat-message")).hasCount(2);

        say("three", END);
        page.locator(".is-user").hover();
        page.locator("[data-event=edit]").click();
        page.locator(".chat-edit").fill("changed");
        page.locator(".chat-edit").press("Enter");
        assertThat(last(page)).containsText("three");
        assertThat(page.locator(".is-user .chat-text")).hasText("changed");

        page.locator("[data-event=undo]").last().click();
        assertThat(page.locator(".chat-message")).hasCount(0);
        assertThat(box(page)).hasValue("changed");
        say("four", END);
        box(page).press("Enter");
        assertThat(last(page)).containsText("four");
        page.locator(".chat-clear").click();
        assertThat(page.locator(".chat-message")).hasCount(0);
        assertThat(page.getByText("What is a ristretto?")).isVisible();
    }

    @Test
    void tellsOfLikesAndCopies(Browsing browsing) {
        Page page = browsing.open(served.url());
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        say("**bold**\n\n```java\nint a;\n```", END);
        send(page, "go");
        assertThat(page.locator(".multimodal-stop")).isHidden();
        page.locator("[data-event=like]").click();
        assertThat(page.locator("[data-event=like]")).hasAttribute("aria-pressed", "true");
        page.locator("[data-event=dislike]").click();
        page.getByText("Too long").click();
        assertThat(page.locator(".chat-reasons")).isHidden();
        page.waitForCondition(() -> told.size() == 3);
        assertThat(told)
                .containsExactly(
                        "Like[index=1, liked=true, reason=]",
                        "Like[index=1, liked=false, reason=]",
                        "Like[index=1, liked=false, reason=Too long]");
        page.locator(".code-copy").click();
        assertThat(page.locator(".code-copy")).hasText("Copied");
        assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo("int a;\n");
        last(page).locator("[data-event=copy]").click();
        assertThat(page.locator("#announcer")).hasText("Copied");
        assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo("bold\nint a;");
    }

    @Test
    void staysAtTheEndUnlessTheReaderScrolledUp(Browsing browsing) {
        Page page = send(browsing.open(served.url()), "go");
        Locator log = page.locator(".chat-log");
        for (int i = 0; i < 40; i++) {
            say("Paragraph " + i + "\n\n");
        }
        assertThat(last(page)).containsText("Paragraph 39");
        page.waitForCondition(() -> toEnd(log) < 2);
        assertThat(page.locator(".chat-jump")).isHidden();
        log.evaluate("e => e.scrollTop = 0");
        assertThat(page.locator(".chat-jump")).isVisible();
        say("More\n\n", "and more");
        assertThat(last(page)).containsText("and more");
        assertThat(log.evaluate("e => e.scrollTop")).isEqualTo(0);
        page.locator(".chat-jump").click();
        page.waitForCondition(() -> toEnd(log) < 2);
        assertThat(page.locator(".chat-jump")).isHidden();
        say(" to the end.", END);
        assertThat(last(page)).containsText("to the end.");
        page.waitForCondition(() -> toEnd(log) < 2);
    }

    private static double toEnd(Locator log) {
        return ((Number) log.evaluate("e => e.scrollHeight - e.clientHeight - e.scrollTop")).doubleValue();
    }

    @Test
    void saysAFinishedAnswerOnce(Browsing browsing) {
        Page page = browsing.open(served.url());
        page.evaluate("window.said = []; new MutationObserver(all => all.forEach(m => window.said.push("
                + "m.target.textContent))).observe(document.querySelector('.chat-said'), {childList: true})");
        send(page, "go");
        say("One ", "two ");
        assertThat(last(page)).containsText("One two");
        say("three.", END);
        assertThat(page.locator(".chat-said")).hasText("One two three.");
        assertThat(page.evaluate("window.said")).isEqualTo(List.of("One two three."));
    }

    @Test
    void takesPastedFiles(Browsing browsing) {
        Page page = browsing.open(served.url());
        page.evaluate(
                "const data = new DataTransfer(); data.items.add(new File(['hello'], 'note.txt', {type: 'text/plain'}));"
                        + "document.querySelector('.multimodal-text').dispatchEvent(new ClipboardEvent('paste', "
                        + "{clipboardData: data, bubbles: true, cancelable: true}))");
        assertThat(page.locator(".multimodal-files .file-name")).hasText("note.txt");
        say("read", END);
        send(page, "Look");
        assertThat(page.locator(".multimodal-files .file-name")).hasCount(0);
        assertThat(page.locator(".is-user .chat-file")).hasText("note.txt");
        assertThat(last(page)).containsText("read");
    }

    @Test
    void worksWithoutAScript(Browsing browsing) {
        say("Yes.", END, "Again.", END);
        Page page = browsing.open(served.url(), Looks.LIGHT.withoutScripts());
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

    @Test
    void aLongAnswerCostsBytesInProportion(Browsing browsing) {
        Page page = browsing.open(served.url());
        var bytes = new AtomicInteger();
        page.onWebSocket(socket ->
                socket.onFrameReceived(frame -> bytes.addAndGet(frame.text().length())));
        page.reload();
        send(page, "go");
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            words.add(i % 60 == 59 ? "\n\n" : "word ");
        }
        tokens.addAll(words);
        say("THE END", END);
        assertThat(last(page)).containsText("THE END");
        assertThat(page.locator(".is-assistant .chat-text p")).hasCount(51);
        assertThat(bytes.get()).isLessThan(3_000 * 60);
    }
}
