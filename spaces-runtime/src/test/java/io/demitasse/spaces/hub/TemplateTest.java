package io.demitasse.spaces.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
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

    @ParameterizedTest
    @CsvSource({"demitasse, App.java, sdk: demitasse", "gradio, app.py, sdk: gradio", "static, index.html, sdk: static"
    })
    void aSpaceBeginsWithWhatItsTemplateHas(String sdk, String file, String card) throws Exception {
        hub().create("space", "by-" + sdk, ",\"sdk\":\"docker\",\"template\":\"templates/" + sdk + "\"");

        String place = "/spaces/ann/by-" + sdk + "/resolve/main/";
        assertThat(hub().get("", place + file).status()).isEqualTo(200);
        assertThat(hub().get("", place + "README.md").text()).contains(card);
        assertThat(hub().get("", place + ".gitattributes").status()).isEqualTo(200);
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
