package io.demitasse.internal.gradio;

import static io.demitasse.sample.Line.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.Interface;
import io.demitasse.Launched;
import io.demitasse.clients.Asker;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeepLinksTest {
    @Test
    void aLinkOfASessionLeadsToWhatItShows(@TempDir Path folder) throws IOException, InterruptedException {
        try (Launched served = Interface.of("Demo")
                .linkButton()
                .inputs(line("In"))
                .outputs(line("Out"))
                .predict(text -> text)
                .launch(o -> o.port(0).links(folder, Duration.ofDays(1)))) {
            Asker ann = Asker.withCookies(served.url());
            ann.post("gradio_api/run/predict", "{\"data\":[\"Tea\"],\"session_hash\":\"s\"}");
            Asker.Answer made = ann.get("gradio_api/deep_link?session_hash=s");
            assertThat(made.json().asText()).matches("[\\w-]{22}");
            JsonNode config =
                    ann.get("config?deep_link=" + made.json().asText()).json();
            assertThat(config.path("deep_link_state").asText()).isEqualTo("valid");
            assertThat(config.path("components").findValuesAsText("label")).contains("In", "Out");
            assertThat(ann.get("config?deep_link=AAAAAAAAAAAAAAAAAAAAAA")
                            .json()
                            .path("deep_link_state")
                            .asText())
                    .isEqualTo("invalid");
            assertThat(ann.get("config?deep_link=../../x")
                            .json()
                            .path("deep_link_state")
                            .asText())
                    .isEqualTo("invalid");
            assertThat(ann.get("config").json().path("deep_link_state").asText())
                    .isEqualTo("none");
            assertThat(Asker.withCookies(served.url())
                            .get("gradio_api/deep_link?session_hash=s")
                            .status())
                    .isEqualTo(404);
            assertThat(ann.get("gradio_api/deep_link").status()).isEqualTo(404);
        }
    }

    @Test
    void anAppWithoutAButtonForItMakesNone() throws IOException, InterruptedException {
        try (Launched served = Interface.of("Demo")
                .inputs(line("In"))
                .outputs(line("Out"))
                .predict(text -> text)
                .launch(o -> o.port(0))) {
            Asker.Answer answer = Asker.withoutCookies(served.url()).get("gradio_api/deep_link?session_hash=s");
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.json().path("detail").asText()).isEqualTo("This app makes no links.");
        }
    }
}
