package io.demitasse.spaces.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpacePageTest extends OnPages {
    private static final Pattern FRAME = Pattern.compile("<iframe src=\"([^\"]+)\"");

    private static final String JAVA = """
            ---
            sdk: demitasse
            app_file: App.java
            ---
            """;

    private static final String ECHO = """
            import com.sun.net.httpserver.HttpServer;
            import java.net.InetSocketAddress;

            class App {
              public static void main(String[] args) throws Exception {
                int port = Integer.parseInt(System.getenv("GRADIO_SERVER_PORT"));
                var server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
                server.createContext("/", exchange -> {
                  byte[] text = ("Cookies: " + exchange.getRequestHeaders().get("Cookie")).getBytes();
                  exchange.getResponseHeaders().add("Set-Cookie", "demitasse-hub=forged; Path=/");
                  exchange.getResponseHeaders().add("Set-Cookie", "mine=1");
                  exchange.sendResponseHeaders(200, text.length);
                  exchange.getResponseBody().write(text);
                  exchange.close();
                });
                server.start();
              }
            }
            """;

    SpacePageTest(@TempDir Path folder) {
        super(folder);
    }

    @BeforeAll
    void fill() throws Exception {
        create("space", "open", false);
        create("space", "closed", true);
        create("space", "wrong", false);
        commit("spaces/ann/wrong", "A card that can't be", "README.md", """
                ---
                title: <script>alert(1)</script>
                sdk: <script>alert(2)</script>
                ---
                """, "index.html", "");
        createSpace("unbuilt", "demitasse");
        commit("spaces/ann/unbuilt", "Java", "README.md", JAVA, "App.java", "class App { <script> }");
    }

    private String frame(Said said) {
        Matcher frame = FRAME.matcher(said.text());
        assertThat(frame.find()).as(said.text()).isTrue();
        return frame.group(1).replace("&amp;", "&");
    }

    private Said until(String name, String path, String text) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> get(name, path), said -> said.text().contains(text));
    }

    @Test
    void anAppThatRunsIsInAFrameOfItsOwnOrigin() throws Exception {
        var said = until("", "/spaces/ann/open", "Running");

        URI app = URI.create(frame(said));
        assertThat(app.getPath()).isEqualTo("/");
        assertThat(app.getQuery()).isNull();
        assertThat(app.getPort()).isNotEqualTo(URI.create(url()).getPort());
        assertThat(said.header("Content-Security-Policy"))
                .endsWith("base-uri 'none'; frame-src http://127.0.0.1:" + app.getPort())
                .contains("frame-ancestors 'none'");
        assertThat(said.text())
                .contains("sandbox=\"allow-downloads", "<p class=\"path\"><a href=\"/ann\">ann</a>/open</p>");
        assertThat(said.text()).doesNotContain("The last lines of its build", "allow-top-navigation");
    }

    @Test
    void thePrivateAppOfWhoMaySeeItOpensToWhoIsSignedIn() throws Exception {
        var said = until("ann", "/spaces/ann/closed", "Running");

        URI app = URI.create(frame(said));
        assertThat(app.getQuery()).isNull();
        assertThat(open(app, "Cookie", cookie("ann")).status()).isEqualTo(200);
        assertThat(open(app, "Cookie", cookie("bob")).status()).isEqualTo(404);
        assertThat(open(app).status()).isEqualTo(404);
    }

    @Test
    void aPrivateSpaceIsNotThereForOthers() throws Exception {
        for (String name : new String[] {"", "bob"}) {
            for (String path : new String[] {"", "/tree/main", "/blob/main/index.html"}) {
                var said = get(name, "/spaces/ann/closed" + path);
                assertThat(said.status()).isEqualTo(404);
                assertThat(said.text())
                        .contains("There is nothing at this address")
                        .doesNotContain("closed");
            }
        }
        assertThat(get("", "/spaces/ann/never").text())
                .isEqualTo(get("", "/spaces/ann/closed").text());
    }

    @Test
    void whoMayChangeASpaceSeesWhyItDoesNotRun() throws Exception {
        var said = until("ann", "/spaces/ann/unbuilt", "Build failed");

        assertThat(said.text())
                .contains("Correct what its build complains about, and push it.", "App.java:1", "The last lines of its")
                .doesNotContain("<script", "<iframe");
        assertThat(said.header("Content-Security-Policy")).doesNotContain("frame-src");
        var others = get("bob", "/spaces/ann/unbuilt");
        assertThat(others.text())
                .contains("Build failed", "Its owner knows more, and can start it.")
                .doesNotContain("App.java:1", "The last lines of its build");
    }

    @Test
    void aVersionThatFailsLeavesTheOneBeforeInTheFrame() throws Exception {
        create("space", "swapped", false);
        until("ann", "/spaces/ann/swapped", "Running");
        commit("spaces/ann/swapped", "Java", "README.md", JAVA, "App.java", "class App { broken }");

        var said = until("ann", "/spaces/ann/swapped", "The newest version has failed; the one before it serves");

        assertThat(said.text()).contains("App.java:1", "<iframe");
        assertThat(get("bob", "/spaces/ann/swapped").text())
                .contains("<iframe")
                .doesNotContain("App.java:1", "has failed");
    }

    @Test
    void whatACardSaysIsTextWhateverIsInIt() throws Exception {
        assertThat(get("ann", "/spaces/ann/wrong").text())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script");
    }

    @Test
    void theCookieOfTheHubReachesNoAppAndNoAppCanSetIt() throws Exception {
        createSpace("echo", "demitasse");
        commit("spaces/ann/echo", "An app that tells what it is sent", "README.md", JAVA, "App.java", ECHO);
        URI app = URI.create(frame(until("ann", "/spaces/ann/echo", "Running")));

        Said said = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> open(app, "Cookie", "own=1; " + cookie("ann")),
                        answer -> answer.text().startsWith("Cookies"));

        assertThat(said.text()).isEqualTo("Cookies: [own=1]");
        assertThat(said.response().headers().allValues("Set-Cookie"))
                .allSatisfy(cookie -> assertThat(cookie).doesNotContain("demitasse-hub"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("mine=1"));
    }
}
