package io.demitasse.components.image;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.demitasse.components.Components.button;
import static io.demitasse.components.Components.image;
import static io.demitasse.components.Components.textbox;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.demitasse.App;
import io.demitasse.Blocks;
import io.demitasse.Launched;
import io.demitasse.browser.BrowserTest;
import io.demitasse.browser.Browsing;
import io.demitasse.browser.Looks;
import io.demitasse.media.ImageFile;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A picture from the visitor's camera, which the browser feigns: one, or one after the other. */
@BrowserTest
final class CameraBrowserTest {
    private final Semaphore slow = new Semaphore(0);
    private final AtomicInteger runs = new AtomicInteger();
    private final App app = Blocks.of("Camera", page -> {
        var photo = page.add(image("Photo").webcam());
        var tell = page.add(button("Tell"));
        var told = page.add(textbox("Told"));
        page.on(tell.click()).inputs(photo).outputs(told).run(CameraBrowserTest::describe);
        var live = page.add(image("Live").streaming(Duration.ofMillis(50)));
        var count = page.add(textbox("Count"));
        page.on(live.stream()).inputs(live).outputs(count).run(frame -> {
            slow.acquire();
            return runs.incrementAndGet() + ": " + describe(frame);
        });
    });
    private final Launched served = app.launch(o -> o.port(0));

    private static String describe(ImageFile photo) {
        return photo.type() + " " + (photo.image().getWidth() > 0);
    }

    @AfterEach
    void close() {
        slow.release(1_000);
        served.close();
    }

    private Page open(Browsing browsing) {
        return browsing.open(served.url());
    }

    /** Loads the page again, and lets the browser refuse it any camera. */
    private static void refuseCameras(Page page) {
        page.route(page.url(), route -> {
            APIResponse answer = route.fetch();
            Map<String, String> headers = new HashMap<>(answer.headers());
            headers.put("permissions-policy", "camera=()");
            route.fulfill(new Route.FulfillOptions().setResponse(answer).setHeaders(headers));
        });
        page.reload();
    }

    private static Locator field(Page page, String label) {
        return page.locator(".field", new Page.LocatorOptions().setHasText(label))
                .first();
    }

    private static void start(Locator field) {
        field.locator(".camera-start").click();
        assertThat(field.locator("video")).isVisible();
    }

    @Test
    void takesAPhotoWhenAsked(Browsing browsing) {
        Page page = open(browsing);
        Locator photo = field(page, "Photo");
        start(photo);
        assertThat(photo.locator(".camera-take")).isFocused();
        photo.locator(".camera-take").press("Enter");
        assertThat(photo.locator("video")).isHidden();
        assertThat(photo.locator(".camera-start")).isFocused();
        assertThat(photo.locator("img")).isVisible();
        page.getByText("Tell", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByLabel("Told")).hasValue("image/jpeg true");
    }

    @Test
    void sendsWhatItSeesAgainAndAgainUntilItIsTurnedOff(Browsing browsing) {
        slow.release(1_000);
        Page page = open(browsing);
        Locator live = field(page, "Live");
        start(live);
        page.waitForCondition(() -> runs.get() > 3);
        live.locator(".camera-stop").click();
        assertThat(live.locator("video")).isHidden();
        assertThat(live.locator("img")).isVisible();
        assertThat(page.getByLabel("Count")).hasValue(runs.get() + ": image/jpeg true");
    }

    @Test
    void waitsForTheHandlerThatReadsIt(Browsing browsing) {
        Page page = open(browsing);
        var uploads = new AtomicInteger();
        page.onRequest(request -> {
            if (request.url().endsWith("_d/upload")) {
                uploads.incrementAndGet();
            }
        });
        start(field(page, "Live"));
        page.waitForCondition(() -> uploads.get() == 1);
        // Twenty times the pause between two pictures, counted by the page itself.
        page.evaluate("() => new Promise(done => { let n = 0;"
                + " const clock = setInterval(() => ++n === 20 && (clearInterval(clock), done()), 50); })");
        assertThat(uploads.get()).isEqualTo(1);
        slow.release();
        page.waitForCondition(() -> uploads.get() == 2);
    }

    @Test
    void saysWhatToDoIfItIsNotAllowed(Browsing browsing) {
        Page page = open(browsing);
        browsing.expect("camera is not allowed");
        // A page whose head was changed on its way counts as one from afar.
        browsing.expect("ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS");
        refuseCameras(page);
        Locator photo = field(page, "Photo");
        photo.locator(".camera-start").click();
        assertThat(photo.locator(".camera-error"))
                .hasText("The camera was not allowed. Allow it in the settings of your browser for this page, then"
                        + " press again.");
        assertThat(photo.locator("video")).isHidden();
    }

    @Test
    void saysWhyOnAPageThatOthersCanChange(Browsing browsing) {
        Page page = open(browsing);
        page.evaluate("() => Object.defineProperty(navigator, 'mediaDevices', { value: undefined })");
        Locator photo = field(page, "Photo");
        photo.locator(".camera-start").click();
        assertThat(photo.locator(".camera-error")).containsText("only to pages from https or localhost");
    }

    @Test
    void isAccessibleWhileItIsOn(Browsing browsing) {
        Page page = open(browsing);
        start(field(page, "Photo"));
        Browsing.assertAccessible(page);
        Browsing.shot(page, "camera");
        Browsing.look(page, Looks.PHONE);
        Browsing.shot(page, "camera-390");
        Browsing.look(page, Looks.DARK);
        Browsing.shot(page, "camera-dark");
        Browsing.assertAccessible(page);
    }

    @Test
    void isNotOfferedWithoutAScript(Browsing browsing) {
        Page page = browsing.open(served.url(), Looks.LIGHT.withoutScripts());
        assertThat(field(page, "Photo").locator(".camera-start")).isHidden();
        assertThat(field(page, "Photo").locator("input[type=file]")).isVisible();
    }
}
