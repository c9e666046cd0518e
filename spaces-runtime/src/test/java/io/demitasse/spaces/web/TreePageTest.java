package io.demitasse.spaces.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreePageTest extends OnPages {
    TreePageTest(@TempDir Path folder) {
        super(folder);
    }

    @BeforeAll
    void fill() throws Exception {
        create("model", "weights", false);
        create("dataset", "rows", false);
        create("space", "app", false);
        commit(
                "spaces/ann/app",
                "Title <b>bold</b>",
                "README.md",
                "# Hello <script>alert(1)</script>\n",
                "a b/é#1?.txt",
                "x".repeat(1234),
                "<img src=x onerror=alert(2)>.txt",
                "evil");
    }

    @Test
    void aFolderListsItsFilesWithTheirLastChange() throws Exception {
        String page = get("", "/spaces/ann/app/tree/main").text();

        assertThat(page)
                .contains(
                        "<a href=\"/spaces/ann/app/blob/main/README.md\">README.md</a>",
                        "<a href=\"/spaces/ann/app/tree/main/a%20b\">a b/</a>",
                        "Title &lt;b&gt;bold&lt;/b&gt;",
                        "just now",
                        "<a href=\"/spaces/ann/app/tree/main\" aria-current=\"page\">Files</a>");
        assertThat(get("", "/spaces/ann/app/tree/main/a%20b").text())
                .contains("<a href=\"/spaces/ann/app/blob/main/a%20b/%C3%A9%231%3F.txt\">é#1?.txt</a>", "1.2 kB");
    }

    @Test
    void namesTitlesAndTheReadmeAreTextWhateverIsInThem() throws Exception {
        assertThat(get("", "/spaces/ann/app/tree/main").text())
                .contains("<h2>README.md</h2>", "<h2>Hello", "&lt;img src=x onerror=alert(2)&gt;.txt</a>")
                .doesNotContain("<script", "<img", "<b>");
    }

    @Test
    void modelsAndDatasetsHaveFilesToo() throws Exception {
        for (String path : new String[] {"/ann/weights", "/datasets/ann/rows"}) {
            var said = get("", path + "/tree/main");
            assertThat(said.status()).as(path).isEqualTo(200);
            assertThat(said.text())
                    .contains("<a href=\"" + path + "/blob/main/.gitattributes\">.gitattributes</a>")
                    .doesNotContain(">App</a>");
            assertThat(get("", path + "/blob/main/.gitattributes").status()).isEqualTo(200);
        }
    }

    @Test
    void aLargeFolderIsShownPageByPage() throws Exception {
        create("dataset", "many", false);
        String[] files = new String[140];
        for (int i = 0; i < 70; i++) {
            files[2 * i] = "part-%02d.txt".formatted(i);
            files[2 * i + 1] = "x";
        }
        commit("datasets/ann/many", "Parts", files);

        String first = get("", "/datasets/ann/many/tree/main").text();
        assertThat(first).contains("part-48.txt").doesNotContain("part-49.txt");
        String next = first.replaceFirst("(?s).*href=\"(\\?after=[^\"]*)\".*", "$1");
        String second = get("", "/datasets/ann/many/tree/main" + next).text();

        assertThat(second).contains("part-49.txt", "part-69.txt").doesNotContain("part-48.txt", "More files");
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        for (String place : new String[] {
            "none",
            "main/none",
            "main/README.md",
            "main/..",
            "main/%2e%2e/%2e%2e/etc",
            "refs%2Fheads%2Fmain%00",
            "-",
            "0".repeat(40),
            "x".repeat(3000),
            "x/".repeat(1000)
        }) {
            var said = get("", "/spaces/ann/app/tree/" + place);
            assertThat(said.status()).as(place).isIn(400, 404);
            assertThat(said.text()).doesNotContain("Exception", "root:");
        }
        assertThat(get("", "/spaces/ann/app/tree/main?after=" + "x".repeat(2000))
                        .status())
                .isIn(400, 404);
    }
}
