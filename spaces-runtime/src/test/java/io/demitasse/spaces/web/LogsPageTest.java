package io.demitasse.spaces.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogsPageTest extends OnPages {
    LogsPageTest(@TempDir Path folder) {
        super(folder);
    }

    @BeforeAll
    void fill() throws Exception {
        createSpace("broken", "demitasse");
        commit(
                "spaces/ann/broken",
                "Java",
                "README.md",
                "---\nsdk: demitasse\napp_file: App.java\n---\n",
                "App.java",
                "class App { <script> }");
        create("space", "hidden", true);
    }

    @Test
    void theLastLinesAreThereWithoutAScript() throws Exception {
        Said said = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> get("ann", "/spaces/ann/broken/logs?of=build"),
                        page -> page.text().contains("App.java:1"));

        assertThat(said.text())
                .contains("What its build writes", "data-follow=\"/spaces/ann/broken/logs/follow?of=build\"")
                .doesNotContain("<script>");
        assertThat(said.header("Content-Security-Policy")).endsWith("; script-src 'self'; connect-src 'self'");
        assertThat(get("ann", "/spaces/ann/broken/logs").text()).contains("What its program writes");
    }

    @Test
    void onlyWhoMayChangeASpaceReadsThem() throws Exception {
        for (String path : new String[] {"/logs", "/logs/follow", "/logs/follow?of=build"}) {
            assertThat(get("bob", "/spaces/ann/broken" + path).status()).isEqualTo(403);
            assertThat(get("", "/spaces/ann/broken" + path).status()).isEqualTo(303);
            assertThat(get("bob", "/spaces/ann/hidden" + path).status()).isEqualTo(404);
        }
        assertThat(get("bob", "/spaces/ann/broken").text()).doesNotContain(">Logs<");
        create("model", "weights", false);
        assertThat(get("ann", "/ann/weights/logs").status()).isEqualTo(404);
    }
}
