package io.demitasse.components.chat;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.demitasse.components.chat.Barista.END;
import static io.demitasse.components.chat.Barista.last;
import static io.demitasse.components.chat.Barista.send;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import io.demitasse.browser.BrowserTest;
import io.demitasse.browser.Browsing;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An answer as it comes. */
@BrowserTest
final class ChatStreamBrowserTest {
    private final Barista barista = new Barista();

    @AfterEach
    void close() {
        barista.close();
    }

    @Test
    void redrawsOnlyTheBlockThatIsOpen(Browsing browsing) {
        Page page = send(browsing.open(barista.url()), "go");
        barista.say("First paragraph.\n\n");
        assertThat(last(page)).containsText("First paragraph.");
        barista.say("Second\n");
        Locator first = page.locator(".is-assistant .chat-text p").first();
        assertThat(page.locator(".is-assistant .chat-text p")).hasCount(2);
        first.evaluate("e => e.dataset.mark = 'same'");
        barista.say("one *and* ", "more.\n\n", "1. a\n", "2. b\n\n", "End.", END);
        assertThat(page.locator(".is-assistant .chat-text p").last()).hasText("End.");
        assertThat(first).hasAttribute("data-mark", "same");
        assertThat(page.locator(".is-assistant .chat-text"))
                .hasText("First paragraph.\nSecond\none and more.\nab\nEnd.");
    }

    @Test
    void aLostConnectionLosesAndDoublesNothing(Browsing browsing) {
        Deque<WebSocketRoute> sockets = new ConcurrentLinkedDeque<>();
        Page page = browsing.open(barista.url());
        page.routeWebSocket("**/_d/live", route -> {
            sockets.add(route);
            route.connectToServer();
        });
        page.reload();
        send(page, "go");
        barista.say("Before.\n\n", "And ");
        assertThat(last(page)).containsText("And");
        sockets.getLast().close();
        barista.say("after ", "*that*.\n\n", "End.", END);
        assertThat(page.locator(".is-assistant .chat-text")).hasText("Before.\nAnd after that.\nEnd.");
        assertThat(sockets).hasSize(2);
    }

    @Test
    void goesOnWhenThePageIsLoadedAgain(Browsing browsing) {
        Page page = send(browsing.open(barista.url()), "go");
        barista.say("Before. ");
        assertThat(last(page)).containsText("Before.");
        page.reload();
        assertThat(last(page)).containsText("Before.");
        assertThat(page.locator(".multimodal-stop")).isVisible();
        barista.say("After ", "that.", END);
        assertThat(page.locator(".is-assistant .chat-text")).hasText("Before. After that.");
    }

    @Test
    void staysAtTheEndUnlessTheReaderScrolledUp(Browsing browsing) {
        Page page = send(browsing.open(barista.url()), "go");
        Locator log = page.locator(".chat-log");
        for (int i = 0; i < 40; i++) {
            barista.say("Paragraph " + i + "\n\n");
        }
        assertThat(last(page)).containsText("Paragraph 39");
        page.waitForCondition(() -> toEnd(log) < 2);
        assertThat(page.locator(".chat-jump")).isHidden();
        log.evaluate("e => e.scrollTop = 0");
        assertThat(page.locator(".chat-jump")).isVisible();
        barista.say("More\n\n", "and more");
        assertThat(last(page)).containsText("and more");
        assertThat(log.evaluate("e => e.scrollTop")).isEqualTo(0);
        page.locator(".chat-jump").click();
        page.waitForCondition(() -> toEnd(log) < 2);
        assertThat(page.locator(".chat-jump")).isHidden();
        barista.say(" to the end.", END);
        assertThat(last(page)).containsText("to the end.");
        page.waitForCondition(() -> toEnd(log) < 2);
    }

    private static double toEnd(Locator log) {
        return ((Number) log.evaluate("e => e.scrollHeight - e.clientHeight - e.scrollTop")).doubleValue();
    }

    @Test
    void saysAFinishedAnswerOnce(Browsing browsing) {
        Page page = browsing.open(barista.url());
        page.evaluate("window.said = []; new MutationObserver(all => all.forEach(m => window.said.push("
                + "m.target.textContent))).observe(document.querySelector('.chat-said'), {childList: true})");
        send(page, "go");
        barista.say("One ", "two ");
        assertThat(last(page)).containsText("One two");
        barista.say("three.", END);
        assertThat(page.locator(".chat-said")).hasText("One two three.");
        assertThat(page.evaluate("window.said")).isEqualTo(List.of("One two three."));
    }

    @Test
    void aLongAnswerCostsBytesInProportion(Browsing browsing) {
        Page page = browsing.open(barista.url());
        var bytes = new AtomicInteger();
        page.onWebSocket(socket ->
                socket.onFrameReceived(frame -> bytes.addAndGet(frame.text().length())));
        page.reload();
        send(page, "go");
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            words.add(i % 60 == 59 ? "\n\n" : "word ");
        }
        barista.say(words.toArray(String[]::new));
        barista.say("THE END", END);
        assertThat(last(page)).containsText("THE END");
        assertThat(page.locator(".is-assistant .chat-text p")).hasCount(51);
        assertThat(bytes.get()).isLessThan(3_000 * 60);
    }
}
