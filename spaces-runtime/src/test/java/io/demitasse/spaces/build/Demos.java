package io.demitasse.spaces.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Demos to build, and a visit of one that was built. */
public final class Demos {
    public static final String GREETER = """
            import static io.demitasse.components.Components.*;
            import io.demitasse.Interface;

            class Greeter {
              public static void main(String[] args) {
                Interface.of("Greeter")
                    .inputs(textbox("Name"), slider("Enthusiasm", 1, 10))
                    .outputs(textbox("Greeting"))
                    .predict((name, n) -> "Hello, " + name + "!".repeat(n.intValue()))
                    .launch();
              }
            }
            """;

    private static final Duration LONG = Duration.ofSeconds(60);

    private Demos() {}

    /** Starts a command, gives its page once there is one, and ends it. */
    public static String page(List<String> command, Path output) throws IOException, InterruptedException {
        int port = FreePort.find();
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment()
                .putAll(Map.of("GRADIO_SERVER_NAME", "127.0.0.1", "GRADIO_SERVER_PORT", Integer.toString(port)));
        Process program = builder.start();
        try {
            var client = HttpClient.newHttpClient();
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                    .build();
            return await().atMost(LONG)
                    .ignoreExceptions()
                    .until(
                            () -> {
                                assertThat(program.isAlive()).isTrue();
                                return client.send(request, HttpResponse.BodyHandlers.ofString())
                                        .body();
                            },
                            body -> !body.isEmpty());
        } finally {
            program.destroy();
            program.waitFor();
        }
    }
}
