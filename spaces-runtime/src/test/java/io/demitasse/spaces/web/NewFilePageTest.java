package io.demitasse.spaces.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewFilePageTest extends OnPages {
    private static final Pattern PARENT = Pattern.compile("name=\"parent\" value=\"([0-9a-f]{40})\"");
    private static final String NEW = "/ann/weights/new/main";

    NewFilePageTest(@TempDir Path folder) {
        super(folder);
    }

    @BeforeAll
    void fill() throws Exception {
        create("model", "weights", false);
        commit("models/ann/weights", "A folder", "docs/a.md", "x");
    }

    private Said write(String name, String path) throws Exception {
        Matcher parent = PARENT.matcher(get("ann", NEW).text());
        assertThat(parent.find()).isTrue();
        return post(name, NEW, "parent", parent.group(1), "path", path, "text", "# Weights\r\n");
    }

    @Test
    void aFileIsWrittenWhereItsPathSays() throws Exception {
        assertThat(get("ann", NEW + "/docs").text()).contains("value=\"docs/\"");

        var said = write("ann", "docs/b c.md");

        assertThat(said.status()).isEqualTo(303);
        assertThat(said.header("Location")).isEqualTo("/ann/weights/blob/main/docs/b%20c.md");
        assertThat(plain("/ann/weights/raw/main/docs/b%20c.md").text()).isEqualTo("# Weights\n");
        assertThat(get("", "/ann/weights/commits/main").text()).contains("Add docs/b c.md");
    }

    @Test
    void aPathThatCanNotBeIsRefusedInItsWords() throws Exception {
        for (String path : new String[] {
            "", " ", "../x", "a/../b", ".git/config", "/x", "a//b", "a/", "a\0b", "x".repeat(1500), ".GIT/hooks/x"
        }) {
            var said = write("ann", path);
            assertThat(said.status()).as(path).isIn(400, 413, 422);
            assertThat(said.text()).contains("class=\"problem\"").doesNotContain("Exception");
        }
        assertThat(write("ann", "<b>../x").text()).doesNotContain("<b>");
    }

    @Test
    void aFileThatIsThereStaysAsItIs() throws Exception {
        var said = write("ann", "docs/a.md");

        assertThat(said.status()).isEqualTo(409);
        assertThat(said.text()).contains("There is a file of that name already.");
        assertThat(plain("/ann/weights/raw/main/docs/a.md").text()).isEqualTo("x");
        assertThat(write("ann", "docs").status()).isEqualTo(409);
        assertThat(write("ann", "docs/a.md/b").status()).isIn(400, 409);
    }

    @Test
    void onlyWhoMayChangeItGetsHere() throws Exception {
        assertThat(get("", NEW).status()).isEqualTo(303);
        assertThat(get("bob", NEW).status()).isEqualTo(403);
        assertThat(write("bob", "y.txt").status()).isEqualTo(403);
        assertThat(get("bob", "/ann/weights/tree/main").text()).doesNotContain("New file");
        assertThat(get("ann", "/ann/weights/tree/main").text()).contains("New file");
        assertThat(postRaw("ann", NEW, "path=y.txt&text=evil", "Origin", "https://evil.example")
                        .status())
                .isEqualTo(403);
        assertThat(plain("/ann/weights/raw/main/y.txt").status()).isEqualTo(404);
    }
}
