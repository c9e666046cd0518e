package io.demitasse.internal.web;

import static io.demitasse.internal.web.Client.header;
import static io.demitasse.internal.web.Client.text;
import static io.demitasse.sample.Line.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.demitasse.App;
import io.demitasse.Interface;
import io.demitasse.Launched;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkRoutesTest {
    private static final Pattern SESSION = Pattern.compile("name=\"_session\" value=\"([\\w-]{22})\"");
    private static final Pattern LINK = Pattern.compile("\\?link=([\\w-]{22})");

    private final Path folder;
    private Launched served;
    private Client ann;
    private Client bob;

    LinkRoutesTest(@TempDir Path folder) {
        this.folder = folder;
        this.served = launch();
        this.ann = new Client(served.url());
        this.bob = new Client(served.url());
    }

    private static App app() {
        return Interface.of("Echo")
                .linkButton()
                .inputs(line("In"))
                .outputs(line("Out"))
                .predict(text -> text + "!");
    }

    private Launched launch() {
        return app().launch(o -> o.port(0).links(folder, Duration.ofDays(1)));
    }

    @BeforeEach
    void comeIn() throws IOException, InterruptedException {
        ann.get("");
    }

    @AfterEach
    void close() {
        served.close();
    }

    /** Asks for a link as a page without a script does. */
    private String link() throws IOException, InterruptedException {
        String page = text(ann.form("c0=hello&_click=c1"));
        page = text(ann.form("c0=hello&_link=c3&_session=" + found(SESSION, page)));
        assertThat(page).contains("Whoever opens this address sees what this page shows now: " + served.url());
        return found(LINK, page);
    }

    private static String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        assertThat(matcher.find()).as(page).isTrue();
        return matcher.group(1);
    }

    private String session() throws IOException, InterruptedException {
        return found(SESSION, text(ann.form("c0=x")));
    }

    @Test
    void anotherVisitorSeesTheValuesAfterARestartToo() throws IOException, InterruptedException {
        String link = link();
        served.close();
        served = launch();
        bob = new Client(served.url());
        HttpResponse<byte[]> answer = bob.get("?link=" + link);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(text(answer)).contains("value=\"hello\"", "value=\"hello!\"");
        assertThat(text(bob.form("c0=bye&_click=c1&_session=" + found(SESSION, text(answer)))))
                .contains("value=\"bye!\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "..%2F..%2Fetc%2Fpasswd", "AAAAAAAAAAAAAAAAAAAAAA", "%00", "%3Cscript%3E"})
    void aLinkThatIsNoneShowsAFreshPageThatSaysSo(String id) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = bob.get("?link=" + id);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(text(answer))
                .contains("There is no such link.", "id=\"demo\"")
                .doesNotContain("<script>");
    }

    @Test
    void aLinkThatIsTooOldSaysSo() throws IOException, InterruptedException {
        String link = link();
        Files.setLastModifiedTime(
                folder.resolve("echo").resolve(link + ".json"),
                FileTime.from(Instant.now().minus(Duration.ofHours(25))));
        HttpResponse<byte[]> answer = bob.get("?link=" + link);
        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(text(answer)).contains("This link is too old.").doesNotContain("hello");
    }

    @Test
    void aPageIsGivenAnIdThatCanNotBeGuessed() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = ann.post("_d/link", "{\"s\":\"" + session() + "\",\"v\":{\"c0\":[\"hi\"]}}");
        assertThat(answer.statusCode()).isEqualTo(201);
        String id = new JsonMapper().readTree(answer.body()).get("id").asText();
        assertThat(id).matches("[\\w-]{22}");
        assertThat(text(bob.get("?link=" + id))).contains("value=\"hi\"");
    }

    @Test
    void noOneLinksToThePageOfAnother() throws IOException, InterruptedException {
        String body = "{\"s\":\"" + session() + "\",\"v\":{}}";
        assertThat(bob.post("_d/link", body).statusCode()).isEqualTo(400);
        bob.get("");
        assertThat(bob.post("_d/link", body).statusCode()).isEqualTo(400);
        assertThat(ann.post("_d/link", body, "Origin", "https://evil.example").statusCode())
                .isEqualTo(403);
        assertThat(ann.post("_d/link", body).statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "7",
                "null",
                "{\"s\":\"%s\",\"v\":{\"../x\":[]}}",
                "{\"s\":\"%s\",\"v\":{\"c0\":1}}"
            })
    void whatIsNoPageIsRefused(String body) throws IOException, InterruptedException {
        assertThat(ann.post("_d/link", body.formatted(session())).statusCode()).isEqualTo(400);
    }

    @Test
    void tooMuchIsRefused() throws IOException, InterruptedException {
        String session = session();
        for (int size : new int[] {300_000, 5_000_000}) {
            String body = "{\"s\":\"" + session + "\",\"v\":{\"c0\":[\"" + "x".repeat(size) + "\"]}}";
            HttpResponse<byte[]> answer = ann.post("_d/link", body);
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(text(answer)).startsWith("The page holds too much for a link:");
        }
    }

    @Test
    void anAppWithoutTheButtonMakesAndOpensNone() throws IOException, InterruptedException {
        App bare = Interface.of("Echo").inputs(line("In")).outputs(line("Out")).predict(text -> text);
        try (Launched other = bare.launch(o -> o.port(0).links(folder, Duration.ofDays(1)))) {
            var visitor = new Client(other.url());
            assertThat(visitor.get("?link=x").statusCode()).isEqualTo(200);
            assertThat(visitor.post("_d/link", "{}").statusCode()).isEqualTo(404);
        }
    }
}
