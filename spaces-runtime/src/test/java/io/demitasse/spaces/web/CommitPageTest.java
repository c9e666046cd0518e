package io.demitasse.spaces.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitPageTest extends OnPages {
    private static final Pattern COMMIT = Pattern.compile("href=\"(/spaces/ann/app/commit/[0-9a-f]{40})\"");

    CommitPageTest(@TempDir Path folder) {
        super(folder);
    }

    @BeforeAll
    void fill() throws Exception {
        create("space", "app", false);
        create("space", "hidden", true);
        commit("spaces/ann/app", "Before", "a.txt", "one\ntwo\n");
        commit("spaces/ann/app", "<i>After</i>", "a.txt", "one\n<script>\n", "b.png", "x\0y");
    }

    private String newest() throws Exception {
        Matcher commit = COMMIT.matcher(get("", "/spaces/ann/app/commits/main").text());
        assertThat(commit.find()).isTrue();
        return commit.group(1);
    }

    @Test
    void whatACommitChangedIsShownFileByFile() throws Exception {
        var said = get("", newest());

        assertThat(said.status()).isEqualTo(200);
        assertThat(said.text())
                .contains(
                        "<h2>&lt;i&gt;After&lt;/i&gt;</h2>",
                        "2 files changed",
                        "<h3>a.txt</h3>",
                        "<tr class=\"removed\"><td class=\"numbered\">2</td><td class=\"numbered\"></td>"
                                + "<td><code>−two</code></td></tr>",
                        "<code>+&lt;script&gt;</code>",
                        "<h3>b.png</h3>",
                        "Only its name, its kind or what is no text has changed.",
                        "The change before")
                .doesNotContain("<script", "<i>");
    }

    @Test
    void aShortIdIsEnough() throws Exception {
        String path = newest();
        assertThat(get("", path.substring(0, path.length() - 30)).status()).isEqualTo(200);
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        for (String id : new String[] {"main", "0".repeat(40), "f".repeat(7), "x", "..", "%00", "a".repeat(3000)}) {
            assertThat(get("", "/spaces/ann/app/commit/" + id).status()).as(id).isIn(400, 404);
        }
        String id = newest().replaceFirst(".*/", "");
        assertThat(get("", "/spaces/ann/hidden/commit/" + id).status()).isEqualTo(404);
        assertThat(get("ann", "/spaces/ann/hidden/commit/" + id).status()).isEqualTo(404);
    }
}
