package io.demitasse.internal.apipage;

import static io.demitasse.sample.Line.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.Blocks;
import io.demitasse.Launched;
import io.demitasse.clients.Asker;
import io.demitasse.error.VisitorException;
import io.demitasse.sample.Unlisted;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page and the Markdown as the server sends them, to those of good faith and to others. */
class ApiPageTest {
    private static final String PAGE = "_d/api";
    private static final String HOSTILE = "</code><script>alert(1)</script>";

    private final Launched served = Blocks.of("Demo " + HOSTILE, page -> {
                var in = page.add(line("In " + HOSTILE).param("in").longest(9).value("x"));
                var out = page.add(line("Out " + HOSTILE));
                page.onApi("echo")
                        .apiDescription("Says it again. " + HOSTILE)
                        .inputs(in)
                        .outputs(out)
                        .run(text -> {
                            if (text.equals("bug")) {
                                throw new IllegalStateException("a secret");
                            }
                            if (text.equals("no")) {
                                throw new VisitorException(HOSTILE);
                            }
                            return text + "!";
                        });
                Unlisted.declare(page, out);
            })
            .launch(o -> o.port(0));
    private final Asker asker = Asker.withoutCookies(served.url());

    @AfterEach
    void close() {
        served.close();
    }

    private Asker.Answer send(String form) throws IOException, InterruptedException {
        return asker.post(PAGE, form, "Content-Type", "application/x-www-form-urlencoded");
    }

