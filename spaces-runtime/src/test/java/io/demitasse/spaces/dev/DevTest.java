package io.demitasse.spaces.dev;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.demitasse.browser.BrowserTest;
import io.demitasse.browser.Browsing;
import io.demitasse.spaces.build.FreePort;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A demo that is edited while it is shown. */
@BrowserTest
class DevTest {
    private static final String DEMO = """
            import static io.demitasse.components.Components.*;
            import io.demitasse.Interface;

            class Demo {
              public static void main(String[] args) {
                Interface.of("Greeter")
                    .inputs(textbox("Name"), textbox("Town"))
                    .outputs(textbox("Greeting"))
                    .predict((name, town) -> "Hello, " + name + "!")
                    .launch();
              }
            }
            """;
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int LONG_MILLIS = 60_000;

    private final List<Dev> started = new ArrayList<>();
    private final Path file;
    private final int port;

    DevTest(@TempDir Path folder) throws IOException {
        file = folder.resolve("Demo.java");
        port = FreePort.find();
    }

    @AfterEach
    void close() {
        started.forEach(Dev::close);
    }

    private Page open(Browsing browsing, String source) throws IOException {
        browsing.expect("WebSocket connection to");
        write(source);
        var dev = Dev.start(file, OptionalInt.of(port), Optional.empty());
        started.add(dev);
        await().atMost(LONG).ignoreExceptions().until(() -> status(dev.url()) == 200);
        return browsing.open(dev.url());
    }

    private void write(String source) throws IOException {
        Files.writeString(file, source);
    }

    private static int status(URI address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static void visible(Locator what) {
        assertThat(what)
                .isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                        .setTimeout(LONG_MILLIS));
    }

    private static void gone(Locator what) {
        assertThat(what)
                .hasCount(
                        0,
                        new com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions()
                                .setTimeout(LONG_MILLIS));
    }

    @Test
    void aSavedChangeIsShownAndWhatWasTypedIsKept(Browsing browsing) throws IOException {
        Page page = open(browsing, DEMO);
        page.getByLabel("Name").fill("Ada");
        page.getByLabel("Town").fill("<b>London</b>");
        write(DEMO.replace("textbox(\"Name\"), textbox(\"Town\")", "textbox(\"Title\"), textbox(\"Town\")")
                .replace("Greeter", "Better greeter"));
        visible(page.getByLabel("Title"));
        assertThat(page.locator("h1")).hasText("Better greeter");
        assertThat(page.getByLabel("Town")).hasValue("<b>London</b>");
        assertThat(page.getByLabel("Title")).hasValue("Ada");
        page.getByText("Submit").click();
        assertThat(page.getByLabel("Greeting")).hasValue("Hello, Ada!");
    }

    @Test
    void theServerBelowItTellsWarningsAlone(Browsing browsing) throws IOException {
        Page page = open(
                browsing, DEMO.replace("\"Greeter\"", "System.getProperty(\"org.slf4j.simpleLogger.log.io.javalin\")"));

        assertThat(page.locator("h1")).hasText("warn");
    }

    @Test
    void whatWasTypedGoesToTheFieldOfTheSameLabelWhereverItIsNow(Browsing browsing) throws IOException {
        Page page = open(browsing, DEMO);
        page.getByLabel("Name").fill("Ada");
        write(DEMO.replace("textbox(\"Name\"), textbox(\"Town\")", "textbox(\"Town\"), textbox(\"Name\")")
                .replace("Greeter", "Turned"));
        visible(page.getByText("Turned"));
        assertThat(page.getByLabel("Name")).hasValue("Ada");
        assertThat(page.getByLabel("Town")).hasValue("");
    }

    @Test
    void aMistakeIsShownWithItsLineUntilItIsMended(Browsing browsing) throws IOException {
        Page page = open(browsing, DEMO);
        page.getByLabel("Name").fill("Ada");
        write(DEMO.replace("\"Hello, \" + name", "\"<img src=x onerror=alert(1)> \" + nam"));
        Locator problems = page.locator("#dev-problems");
        visible(problems);
        assertThat(problems.locator("h2")).hasText("Demo.java has a mistake");
        assertThat(problems.locator(".dev-place")).hasText("Demo.java:9:68");
        assertThat(problems.locator(".dev-message").textContent())
                .startsWith("cannot find symbol\n  symbol:   variable nam");
        assertThat(problems.locator("pre").textContent())
                .isEqualTo("        .predict((name, town) -> \"<img src=x onerror=alert(1)> \" + nam + \"!\")\n"
                        + " ".repeat(67) + "^");
        Browsing.assertAccessible(page);
        Browsing.shot(page, "dev-mistake");
        assertThat(page.getByLabel("Name")).hasValue("Ada");
        write(DEMO.replace("Hello", "Good day"));
        gone(problems);
        assertThat(page.getByLabel("Name")).hasValue("Ada");
        page.getByText("Submit").click();
        assertThat(page.getByLabel("Greeting")).hasValue("Good day, Ada!");
    }

    @Test
    void whatDoesNotStartIsShownWhileTheOldVersionGoesOn(Browsing browsing) throws IOException {
        Page page = open(browsing, DEMO);
        write(DEMO.replace(".launch()", ".launch(o -> o.port(-1))"));
        Locator problems = page.locator("#dev-problems");
        visible(problems);
        assertThat(problems.locator(".dev-place")).hasText("Demo.java:10");
        assertThat(problems.locator(".dev-message")).hasText("port(-1) is no port: give a number from 0 to 65535.");
        assertThat(problems.locator("pre").textContent()).isEqualTo("        .launch(o -> o.port(-1));");
        page.getByLabel("Name").fill("Ada");
        page.getByText("Submit").click();
        assertThat(page.getByLabel("Greeting")).hasValue("Hello, Ada!");
    }

    @Test
    void aDemoThatNeverWorkedHasAPageToo(Browsing browsing) throws IOException {
        Page page = open(browsing, DEMO.replace(";", ""));
        visible(page.locator("#dev-problems"));
        assertThat(page.locator(".dev-place").first()).hasText("Demo.java:1:51");
        write(DEMO);
        visible(page.getByLabel("Name"));
        gone(page.locator("#dev-problems"));
    }

    @Test
    void aProgramThatLaunchesNothingIsShownToHaveEnded(Browsing browsing) throws IOException {
        Page page = open(browsing, "class Demo { public static void main(String[] a) { System.exit(3); } }");
        visible(page.locator("#dev-problems"));
        assertThat(page.locator(".dev-message")).hasText("The program ended before it launched an app (exit code 3).");
    }

    @Test
    void nothingRunsOnWhenItIsClosed(Browsing browsing) throws IOException {
        open(browsing, DEMO);
        List<ProcessHandle> programs = ProcessHandle.current()
                .children()
                .filter(child -> child.info().commandLine().orElse("").contains("demitasse.dev.port=" + port))
                .toList();
        assertThat(programs).hasSize(1);
        close();
        assertThat(programs).noneMatch(ProcessHandle::isAlive);
    }
}
