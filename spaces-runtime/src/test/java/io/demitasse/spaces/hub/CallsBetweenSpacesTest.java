package io.demitasse.spaces.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.client.Client;
import io.demitasse.clients.ClientTools;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Space in Java and one of Python's Gradio, whose functions call each other by their names. */
@Tag(ClientTools.TAG)
class CallsBetweenSpacesTest extends OnHub {
    private static final String JAVA = """
            import static io.demitasse.components.Components.*;
            import io.demitasse.Blocks;
            import io.demitasse.client.Client;

            class Greeter {
              public static void main(String[] args) {
                Blocks.of("Greeter", page -> {
                  var name = page.add(textbox("Name"));
                  var greeting = page.add(textbox("Greeting"));
                  page.onApi("greet").inputs(name).outputs(greeting).run(text -> "Hello, " + text);
                  page.onApi("shout").inputs(name).outputs(greeting).run(text -> {
                    try (Client python = Client.connect("ann/shouter")) {
                      return python.predict("/shout", "Hello, " + text).as(String.class);
                    }
                  });
                }).launch();
              }
            }
            """;

    private static final String PYTHON = """
            import gradio as gr
            from gradio_client import Client

            def shout(text: str) -> str:
                return text.upper() + "!"

            def greet(name: str) -> str:
                return shout(Client("ann/greeter", verbose=False).predict(name, api_name="/greet"))

            with gr.Blocks() as demo:
                gr.api(shout, api_name="shout")
                gr.api(greet, api_name="greet")
            demo.launch()
            """;

    CallsBetweenSpacesTest(@TempDir Path folder) {
        super(folder);
    }

    @Test
    void eachCallsTheOtherByItsName() throws Exception {
        hub().create("space", "shouter", ",\"sdk\":\"gradio\"");
        hub().create("space", "greeter", ",\"sdk\":\"demitasse\"");
        hub().commit("spaces/ann/shouter", "app.py", PYTHON);
        hub().commit("spaces/ann/greeter", "Greeter.java", JAVA);
        awaitRunning("greeter");
        awaitRunning("shouter");
        assertThat(called("ann/greeter", "/shout", "Ada")).isEqualTo("HELLO, ADA!");
        assertThat(called("ann/shouter", "/greet", "Bob")).isEqualTo("HELLO, BOB!");
    }

    private void awaitRunning(String space) {
        JsonNode ended = await().atMost(Duration.ofMinutes(4))
                .until(
                        () -> hub().get("", "/api/spaces/ann/" + space + "/runtime")
                                .json(),
                        now -> now.path("stage").asText().matches("RUNNING|.*ERROR"));
        assertThat(ended.path("stage").asText()).as(ended.toString()).isEqualTo("RUNNING");
    }

    private String called(String space, String endpoint, String name) {
        try (Client client = Client.connect(space, options -> options.hub(hub().url()))) {
            return client.predict(endpoint, name).as(String.class);
        }
    }
}
