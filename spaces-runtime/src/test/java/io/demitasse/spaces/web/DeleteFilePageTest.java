package io.demitasse.spaces.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeleteFilePageTest extends OnPages {
    private static final Pattern PARENT = Pattern.compile("name=\"parent\" value=\"([0-9a-f]{40})\"");

    DeleteFilePageTest(@TempDir Path folder) {
        super(folder);
    }

    @BeforeAll
    void fill() throws Exception {
        create("dataset", "rows", false);
        commit("datasets/ann/rows", "Files", "a.csv", "x", "b.csv", "y", "<i>.csv", "z");
    }

    private Said delete(String name, String file) throws Exception {
        String path = "/datasets/ann/rows/delete/main/" + file;
        Matcher parent = PARENT.matcher(get("ann", path).text());
        return post(name, path, "parent", parent.find() ? parent.group(1) : "");
    }

    @Test
    void aFileIsDeletedAfterAQuestion() throws Exception {
        assertThat(get("ann", "/datasets/ann/rows/delete/main/%3Ci%3E.csv").text())
                .contains("<h2>Delete &lt;i&gt;.csv?</h2>")
                .doesNotContain("<i>");

        var said = delete("ann", "a.csv");

        assertThat(said.status()).isEqualTo(303);
        assertThat(said.header("Location")).isEqualTo("/datasets/ann/rows/tree/main");
        assertThat(plain("/datasets/ann/rows/raw/main/a.csv").status()).isEqualTo(404);
        assertThat(get("", "/datasets/ann/rows/commits/main").text()).contains("Delete a.csv");
    }

    @Test
    void anOldPageDeletesNothing() throws Exception {
        Matcher parent = PARENT.matcher(
                get("ann", "/datasets/ann/rows/delete/main/b.csv").text());
        assertThat(parent.find()).isTrue();
        commit("datasets/ann/rows", "Newer", "b.csv", "newer");

        var said = post("ann", "/datasets/ann/rows/delete/main/b.csv", "parent", parent.group(1));

        assertThat(said.status()).isEqualTo(412);
        assertThat(plain("/datasets/ann/rows/raw/main/b.csv").text()).isEqualTo("newer");
    }

    @Test
    void onlyWhoMayChangeItDeletes() throws Exception {
        assertThat(delete("bob", "b.csv").status()).isEqualTo(403);
        assertThat(delete("", "b.csv").status()).isEqualTo(303);
        assertThat(delete("ann", "none").status()).isEqualTo(404);
        assertThat(delete("ann", "../rows").status()).isIn(400, 404);
        assertThat(postRaw("ann", "/datasets/ann/rows/delete/main/b.csv", "", "Origin", "https://evil.example")
                        .status())
                .isEqualTo(403);
        assertThat(plain("/datasets/ann/rows/raw/main/b.csv").status()).isEqualTo(200);
    }
}
