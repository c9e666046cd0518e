package io.demitasse.spaces.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilePageTest extends OnPages {
    FilePageTest(@TempDir Path folder) {
        super(folder);
    }

    @BeforeAll
    void fill() throws Exception {
        create("space", "app", false);
        commit(
                "spaces/ann/app",
                "Files",
                "src/App.java",
                "class App {\n  // </code></pre><script>alert(1)</script>\n}\n",
                "long.txt",
                "x".repeat((1 << 20) + 1),
                "lines.txt",
                "\n".repeat(20_001),
                "bytes.txt",
                "a\0b",
                "empty.txt",
                "");
    }

    private String page(String path) throws Exception {
        var said = get("", "/spaces/ann/app/blob/main/" + path);
        assertThat(said.status()).isEqualTo(200);
        return said.text();
    }

    @Test
    void aTextIsShownWithTheNumbersOfItsLines() throws Exception {
        assertThat(page("src/App.java"))
                .contains(
                        "<pre class=\"numbers\" aria-hidden=\"true\">1\n2\n3</pre>",
                        "<span class=\"code-keyword\">class</span> App {\n  <span class=\"code-comment\">// &lt;/code&gt;&lt;/pre&gt;&lt;script&gt;alert(1)&lt;/script&gt;</span>\n}",
                        "<a href=\"/spaces/ann/app/tree/main/src\">src</a>",
                        "<a href=\"/spaces/ann/app/resolve/main/src/App.java\">Download</a>")
                .doesNotContain("<script");
        assertThat(page("empty.txt")).contains("<pre class=\"numbers\" aria-hidden=\"true\">1</pre>");
    }

    @Test
    void whatIsTooLongOrNoTextIsToBeDownloaded() throws Exception {
        for (String path : new String[] {"long.txt", "lines.txt", "bytes.txt"}) {
            assertThat(page(path))
                    .contains("Download it instead.", "/spaces/ann/app/resolve/main/" + path)
                    .doesNotContain("class=\"numbers\"");
        }
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        for (String place : new String[] {"main", "main/src", "main/none", "none/src/App.java", "main/../x"}) {
            assertThat(get("", "/spaces/ann/app/blob/" + place).status())
                    .as(place)
                    .isIn(400, 404);
        }
    }

    @Test
    void whatIsPrivateIsDownloadedByWhoIsSignedInOnItsPageAlone() throws Exception {
        create("space", "hidden", true);
        String file = "/spaces/ann/hidden/resolve/main/index.html";

        for (String site : new String[] {"same-origin", "none"}) {
            assertThat(get("ann", file, "Sec-Fetch-Site", site).status()).isEqualTo(200);
        }
        for (String site : new String[] {"same-site", "cross-site", ""}) {
            assertThat(get("ann", file, "Sec-Fetch-Site", site).status())
                    .as(site)
                    .isEqualTo(404);
        }
        assertThat(get("ann", file).status()).isEqualTo(404);
        assertThat(get("bob", file, "Sec-Fetch-Site", "same-origin").status()).isEqualTo(404);
        assertThat(get("", file, "Sec-Fetch-Site", "same-origin").status()).isEqualTo(404);
        assertThat(get("ann", "/api/spaces/ann/hidden", "Sec-Fetch-Site", "same-origin")
                        .status())
                .isEqualTo(404);
    }
}
