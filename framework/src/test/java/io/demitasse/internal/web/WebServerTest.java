package io.demitasse.internal.web;

import static io.demitasse.internal.web.Client.header;
import static io.demitasse.internal.web.Client.text;
import static io.demitasse.sample.Line.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.App;
import io.demitasse.Interface;
import io.demitasse.Launched;
import io.demitasse.Site;
import io.demitasse.Theme;
import io.demitasse.error.OperatorException;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebServerTest {
    private static final App APP = Interface.of("Demo")
            .description("Says *it* again.")
            .inputs(line("In"))
            .outputs(line("Out"))
            .predict(text -> text);

    @Test
    void everyAnswerKeepsThePageToItself() throws IOException, InterruptedException {
        try (Launched served = Site.of("Demos").add("demo", APP).launch(o -> o.port(0))) {
            var client = new Client(served.url());
            for (String path : List.of("", "demo/", "demo", "demo/_d/nothing", "nothing", "_d/icon", "_d/")) {
                HttpResponse<byte[]> answer = client.get(path);
                assertThat(header(answer, "Content-Security-Policy"))
                        .as(path)
                        .contains(
                                "default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe");
                assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
                assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
                assertThat(header(answer, "Server")).isEmpty();
            }
        }
    }

    @Test
    void theCookieIsHiddenFromScriptsAndOtherSites() throws IOException, InterruptedException {
        try (Launched served = APP.launch(o -> o.port(0))) {
            assertThat(header(new Client(served.url()).get(""), "Set-Cookie"))
                    .matches("demitasse=[\\w-]{22}; Path=/; HttpOnly; SameSite=Lax");
            assertThat(header(new Client(served.url()).get("", "X-Forwarded-Proto", "https"), "Set-Cookie"))
                    .matches("demitasse=[\\w-]{22}; Path=/; Secure; HttpOnly; SameSite=Lax");
        }
    }

    @Test
    void aSiteHasACardForEachApp() throws IOException, InterruptedException {
        try (Launched served =
                Site.of("Demos").add("demo", APP, "class Demo {}").launch(o -> o.port(0))) {
            var client = new Client(served.url());
            assertThat(text(client.get(""))).contains("<h1>Demos</h1>", "href=\"/demo/\"", "<h2>Demo</h2>");
            assertThat(text(client.get("demo/")))
                    .contains("<title>Demo · Demos</title>", "<span class=\"code-keyword\">class</span> Demo {}");
            assertThat(client.get("demo").statusCode()).isEqualTo(301);
        }
    }

    @Test
    void assetsAreCachedForEverAndThePageIsChecked() throws IOException, InterruptedException {
        try (Launched served = APP.launch(o -> o.port(0))) {
            var client = new Client(served.url());
            HttpResponse<byte[]> page = client.get("");
            String style = text(page).replaceAll("(?s).*href=\"/(_d/app\\.[^\"]+\\.css)\".*", "$1");
            HttpResponse<byte[]> sheet = client.get(style, "Accept-Encoding", "gzip");
            assertThat(header(sheet, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
            assertThat(header(sheet, "Content-Encoding")).isEqualTo("gzip");
            assertThat(header(sheet, "Vary")).isEqualTo("Accept-Encoding");
            assertThat(header(page, "Cache-Control")).isEqualTo("no-cache");
            assertThat(client.get("", "If-None-Match", header(page, "ETag")).statusCode())
                    .isEqualTo(304);
        }
    }

    @Test
    void aPrefixIsBeforeEveryAddressOfThePage() throws IOException, InterruptedException {
        try (Launched served = APP.launch(o -> o.port(0).prefix("/tools/demo/"))) {
            assertThat(served.url().getPath()).isEqualTo("/tools/demo/");
            // The proxy in front takes the prefix off.
            String page = text(new Client(served.url().resolve("/")).get(""));
            assertThat(page).contains("href=\"/tools/demo/_d/app.", "href=\"/tools/demo/_d/icon\"");
        }
    }

    @Test
    void optionsReachThePage() throws IOException, InterruptedException {
        try (Launched served =
                APP.launch(o -> o.port(0).title("My tab").theme(Theme.MONO).frameFrom("https://intranet.example"))) {
            HttpResponse<byte[]> page = new Client(served.url()).get("");
            assertThat(text(page)).contains("<title>My tab</title>");
            assertThat(header(page, "Content-Security-Policy"))
                    .contains("frame-ancestors 'self' https://intranet.example");
            assertThat(header(page, "X-Frame-Options")).isEmpty();
        }
    }

    @Test
    void sharedFoldersGiveTheirFilesAndNothingAround(@TempDir Path folder) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("secret.txt"), "secret");
        Path shared = Files.createDirectories(folder.resolve("shared/sub"));
        Files.writeString(shared.resolve("a.txt"), "public");
        Files.writeString(shared.resolve(".env"), "secret");
        try (Launched served = APP.launch(o -> o.port(0).files(folder.resolve("shared")))) {
            var client = new Client(served.url());
            assertThat(text(client.get("files/sub/a.txt"))).isEqualTo("public");
            for (String path : List.of(
                    "files/sub/.env",
                    "files/../secret.txt",
                    "files/%2e%2e/secret.txt",
                    "files/..%2fsecret.txt",
                    "files/sub",
                    "files/sub/",
                    "files//etc/passwd",
                    "files/sub/..\\..\\secret.txt".replace("\\", "%5c"))) {
                HttpResponse<byte[]> answer = client.get(path);
                assertThat(answer.statusCode()).as(path).isIn(400, 404);
                assertThat(text(answer)).doesNotContain("secret\n", "root:");
            }
        }
    }

    @Test
    void aPortThatIsTakenIsToldToTheOperator() {
        try (Launched served = APP.launch(o -> o.port(0))) {
            int port = served.url().getPort();
            assertThatThrownBy(() -> APP.launch(o -> o.port(port)))
                    .isInstanceOf(OperatorException.class)
                    .hasMessage("Port " + port + " on 127.0.0.1 can't be listened on: it is taken or not allowed."
                            + " Choose another with port(…), or 0 for any.");
        }
    }

    @Test
    void withoutAPortTheNextFreeOneFrom7860IsTaken() {
        try (Launched first = APP.launch();
                Launched second = APP.launch()) {
            assertThat(first.url().getPort()).isBetween(7860, 7958);
            assertThat(second.url().getPort()).isGreaterThan(first.url().getPort());
        }
    }

    @Test
    void closingLetsRunningCallsEnd() throws IOException, InterruptedException {
        var started = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var finished = new CountDownLatch(1);
        Launched served = Interface.of("Slow")
                .inputs(line("In"))
                .outputs(line("Out"))
                .predict(text -> {
                    started.countDown();
                    go.await();
                    finished.countDown();
                    return text;
                })
                .launch(o -> o.port(0));
        var client = new Client(served.url());
        client.get("");
        LiveClient page = client.live("");
        page.hello("", -1);
        page.say("{\"t\":\"run\",\"j\":\"job-0001\",\"h\":0,\"v\":{\"c0\":[\"x\"]}}");
        started.await();
        var closing = new Thread(served::close);
        closing.start();
        go.countDown();
        closing.join();
        served.join();
        assertThat(finished.getCount()).isZero();
    }
}
