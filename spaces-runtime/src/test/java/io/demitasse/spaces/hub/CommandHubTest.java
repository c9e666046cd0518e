package io.demitasse.spaces.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command sets up otherwise than programs do that have a hub. */
// What the command sets up is the same on every JDK.
@Tag("once")
class CommandHubTest {
    private static final String PROGRAM = """
            import static io.demitasse.components.Components.*;
            import io.demitasse.Interface;

            class App {
              public static void main(String[] args) {
                Interface.of("The hub is " + System.getenv("HF_ENDPOINT"))
                    .inputs(textbox("Name"))
                    .outputs(textbox("Greeting"))
                    .predict(name -> "Hello, " + name)
                    .launch();
              }
            }
            """;

    @Test
    void aSpaceIsToldOfItsHub(@TempDir Path folder) throws Exception {
        try (HubProcess hub = HubProcess.in(folder)) {
            hub.create("space", "app", ",\"sdk\":\"demitasse\"");
            hub.commit("spaces/ann/app", "App.java", PROGRAM);
            await().atMost(Duration.ofSeconds(60))
                    .until(
                            () -> hub.get("ann", "/api/spaces/ann/app/runtime").text(),
                            said -> said.contains("\"RUNNING\""));

            String app =
                    hub.get("", "/api/spaces/ann/app/host").json().path("host").asText();
            assertThat(hub.get("", app).text()).contains("<title>The hub is " + hub.url() + "<");
        }
    }
}
