package io.demitasse.spaces.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.spaces.store.Account;
import io.demitasse.spaces.store.NewRepository;
import io.demitasse.spaces.store.Repository;
import io.demitasse.spaces.store.RepositoryKind;
import io.demitasse.spaces.store.Visibility;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest extends OnHub {
    TemplateTest(@TempDir Path folder) {
        super(folder);
    }

    @Test
    void clientsChooseFromAListInTheirOwnWords() throws Exception {
        JsonNode all = hub().get("", "/api/spaces/templates").json().path("templates");

        assertThat(all.findValuesAsText("name")).containsExactly("Java", "Gradio", "Page");
        assertThat(all.findValuesAsText("repoId"))
                .containsExactly("templates/demitasse", "templates/gradio", "templates/static");
        assertThat(all.findValuesAsText("sdk")).containsExactly("docker", "gradio", "static");
        assertThat(all.get(0).path("preferredPrivate").isBoolean()).isTrue();
    }

    /** Without the hub, which would build it. */
    @ParameterizedTest
    @CsvSource({"demitasse, App.java, sdk: demitasse", "gradio, app.py, sdk: gradio", "static, index.html, sdk: static"
    })
    void aSpaceBeginsWithWhatItsTemplateHas(String sdk, String file, String card) throws Exception {
        Account ann = hub().database().accounts().find("ann").orElseThrow();
        Repository space = hub().database()
                .repositories()
                .create(new NewRepository(RepositoryKind.SPACE, ann, "by-" + sdk, Visibility.PUBLIC, ann.id()))
                .orElseThrow();

        Map<String, byte[]> files =
                FirstFiles.asked(space, Json.parse("{\"sdk\":\"docker\",\"template\":\"templates/" + sdk + "\"}"));

        assertThat(files).containsKeys(".gitattributes", file);
        assertThat(new String(files.get("README.md"), StandardCharsets.UTF_8)).contains(card);
    }

    @Test
    void aPageIsThereAtOnce() throws Exception {
        hub().create("space", "page", ",\"sdk\":\"static\",\"template\":\"templates/static\"");

        assertThat(hub().get("", "/spaces/ann/page/resolve/main/index.html").text())
                .contains("<h1>page</h1>");
    }

    @Test
    void oneThatIsNotThereIsSaidAndMakesNothing() throws Exception {
        var said = hub().post(
                        "ann",
                        "/api/repos/create",
                        "{\"type\":\"space\",\"name\":\"odd\",\"sdk\":\"docker\",\"template\":\"SpacesExamples/jupyterlab\"}");

        assertThat(said.status()).isEqualTo(400);
        assertThat(said.error())
                .isEqualTo("There is no template 'SpacesExamples/jupyterlab'. Choose one of templates/demitasse,"
                        + " templates/gradio, templates/static.");
        assertThat(hub().get("ann", "/api/spaces/ann/odd").status()).isEqualTo(404);
    }
}
