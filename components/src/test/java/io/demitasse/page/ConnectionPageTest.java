package io.demitasse.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.demitasse.components.Components.row;
import static io.demitasse.components.Components.textbox;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import io.demitasse.App;
import io.demitasse.Interface;
import io.demitasse.Launched;
import io.demitasse.browser.BrowserTest;
import io.demitasse.browser.Browsing;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A connection that is lost, a page that is loaded again, a server that is restarted. */
@BrowserTest
class ConnectionPageTest {
    private final Semaphore steps = new Semaphore(0);
    private Launched served = app().launch(o -> o.port(0));

    private App app() {
        return Interface.of("Count")
                .inputs(textbox("Word"), textbox("Other"))
                .outputs(textbox("Steps"))
                .examples(row("example", "other"))
                .stream((word, other, out) -> {
            for (int i = 1; i <= 6; i++) {
                steps.acquire();
                out.append(word + i + " ");
            }
        });
    }

    @AfterEach
    void close() {
        steps.release(1_000);
        served.close();
    }

    private static void start(Page page) {
        page.getByLabel("Word").fill("a");
        page.getByText("Submit").click();
    }

    private void showsAtLast(Page page, String text) {
        assertThat(page.getByLabel("Steps")).hasValue(text);
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
        start(page);
        steps.release(2);
        showsAtLast(page, "a1 a2 ");
        sockets.getLast().close();
        steps.release(2);
        showsAtLast(page, "a1 a2 a3 a4 ");
        steps.release(2);
        showsAtLast(page, "a1 a2 a3 a4 a5 a6 ");
        org.assertj.core.api.Assertions.assertThat(sockets).hasSize(2);
    }

    @Test
    void anExamplePressedBeforeThePageIsConnectedIsFilledInOnceItIs(Browsing browsing) {
        Deque<WebSocketRoute> sockets = new ConcurrentLinkedDeque<>();
        Page page = browsing.open(served.url());
        page.routeWebSocket("**/_d/live", route -> {
            sockets.add(route);
            if (sockets.size() > 1) {
                route.connectToServer();
            }
        });
        page.reload();
        page.locator("button.example").click();
        assertThat(page.getByLabel("Word")).hasValue("");
        sockets.getFirst().close();
        assertThat(page.getByLabel("Word")).hasValue("example");
    }

    @Test
    void aPageLoadedAgainFindsItsJobItsResultAndWhatWasTyped(Browsing browsing) {
        Page page = browsing.open(served.url());
        start(page);
        steps.release(3);
        showsAtLast(page, "a1 a2 a3 ");
        page.getByLabel("Word").fill("not sent yet");
        page.getByLabel("Other").fill("nor this");
        page.reload();
        showsAtLast(page, "a1 a2 a3 ");
        assertThat(page.getByLabel("Word")).hasValue("not sent yet");
        assertThat(page.getByLabel("Other")).hasValue("nor this");
        assertThat(page.getByText("Submit")).hasAttribute("aria-busy", "true");
        steps.release(3);
        showsAtLast(page, "a1 a2 a3 a4 a5 a6 ");
        assertThat(page.getByText("Submit")).not().hasAttribute("aria-busy", "true");
    }

    @Test
    void aRestartedServerIsFoundAgainAndWhatItLostIsSaid(Browsing browsing) {
        browsing.expect("WebSocket connection to");
        Page page = browsing.open(served.url());
        start(page);
        steps.release(1);
        showsAtLast(page, "a1 ");
        page.getByLabel("Other").fill("typed");
        int port = served.url().getPort();
        steps.release(1_000);
        served.close();
        assertThat(page.locator("#connection")).hasText("The connection was lost. Reconnecting…");
        Browsing.shot(page, "connection-lost");
        served = app().launch(o -> o.port(port));
        assertThat(page.locator("#connection")).hasText("Connected again");
        assertThat(page.getByLabel("Other")).hasValue("typed");
        page.getByText("Submit").click();
        assertThat(page.getByLabel("Steps")).hasValue(java.util.regex.Pattern.compile("a6 $"));
    }

    @Test
    void whatIsPressedWhileOfflineRunsOnceTheConnectionIsBack(Browsing browsing) {
        browsing.expect("WebSocket connection to");
        Page page = browsing.open(served.url());
        int port = served.url().getPort();
        served.close();
        assertThat(page.locator("#connection")).isVisible();
        start(page);
        steps.release(6);
        served = app().launch(o -> o.port(port));
        showsAtLast(page, "a1 a2 a3 a4 a5 a6 ");
    }
}
