package io.demitasse.spaces.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevisionMenuTest extends OnPages {
    RevisionMenuTest(@TempDir Path folder) {
        super(folder);
    }

    @BeforeAll
    void fill() throws Exception {
        create("model", "single", false);
        create("model", "several", false);
        commit("models/ann/several", "A change", "a.txt", "x");
        api("/api/models/ann/several/branch/feat%2Fz", "{}");
        api("/api/models/ann/several/tag/main", "{\"tag\":\"v1&amp\"}");
    }

    @Test
    void branchesAndTagsAreThereToGoTo() throws Exception {
        String files = get("", "/ann/several/tree/main").text();
        assertThat(files)
                .contains(
                        "<span class=\"unseen\">Version: </span>main</summary>",
                        "<p>Branches</p>",
                        "<a href=\"/ann/several/tree/feat/z\">feat/z</a>",
                        "<a href=\"/ann/several/tree/main\" aria-current=\"true\">main</a>",
                        "<p>Tags</p>",
                        "<a href=\"/ann/several/tree/v1%26amp\">v1&amp;amp</a>");
        assertThat(get("", "/ann/several/blob/main/a.txt").text()).contains("/ann/several/tree/feat/z");
        assertThat(get("", "/ann/several/commits/feat/z").text())
                .contains("</span>feat/z</summary>", "<a href=\"/ann/several/commits/main\">main</a>");
        assertThat(get("", "/ann/several/tree/v1%26amp").text()).contains("</span>v1&amp;amp</summary>", "a.txt");
    }

    @Test
    void whereThereIsNothingToChooseTheVersionIsAWord() throws Exception {
        assertThat(get("", "/ann/single/tree/main").text())
                .contains("<span class=\"mark\">main</span>")
                .doesNotContain("<summary");
    }

    @Test
    void manyAreCut() throws Exception {
        create("model", "many", false);
        for (int i = 0; i < 101; i++) {
            api("/api/models/ann/many/branch/b" + (1000 + i), "{}");
        }
        assertThat(get("", "/ann/many/tree/main").text())
                .contains(">b1099<", "and 2 more")
                .doesNotContain(">b1100<");
    }
}
