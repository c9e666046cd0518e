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
    void aTagThatIsCalledAsABranchIsReachedAllTheSame() throws Exception {
        create("model", "twice", false);
        commit("models/ann/twice", "Before", "before.txt", "x");
        api("/api/models/ann/twice/tag/main", "{\"tag\":\"same\"}");
        commit("models/ann/twice", "After", "after.txt", "x");
        api("/api/models/ann/twice/branch/same", "{}");

        assertThat(get("", "/ann/twice/tree/same").text())
                .contains(
                        "after.txt",
                        "<a href=\"/ann/twice/tree/same\" aria-current=\"true\">same</a>",
                        "<a href=\"/ann/twice/tree/refs/tags/same\">same</a>");
        assertThat(get("", "/ann/twice/tree/refs/tags/same").text())
                .contains("before.txt", "<a href=\"/ann/twice/tree/refs/tags/same\" aria-current=\"true\">same</a>")
                .doesNotContain("after.txt");
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
