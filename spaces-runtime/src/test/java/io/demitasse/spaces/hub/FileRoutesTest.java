package io.demitasse.spaces.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileRoutesTest extends OnHub {
    FileRoutesTest(@TempDir Path folder) {
        super(folder);
    }

    @BeforeAll
    void fill() throws Exception {
        hub().create("space", "files", ",\"sdk\":\"static\"");
        hub().post(
                        "ann",
                        "/api/spaces/ann/files/commit/main",
                        AskedHub.header("Files")
                                + AskedHub.file("a b/é#1.txt", "0123456789")
                                + AskedHub.file("empty", "")
                                + AskedHub.file("evil.svg", "<svg onload='alert(1)'/>"));
    }

    private AskedHub.Said file(String path, String... headers) throws Exception {
        return hub().get("", "/spaces/ann/files/resolve/main/" + path, headers);
    }

    @Test
    void aFileComesWithWhatClientsKeepItBy() throws Exception {
        var said = file("a%20b/%C3%A9%231.txt");
        assertThat(said.text()).isEqualTo("0123456789");
        assertThat(said.header("ETag")).matches("\"[0-9a-f]{40}\"");
        assertThat(said.header("X-Repo-Commit")).matches("[0-9a-f]{40}");
        assertThat(said.header("Content-Length")).isEqualTo("10");
        assertThat(said.header("Accept-Ranges")).isEqualTo("bytes");
        assertThat(said.header("Content-Disposition")).isEqualTo("inline; filename*=UTF-8''%C3%A9%231.txt");
        assertThat(file("a%20b/%C3%A9%231.txt", "If-None-Match", said.header("ETag"))
                        .status())
                .isEqualTo(304);
        var byCommit =
                hub().get("", "/spaces/ann/files/resolve/" + said.header("X-Repo-Commit") + "/a%20b/%C3%A9%231.txt");
        assertThat(byCommit.text()).isEqualTo("0123456789");
    }

    @Test
    void aHeadSaysTheSameWithoutTheBytes() throws Exception {
        var said = hub().ask("", "HEAD", "/spaces/ann/files/resolve/main/a%20b/%C3%A9%231.txt", "");
        assertThat(said.status()).isEqualTo(200);
        assertThat(said.header("Content-Length")).isEqualTo("10");
        assertThat(said.header("X-Repo-Commit")).isNotEmpty();
        assertThat(said.text()).isEmpty();
    }

    @Test
    void aPartIsSentAlone() throws Exception {
        var said = file("a%20b/%C3%A9%231.txt", "Range", "bytes=2-4");
        assertThat(said.status()).isEqualTo(206);
        assertThat(said.header("Content-Range")).isEqualTo("bytes 2-4/10");
        assertThat(said.text()).isEqualTo("234");
        var none = file("a%20b/%C3%A9%231.txt", "Range", "bytes=10-");
        assertThat(none.status()).isEqualTo(416);
        assertThat(none.header("Content-Range")).isEqualTo("bytes */10");
    }

    @Test
    void anEmptyFileSaysItsSizeWhenOneByteIsAskedFor() throws Exception {
        var said = file("empty", "Range", "bytes=0-0");
        assertThat(said.status()).isEqualTo(200);
        assertThat(said.header("Content-Range")).isEqualTo("bytes */0");
        assertThat(said.text()).isEmpty();
    }

    @Test
    void whatABrowserCouldRunIsPlainTextInASandbox() throws Exception {
        for (String name : List.of("evil.svg", "index.html")) {
            var said = file(name);
            assertThat(said.header("Content-Type")).isEqualToIgnoringCase("text/plain;charset=utf-8");
            assertThat(said.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(said.header("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        }
    }

    @Test
    void whatIsMissingIsToldByKind() throws Exception {
        var entry = file("none.txt");
        assertThat(entry.status()).isEqualTo(404);
        assertThat(entry.header("X-Error-Code")).isEqualTo("EntryNotFound");
        assertThat(entry.header("X-Repo-Commit")).isNotEmpty();
        var revision = hub().get("", "/spaces/ann/files/resolve/none/a.txt");
        assertThat(revision.status()).isEqualTo(404);
        assertThat(revision.header("X-Error-Code")).isEqualTo("RevisionNotFound");
        var repository = hub().get("", "/spaces/ann/none/resolve/main/a.txt");
        assertThat(repository.status()).isEqualTo(404);
        assertThat(repository.header("X-Error-Code")).isEqualTo("RepoNotFound");
    }

    @Test
    void noPathLeadsOut() throws Exception {
        for (String path : List.of(
                "..%2F..%2F..%2Fetc%2Fpasswd",
                "%2Fetc%2Fpasswd", "a%20b%2F..%2F..%2Fhub.db", ".git%2Fconfig", "%00", "a%20b")) {
            var said = file(path);
            assertThat(said.status()).as(path).isIn(400, 404);
            assertThat(said.text()).as(path).doesNotContain("root:");
        }
    }
}
