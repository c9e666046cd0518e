package io.demitasse.spaces.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardPageTest extends OnPages {
    CardPageTest(@TempDir Path folder) {
        super(folder);
    }

    @BeforeAll
    void fill() throws Exception {
        create("model", "weights", false);
        create("dataset", "rows", true);
        commit("models/ann/weights", "A card", "README.md", """
                ---
                license: mit
                tags: ["<i>odd</i>"]
                ---
                # Weights

                ![picture](p.png) <script>alert(1)</script>
                """);
    }

    @Test
    void aModelSaysWhatItIs() throws Exception {
        var said = get("", "/ann/weights");

        assertThat(said.status()).isEqualTo(200);
        assertThat(said.text())
                .contains(
                        "<h2>Weights</h2>",
                        "src=\"/ann/weights/resolve/main/p.png\"",
                        "href=\"/models?tag=license%3Amit\"",
                        "&lt;i&gt;odd&lt;/i&gt;",
                        "<a href=\"/ann/weights\" aria-current=\"page\">Card</a>")
                .doesNotContain("<script", "<i>", "license: mit");
    }

    @Test
    void whatSaysNothingIsHelped() throws Exception {
        assertThat(get("ann", "/datasets/ann/rows").text())
                .contains("It does not say what it is", "what this dataset is for");
    }

    @Test
    void aPrivateOneIsNotThereForOthers() throws Exception {
        for (String name : new String[] {"", "bob"}) {
            var said = get(name, "/datasets/ann/rows");
            assertThat(said.status()).isEqualTo(404);
            assertThat(said.text()).doesNotContain("ann/rows");
        }
    }
}
