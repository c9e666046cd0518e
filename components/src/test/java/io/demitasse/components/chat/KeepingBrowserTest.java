package io.demitasse.components.chat;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.demitasse.components.Components.label;
import static io.demitasse.components.Components.textbox;
import static io.demitasse.components.chat.Barista.last;
import static io.demitasse.components.chat.Barista.send;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.demitasse.Launched;
import io.demitasse.browser.BrowserTest;
import io.demitasse.browser.Browsing;
import io.demitasse.browser.Looks;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Conversations that a browser keeps, as a visitor uses them. */
@BrowserTest
final class KeepingBrowserTest {
    private static Launched serve(int port) {
        var mood = label("Mood");
        var notes = textbox("Notes").lines(4);
        return ChatInterface.of("Barista", (message, history, reply) -> {
                    reply.append("You asked: *" + message.text() + "*");
                    if (message.text().startsWith("wait")) {
                        new CountDownLatch(1).await();
                    }
                    reply.send(mood, Map.of("curious", 0.8, "thirsty", 0.2));
                    reply.append(notes, message.text() + "\n");
                })
                .outputs(mood, notes)
                .keepsConversations("a secret for this test")
                .launch(o -> o.port(port));
    }

    private static Locator titles(Page page) {
        return page.locator(".conversation-title");
    }

    private static void choose(Page page, String title) {
        titles(page).getByText(title).click();
    }

    @Test
    void outliveAReloadANewTabAndTheServer(Browsing browsing) {
        Launched served = serve(0);
        Page page = send(browsing.open(served.url()), "First?");
        assertThat(titles(page)).hasText(new String[] {"First?"});
        // What the browser keeps comes last.
        assertThat(page.locator(".multimodal-stop")).isHidden();
        page.reload();
        assertThat(last(page)).containsText("You asked: First?");
        assertThat(titles(page)).hasText(new String[] {"First?"});
        assertThat(page.locator(".multimodal-stop")).isHidden();

        page.evaluate("sessionStorage.clear()");
        page.reload();
        assertThat(page.locator(".chat-message")).hasCount(0);
        assertThat(titles(page)).hasText(new String[] {"First?"});

        int port = served.url().getPort();
        served.close();
        try (Launched again = serve(port)) {
            page.navigate(again.url().toString());
            choose(page, "First?");
            assertThat(last(page)).containsText("You asked: First?");
            send(page, "More?");
            assertThat(page.locator(".chat-message")).hasCount(4);
            assertThat(titles(page)).hasText(new String[] {"First?"});
        }
    }

    @Test
    void areBegunChosenAndDeleted(Browsing browsing) {
        try (Launched served = serve(0)) {
            Page page = send(browsing.open(served.url()), "First?");
            assertThat(titles(page)).hasCount(1);
            page.getByText("New chat").click();
            assertThat(page.locator(".chat-message")).hasCount(0);
            send(page, "Second?");
            assertThat(titles(page)).hasText(new String[] {"Second?", "First?"});
            choose(page, "First?");
            assertThat(last(page)).containsText("You asked: First?");
            assertThat(page.locator(".conversation.is-current")).hasText("First?");
            page.getByLabel("Delete “Second?”").click();
            assertThat(titles(page)).hasText(new String[] {"First?"});
            assertThat(page.locator(".conversations-fresh")).isFocused();
            page.getByLabel("Delete “First?”").click();
            assertThat(page.locator(".chat-message")).hasCount(0);
            assertThat(titles(page)).hasCount(0);
        }
    }

    @Test
    void keepAnAnswerThatIsStopped(Browsing browsing) {
        try (Launched served = serve(0)) {
            Page page = send(browsing.open(served.url()), "wait");
            assertThat(last(page)).containsText("You asked: wait");
            page.locator(".multimodal-stop").click();
            assertThat(titles(page)).hasText(new String[] {"wait"});
        }
    }

    @Test
    void lookWellInAPanelAtTheSide(Browsing browsing) {
        try (Launched served = serve(0)) {
            for (Looks looks : List.of(Looks.LIGHT, Looks.DARK, Looks.PHONE)) {
                Page page = browsing.open(served.url(), looks);
                send(page, "What is the difference between a ristretto and a lungo?");
                assertThat(titles(page)).hasCount(1);
                page.getByText("New chat").click();
                assertThat(page.locator(".chat-message")).hasCount(0);
                send(page, "How hot is the water?");
                assertThat(titles(page)).hasCount(2);
                assertThat(page.locator(".multimodal-stop")).isHidden();
                if (looks.width() > 1000) {
                    assertThat(page.evaluate("document.querySelector('.sidebar').getBoundingClientRect().right"
                                    + " < document.querySelector('.chat').getBoundingClientRect().left"))
                            .as("at the side")
                            .isEqualTo(true);
                }
                Browsing.shot(page, "chat-kept" + (looks.dark() ? "-dark" : looks.width() < 400 ? "-phone" : ""));
                Browsing.assertAccessible(page);
                assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                        .isEqualTo(0);
            }
        }
    }
}
