package io.demitasse.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What one test does in the browser. Whatever the browser complains of (an error of a script, a breach of the page's
 * policy, a request to another host) fails the test at its end, unless it was expected.
 */
public final class Browsing {
    private static final Path SHOTS = Path.of("target", "screenshots");

    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> expected = new ArrayList<>();
    private final List<BrowserContext> opened = new ArrayList<>();
    private final Set<URI> servers = new HashSet<>();
    private final Browser browser;

    Browsing(Browser browser) {
        this.browser = browser;
    }

    /** Opens a page as a new visitor. */
    public Page open(URI address) {
        return open(address, Looks.LIGHT);
    }

    /** Opens a page as a new visitor who looks at it so. */
    public Page open(URI address, Looks looks) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(looks.width(), looks.height())
                .setColorScheme(scheme(looks))
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale(looks.language())
                // Those of tests have signed their certificates themselves.
                .setIgnoreHTTPSErrors(true)
                .setJavaScriptEnabled(looks.scripts()));
        opened.add(context);
        Page page = context.newPage();
        listen(page, address);
        var connected = new AtomicBoolean();
        page.onWebSocket(socket -> socket.onFrameReceived(frame -> connected.set(true)));
        page.navigate(address.toString());
        if (looks.scripts()) {
            // A page that is left while it connects would complain.
            boolean live = page.locator("#demo").count() > 0;
            page.waitForCondition(() -> !live || connected.get());
        }
        return page;
    }

    /** Looks at a page that is open in another way: smaller, or when the evening comes. */
    public static void look(Page page, Looks looks) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme(looks)));
        page.setViewportSize(looks.width(), looks.height());
    }

    private static ColorScheme scheme(Looks looks) {
        return looks.dark() ? ColorScheme.DARK : ColorScheme.LIGHT;
    }

    private void listen(Page page, URI address) {
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        servers.add(address);
        page.onRequest(request -> {
            URI to = URI.create(request.url());
            if (to.getScheme().startsWith("http") && !address.getAuthority().equals(to.getAuthority())) {
                complaints.add("Request to another host: " + to);
            }
        });
    }

    /** Expects complaints that contain this text. */
    public void expect(String text) {
        expected.add(text);
    }

    /** Fails if axe finds anything. */
    public static void assertAccessible(Page page) {
        assertThat(Axe.findings(page)).isEmpty();
    }

    /** Keeps a picture of the whole page below {@code target/screenshots}. */
    public static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    private static boolean isGone(URI server) {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            return !socket.isConnected();
        } catch (IOException e) {
            return true;
        }
    }

    /** Whether it is about a server that does not answer, or that ended while a page connected to it. */
    private static boolean isOfTheEnd(String complaint) {
        return complaint.contains("ERR_CONNECTION_REFUSED")
                || complaint.contains("Connection closed before receiving a handshake response");
    }

    void end() {
        opened.forEach(BrowserContext::close);
        // A test that ended its server while pages were open made them complain of that alone.
        servers.stream()
                .filter(Browsing::isGone)
                .forEach(gone -> complaints.removeIf(
                        complaint -> isOfTheEnd(complaint) && complaint.contains(gone.getAuthority())));
        complaints.removeIf(complaint -> expected.stream().anyMatch(complaint::contains));
        assertThat(complaints).as("What the browser complained of").isEmpty();
    }
}
