package io.demitasse.spaces.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErrorPagesTest extends OnPages {
    ErrorPagesTest(@TempDir Path folder) {
        super(folder);
    }

    @Test
    void peopleSeeAPage() throws Exception {
        for (String path : new String[] {"/none", "/a/b", "/a/b/c/d", "/spaces/a/b", "/a/b/resolve/main/x"}) {
            var said = get("", path);
            assertThat(said.status()).as(path).isEqualTo(404);
            assertThat(said.header("Content-Type")).isEqualTo("text/html;charset=utf-8");
            assertThat(said.text()).contains("<h1>There is nothing at this address</h1>", "/_hub/");
            assertThat(said.header("Content-Security-Policy")).startsWith("default-src 'none'; style-src 'self';");
        }
    }

    @Test
    void programsReadJsonAsEver() throws Exception {
        for (String path : new String[] {"/none", "/a/b", "/spaces/a/b"}) {
            var said = plain(path);
            assertThat(said.status()).as(path).isEqualTo(404);
            assertThat(said.header("Content-Type")).startsWith("application/json");
            assertThat(said.text()).startsWith("{\"error\":\"There is nothing at this address");
        }
        assertThat(plain("/a/b/resolve/main/x").text()).isEqualTo("{\"error\":\"Repository not found\"}");
        assertThat(plain("/a/b/resolve/main/x").header("X-Error-Code")).isEqualTo("RepoNotFound");
    }

    @Test
    void aMistakeOfTheHubIsAPageWithoutItsReasons() throws Exception {
        database().close();

        var said = get("", "/");

        assertThat(said.status()).isEqualTo(500);
        assertThat(said.text())
                .contains("<h1>Something went wrong</h1>", "It is the hub&#x27;s fault, not yours.")
                .doesNotContain("database", "Exception");
    }
}
