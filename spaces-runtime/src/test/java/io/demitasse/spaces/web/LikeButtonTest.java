package io.demitasse.spaces.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LikeButtonTest extends OnPages {
    LikeButtonTest(@TempDir Path folder) {
        super(folder);
    }

    @BeforeAll
    void fill() throws Exception {
        create("model", "weights", false);
        create("model", "hidden", true);
    }

    @Test
    void aUserLikesAndUnlikes() throws Exception {
        assertThat(get("bob", "/ann/weights").text()).contains("aria-label=\"Like, 0 likes\"");

        assertThat(post("bob", "/ann/weights/like", "like", "true").header("Location"))
                .isEqualTo("/ann/weights");
        post("bob", "/ann/weights/like", "like", "true");
        assertThat(get("bob", "/ann/weights").text()).contains("aria-label=\"Unlike, 1 like\"");
        assertThat(get("ann", "/ann/weights").text()).contains("aria-label=\"Like, 1 like\"");
        assertThat(get("", "/bob").text()).contains("Likes: models", "href=\"/ann/weights\"");

        post("bob", "/ann/weights/like", "like", "false");
        assertThat(get("bob", "/ann/weights").text()).contains("aria-label=\"Like, 0 likes\"");
    }

    @Test
    void othersDoNot() throws Exception {
        assertThat(get("", "/ann/weights").text()).doesNotContain("/ann/weights/like");
        assertThat(post("", "/ann/weights/like", "like", "true").status()).isEqualTo(303);
        assertThat(post("bob", "/ann/hidden/like", "like", "true").status()).isEqualTo(404);
        assertThat(postRaw("bob", "/ann/weights/like", "like=true", "Origin", "https://evil.example")
                        .status())
                .isEqualTo(403);
        assertThat(get("", "/ann/weights").text()).contains(" 0");
    }
}