    @Test
    void showsWhatIsListedAndNothingElse() throws IOException, InterruptedException {
        for (String path : new String[] {PAGE, PAGE + ".md"}) {
            assertThat(asker.get(path).text())
                    .contains("/echo", served.url() + "gradio_api/mcp")
                    .doesNotContain("/hidden", "call-hidden", "unlisted");
        }
        assertThat(asker.get(PAGE).header("Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(asker.get(PAGE + ".md").header("Content-Type")).isEqualTo("text/markdown;charset=utf-8");
    }

    @Test
    void theWordsOfAnAuthorAreNeverMarkup() throws IOException, InterruptedException {
        assertThat(asker.get(PAGE).text()).contains("&lt;script&gt;").doesNotContain("<script>");
        assertThat(asker.get(PAGE + ".md").text())
                .contains("# Demo \\</code\\>\\<script\\>alert(1)\\</script\\> · API\n");
    }

    @Test
    void callsAreCountedFromTheFirstOn() throws IOException, InterruptedException {
        assertThat(asker.get(PAGE).text()).doesNotContain("p50");
        asker.post("gradio_api/run/echo", "{\"data\":[\"a\"]}");
        asker.post("gradio_api/run/echo", "{\"data\":[\"no\"]}");
        assertThat(asker.get(PAGE).text())
                .containsPattern("Calls: 2 · 50% succeeded · p50 \\d+ ms · p90 \\d+ ms · p99 \\d+ ms");
    }

    @Test
    void aFormCallsAndKeepsWhatWasEntered() throws IOException, InterruptedException {
        assertThat(send("endpoint=echo&value.in=%22a%5C%22%3Cb%3E%22").text())
                .contains("[\n  &quot;a\\&quot;&lt;b&gt;!&quot;\n]", ">&quot;a\\&quot;&lt;b&gt;&quot;</textarea>");
        assertThat(send("endpoint=echo").text()).contains("[\n  &quot;!&quot;\n]");
    }

    @Test
    void whatGoesWrongIsToldAsTextWithoutWhatIsNotForVisitors() throws IOException, InterruptedException {
        assertThat(send("endpoint=echo&value.in=%22no%22").text())
                .contains("class=\"is-failed\"><code>&lt;/code&gt;&lt;script&gt;alert(1)")
                .doesNotContain("<script>");
        assertThat(send("endpoint=echo&value.in=%220123456789%22").text())
                .contains("At most 9 characters fit here.", "is-failed");
        assertThat(send("endpoint=echo&value.in=%22bug%22").text())
                .contains("Something went wrong here.")
                .doesNotContain("a secret", "IllegalState");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "endpoint=", "endpoint=hidden", "endpoint=unlisted", "endpoint=x%00", "value.in=a"})
    void aFormThatNamesNoListedEndpointIsNotFound(String form) throws IOException, InterruptedException {
        assertThat(send(form).status()).isEqualTo(404);
    }

    @Test
    void aFormOfAnotherSiteIsRefused() throws IOException, InterruptedException {
        Asker.Answer answer = asker.post(
                PAGE,
                "endpoint=echo&value.in=a",
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Origin",
                "https://evil.example");
        assertThat(answer.status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"b", "x.example/<script>", "user@x.example", "a b"})
    void aHostThatIsNoneIsNotRepeated(String host) throws IOException, InterruptedException {
        for (String path : new String[] {PAGE, PAGE + ".md"}) {
            assertThat(asker.get(path, "X-Forwarded-Host", host).text())
                    .contains(served.url().toString())
                    .doesNotContain(host);
        }
    }

    @Test
    void theAddressIsThatByWhichTheAppIsKnown() throws IOException, InterruptedException {
        assertThat(asker.get(PAGE, "X-Forwarded-Host", "demo.example", "X-Forwarded-Proto", "https")
                        .text())
                .contains("&#34;https://demo.example/gradio_api/mcp&#34;");
        assertThat(asker.get(PAGE).text()).doesNotContain("demo.example");
        assertThat(asker.get(PAGE).header("Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/x", "/page.css", "/..%2fapi", "/%00", "s", ".md/", ".mdx"})
    void aPathBesideItLeadsNowhere(String more) throws IOException, InterruptedException {
        assertThat(asker.get(PAGE + more).status()).as(more).isIn(400, 404);
    }

    @Test
    void whoAsksForTheHeadGetsNoBody() throws IOException, InterruptedException {
        for (String path : new String[] {PAGE, PAGE + ".md"}) {
            Asker.Answer head = asker.send("HEAD", path, BodyPublishers.noBody());
            assertThat(head.status()).isEqualTo(200);
            assertThat(head.text()).isEmpty();
        }
    }

    @Test
    void anAppWithoutEndpointsSaysSo() throws IOException, InterruptedException {
        try (Launched bare = Blocks.of("Bare", page -> page.add(line("In"))).launch(o -> o.port(0))) {
            assertThat(Asker.withoutCookies(bare.url()).get(PAGE).text())
                    .contains("This demo has no function that programs may call.")
                    .doesNotContain("<fieldset");
        }
    }

    private static Launched large() {
        return Blocks.of("Large", page -> {
                    var in = page.add(line("In").value("x"));
                    var out = page.add(line("Out"));
                    for (int i = 0; i < 201; i++) {
                        page.onApi("f" + i).inputs(in).outputs(out).run(text -> text + "!");
                    }
                })
                .launch(o -> o.port(0));
    }

    @Test
    void manyEndpointsComeInPartsThatLeadToOneAnother() throws IOException, InterruptedException {
        try (Launched large = large()) {
            Asker many = Asker.withoutCookies(large.url());
            assertThat(many.get(PAGE).text())
                    .contains("id=\"call-f0\"", "id=\"call-f99\"", "/_d/api.md\"")
                    .contains("<a href=\"/_d/api?part=2\" class=\"api-part\"><code>/f100 … /f199</code></a>")
                    .contains("<a href=\"/_d/api?part=3\" class=\"api-part\"><code>/f200</code></a>")
                    .doesNotContain("id=\"call-f100\"", "?part=1");
            assertThat(many.get(PAGE + "?part=3").text())
                    .contains("id=\"call-f200\"", "/_d/api.md?part=3\"")
                    .contains("<a href=\"/_d/api\" class=\"api-part\"><code>/f0 … /f99</code></a>")
                    .doesNotContain("id=\"call-f199\"", "?part=1");
            assertThat(many.get(PAGE + ".md?part=2").text())
                    .contains("## /f100\n", "## /f199\n", "- [/f0 … /f99](" + large.url() + "_d/api.md)\n")
                    .contains("- [/f200](" + large.url() + "_d/api.md?part=3)\n")
                    .doesNotContain("## /f99\n", "## /f200\n");
        }
    }

    @Test
    void aFormOfAnyPartIsAnsweredWithIt() throws IOException, InterruptedException {
        try (Launched large = large()) {
            String answer = Asker.withoutCookies(large.url())
                    .post(PAGE, "endpoint=f150&value.in=%22a%22", "Content-Type", "application/x-www-form-urlencoded")
                    .text();
            assertThat(answer)
                    .contains("[\n  &quot;a!&quot;\n]", "id=\"call-f100\"")
                    .doesNotContain("id=\"call-f0\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "2", "01", "%2B1", "1e0", "x", "4294967297", "99999999999999999999"})
    void aPartThatIsNotThereIsNotFound(String part) throws IOException, InterruptedException {
        assertThat(asker.get(PAGE + "?part=" + part).status()).isEqualTo(404);
        assertThat(asker.get(PAGE + ".md?part=" + part).status()).isEqualTo(404);
    }
}
