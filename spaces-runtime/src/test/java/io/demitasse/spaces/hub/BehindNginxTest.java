package io.demitasse.spaces.hub;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.demitasse.components.Components.textbox;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import io.demitasse.App;
import io.demitasse.Interface;
import io.demitasse.browser.BrowserTest;
import io.demitasse.browser.Browsing;
import io.demitasse.clients.ClientTools;
import io.demitasse.spaces.build.Demos;
import io.demitasse.spaces.build.FreePort;
import io.demitasse.spaces.cli.Demitasse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A hub as a team has it: behind nginx, by HTTPS, with a name for each Space. Browsers, curl and git know that names
 * below {@code localhost} are of this machine.
 */
@BrowserTest
@Tag(ClientTools.TAG)
class BehindNginxTest extends OnHub {
    private static final String PASSWORD = "correct horse battery";
    private static final App DEMO = Interface.of("Greeter")
            .inputs(textbox("Name"))
            .outputs(textbox("Greeting"))
            .predict(name -> "Hello " + name);

    private final Nginx nginx;
    private final String url;
    private final int plain = FreePort.find();

    BehindNginxTest(@TempDir Path folder) throws Exception {
        super(folder, on(FreePort.find(), FreePort.find()));
        HubSettings settings = hub().settings();
        int port = settings.domain().flatMap(Domain::port).orElseThrow();
        url = "https://hub.localhost:" + port;
        nginx = Nginx.start(
                folder.resolve("nginx"),
                port,
                Map.of(
                        "listen 80;",
                        "listen 127.0.0.1:" + plain + ";",
                        "127.0.0.1:7880",
                        hub().url().substring("http://".length()),
                        "127.0.0.1:7881",
                        "127.0.0.1:" + settings.ports().apps(),
                        "hub.example",
                        "hub.localhost"));
    }

    private static UnaryOperator<HubSettings> on(int port, int apps) {
        return settings -> settings.ports(new HubPorts(0, apps, 0, 0, Optional.of(0)))
                .domain(Domain.parse("https://apps.hub.localhost:" + port))
                .behindProxy();
    }

    @BeforeAll
    void fill() throws Exception {
        hub().create("space", "greeter", ",\"sdk\":\"demitasse\",\"private\":true");
        hub().commit("spaces/ann/greeter", "Greeter.java", Demos.GREETER);
        hub().create("space", "evil", ",\"sdk\":\"static\"");
        await().atMost(Duration.ofSeconds(90))
                .until(() -> hub().get("ann", "/api/spaces/ann/greeter/runtime")
                        .text()
                        .contains("\"RUNNING\""));
    }

    @AfterAll
    void end() {
        nginx.close();
    }

