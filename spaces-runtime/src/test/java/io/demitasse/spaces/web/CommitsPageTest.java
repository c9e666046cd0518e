package io.demitasse.spaces.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitsPageTest extends OnPages {
    CommitsPageTest(@TempDir Path folder) {
        super(folder);
    }

    @BeforeAll
    void fill() throws Exception {
        create("model", "weights", false);
        create("model", "hidden", true);
        for (int i = 0; i < 45; i++) {
            commit("models/ann/weights", "Change <b>" + i + "</b>", "a.txt", "x" + i);
        }
    }

    @Test
    void theNewestAreShownFirstPageByPage() throws Exception {
        String first = get("", "/ann/weights/commits/main").text();
        assertThat(first)
                .contains("Change &lt;b&gt;44&lt;", "Change &lt;b&gt;5&lt;", "ann, ", "href=\"?p=1\"", "just now")
                .doesNotContain("Change &lt;b&gt;4&lt;", "<b>", ">Newer<");

        String second = get("", "/ann/weights/commits/main?p=1").text();
        assertThat(second)
                .contains("Change &lt;b&gt;4&lt;", "initial commit", "href=\"?p=0\"")
                .doesNotContain("Change &lt;b&gt;5&lt;", ">Older<");
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        for (String place : new String[] {
            "none", "main?p=-1", "main?p=99999", "main?p=x", "main%00", "..", "refs%2Fheads%2Fnone", "x".repeat(3000)
        }) {
            assertThat(get("", "/ann/weights/commits/" + place).status())
                    .as(place)
                    .isIn(400, 404);
        }
        assertThat(get("bob", "/ann/hidden/commits/main").status()).isEqualTo(404);
    }

    @Test
    void pagesBehindTheLastAreEmpty() throws Exception {
        assertThat(get("", "/ann/weights/commits/main?p=9").text()).contains("There are no more changes.");
    }
}
