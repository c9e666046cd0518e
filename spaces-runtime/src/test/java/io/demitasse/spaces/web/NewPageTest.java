package io.demitasse.spaces.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewPageTest extends OnPages {
    NewPageTest(@TempDir Path folder) {
        super(folder);
    }

    private Said make(String name, String kind, String owner, String repository, String sdk) throws Exception {
        return post(name, "/new", "kind", kind, "owner", owner, "name", repository, "visibility", "PUBLIC", "sdk", sdk);
    }

    @Test
    void aDemoInJavaRunsAsItIs() throws Exception {
        assertThat(make("ann", "space", "ann", "java-demo", "demitasse").header("Location"))
                .isEqualTo("/spaces/ann/java-demo");

        assertThat(plain("/spaces/ann/java-demo/raw/main/App.java").text()).contains("Interface.of(\"Greeter\")");
        await().atMost(Duration.ofMinutes(2))
                .until(
                        () -> get("ann", "/spaces/ann/java-demo").text(),
                        page -> page.contains(">Running<") || page.contains("failed"));
        assertThat(get("ann", "/spaces/ann/java-demo").text()).contains(">Running<");
    }

    @Test
    void eachKindBeginsWithSomething() throws Exception {
        make("ann", "space", "ann", "python-demo", "gradio");
        assertThat(plain("/spaces/ann/python-demo/raw/main/app.py").text()).contains("gr.Interface");
        make("ann", "space", "ann", "page", "static");
        assertThat(plain("/spaces/ann/page/raw/main/index.html").text()).contains("<h1>page</h1>");
        assertThat(make("ann", "model", "ann", "weights", "").header("Location"))
                .isEqualTo("/ann/weights");
        assertThat(plain("/ann/weights/raw/main/README.md").text()).isEqualTo("# weights\n");
        assertThat(make("ann", "dataset", "ann", "rows", "").header("Location")).isEqualTo("/datasets/ann/rows");
    }

    @Test
    void whatCanNotBeIsRefusedInItsWords() throws Exception {
        make("ann", "model", "ann", "taken", "");
        assertThat(make("ann", "model", "ann", "taken", "").text()).contains("ann/taken is there already.");
        assertThat(make("ann", "model", "bob", "x", "").text()).contains("You may not make repositories under");
        assertThat(make("ann", "space", "ann", "x", "rust").text()).contains("A Space can&#x27;t begin with that.");
        for (String name : new String[] {"", "..", "a/b", "<b>", "x".repeat(300), "a.git"}) {
            var said = make("ann", "model", "ann", name, "");
            assertThat(said.status()).as(name).isEqualTo(400);
            assertThat(said.text()).contains("class=\"problem\"").doesNotContain("<b>");
        }
        assertThat(get("bob", "/bob/x").status()).isEqualTo(404);
    }

    @Test
    void onlyUsersMakeThem() throws Exception {
        assertThat(get("", "/new").header("Location")).isEqualTo("/login?next=%2Fnew");
        assertThat(make("", "model", "ann", "y", "").status()).isEqualTo(303);
        assertThat(postRaw(
                                "ann",
                                "/new",
                                "kind=model&owner=ann&name=y&visibility=PUBLIC",
                                "Origin",
                                "https://evil.example")
                        .status())
                .isEqualTo(403);
        assertThat(get("ann", "/ann/y").status()).isEqualTo(404);
    }
}