    private static void signIn(Page page, String name) {
        page.getByLabel("Name").fill(name);
        page.getByLabel("Password").fill(PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
    }

    private static List<String> cookies(Page page, String name) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals(name))
                .map(cookie -> cookie.value)
                .toList();
    }

    @Test
    void anAppIsUsedInItsFrameByWhoMay(Browsing browsing) {
        browsing.expect("Request to another host: https://ann-greeter.apps.hub.localhost");
        browsing.expect("Request to another host: https://ann-evil.apps.hub.localhost");
        Page page = browsing.open(URI.create(url + "/login?next=/spaces/ann/greeter"));
        signIn(page, "ann");

        FrameLocator app = page.frameLocator("iframe");
        app.getByLabel("Name").fill("Ada");
        app.getByText("Submit").click();
        assertThat(app.getByLabel("Greeting")).hasValue(Pattern.compile("Hello, Ada!+"));
        Browsing.shot(page, "hub-behind-nginx");

        for (Cookie cookie : page.context().cookies()) {
            assertThat(cookie.secure).as(cookie.name).isTrue();
        }
        assertThat(cookies(page, "__Host-demitasse-hub")).hasSize(1);
        assertThat(cookies(page, "demitasse-pass-ann-greeter")).hasSize(1);
        page.navigate(
                "https://ann-greeter.apps.hub.localhost:" + URI.create(url).getPort() + "/");
        assertThat(page.getByLabel("Greeting")).isVisible();
    }

    @Test
    void noAppMakesAVisitorSomebodyElse(Browsing browsing) {
        browsing.expect("Request to another host: " + url);
        String evil = "https://ann-evil.apps.hub.localhost:" + URI.create(url).getPort() + "/";
        String session = hub().database()
                .signIns()
                .begin(hub().database().accounts().find("bob").orElseThrow().id());
        Page page = browsing.open(URI.create(evil));
        page.evaluate("""
                session => {
                  document.cookie = `demitasse-hub=${session}; Domain=hub.localhost; Path=/; Secure`;
                  document.cookie = `__Host-demitasse-hub=${session}; Domain=hub.localhost; Path=/; Secure`;
                }""", session);
        // Browsers don't keep one app from doing that; it must be of no use.
        assertThat(cookies(page, "demitasse-hub")).containsExactly(session);
        assertThat(cookies(page, "__Host-demitasse-hub")).isEmpty();

        page.navigate(url + "/");

        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in")))
                .isVisible();
        assertThat(page.getByText("bob", new Page.GetByTextOptions().setExact(true)))
                .hasCount(0);
    }

    @Test
    void programsFindAnAppByItsName() throws Exception {
        URI script = Objects.requireNonNull(getClass().getResource("behind_nginx.py"))
                .toURI();

        String said = ClientTools.run(
                folder(),
                Map.of(
                        "HF_ENDPOINT", url,
                        "HF_HUB_OFFLINE", "0",
                        "HF_TOKEN", hub().token("ann"),
                        "HF_HOME", folder().resolve("home").toString(),
                        "SSL_CERT_FILE", nginx.certificate().toString()),
                List.of(ClientTools.python().toString(), Path.of(script).toString()));

        assertThat(said).contains("Hello, Ada!!!", "https://ann-greeter.apps.hub.localhost", "uploaded");
    }

    @Test
    void httpLeadsToHttps() throws Exception {
        var said = hub().get("", "http://127.0.0.1:" + plain + "/spaces?search=a%20b");

        assertThat(said.status()).isEqualTo(301);
        assertThat(said.header("Location")).isEqualTo("https://127.0.0.1/spaces?search=a%20b");
    }

    @Test
    void gitPushesByHttps() throws Exception {
        Path place = Files.createDirectories(folder().resolve("git"));
        git(place, "clone", url.replace("://", "://ann:" + hub().token("ann") + "@") + "/spaces/ann/evil", "evil");
        Path clone = place.resolve("evil");
        Files.writeString(clone.resolve("pushed.txt"), "by git");
        git(clone, "add", ".");
        git(clone, "-c", "user.name=Ann", "-c", "user.email=ann@example.org", "commit", "-m", "Push");
        git(clone, "push");

        assertThat(hub().get("", "/spaces/ann/evil/raw/main/pushed.txt").text()).isEqualTo("by git");
    }

    private void git(Path place, String... words) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        ClientTools.run(
                place,
                Map.of(
                        "GIT_TERMINAL_PROMPT",
                        "0",
                        "GIT_SSL_CAINFO",
                        nginx.certificate().toString()),
                command);
    }

    @Test
    void aDemoIsSharedBelowTheDomain(Browsing browsing) throws Exception {
        // When the link ends, the page that is open tries again.
        browsing.expect("WebSocket connection to 'wss://share-");
        Path hosts = Files.writeString(folder().resolve("hosts"), "127.0.0.1 hub.localhost\n");
        try (var demo = DEMO.launch(o -> o.port(0))) {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(nginx.trustOptions());
            command.add("-Djdk.net.hosts.file=" + hosts);
            command.addAll(List.of(
                    "-cp",
                    System.getProperty("java.class.path"),
                    Demitasse.class.getName(),
                    "share",
                    Integer.toString(demo.url().getPort()),
                    "--hub",
                    url));
            var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
            builder.environment().put("DEMITASSE_TOKEN", hub().token("ann"));
            Process process = builder.start();
            try {
                String link = firstLine(process).replaceFirst("Shared at (\\S+) .*", "$1");
                assertThat(link).matches("https://share-[a-z0-9]{16}\\.apps\\.hub\\.localhost:\\d+/");
                Page page = browsing.open(URI.create(link));
                page.getByLabel("Name").fill("Grace");
                page.getByText("Submit").click();
                assertThat(page.getByLabel("Greeting")).hasValue("Hello Grace");
            } finally {
                process.destroy();
                process.onExit().join();
            }
        }
    }

    private static String firstLine(Process process) throws IOException {
        return String.valueOf(
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine());
    }
}
