package io.demitasse.components.remote;

import static io.demitasse.components.Components.file;
import static io.demitasse.components.Components.number;
import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.Interface;
import io.demitasse.client.Client;
import io.demitasse.client.PythonApp;
import io.demitasse.clients.ClientTools;
import io.demitasse.media.MediaFile;
import io.demitasse.testkit.DemoTester;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Java apps made of a real app of Python's Gradio. */
@Tag(ClientTools.TAG)
@TestInstance(Lifecycle.PER_CLASS)
class PythonRemoteTest {
    private PythonApp app;
    private Client client;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        app = PythonApp.start("everything.py", folder);
        client = Client.connect(app.url());
    }

    @AfterAll
    void stop() {
        client.close();
        app.close();
    }

    @Test
    void aFormCallsItsFunctionThere() {
        try (DemoTester demo = DemoTester.of(Remote.load(client, "/greet"))) {
            demo.fill("Text", "Ada").fill("Second", "?").click("Submit");
            assertThat(demo.value("Out")).isEqualTo("Hello, Ada?");
        }
    }

    @Test
    void severalOutputsAreFilled() {
        try (DemoTester demo = DemoTester.of(Remote.load(client, "/quote"))) {
            demo.fill("Number", 50_000).fill("Text", "car").click("Submit");
            assertThat(demo.value("Rate")).isEqualTo(5000.0);
            assertThat(demo.value("Truth")).isEqualTo(true);
        }
    }

    @Test
    void aGeneratorStreamsAndStructuresAreShown() {
        try (DemoTester demo = DemoTester.of(Remote.load(client, "/prefixes"))) {
            demo.fill("Text", "abc").click("Submit");
            assertThat(demo.values("Out")).last().isEqualTo("abc");
            assertThat(demo.value("Data")).isEqualTo(Map.of("letters", List.of("a", "b", "c"), "size", 3));
        }
    }

    @Test
    void filesGoBothWays() {
        try (DemoTester demo = DemoTester.of(Remote.load(client, "/echo"))) {
            demo.within(Duration.ofSeconds(20))
                    .upload("File", MediaFile.of("Zoë #1.txt", "text/plain", new byte[] {65, 66}))
                    .click("Submit");
            assertThat(demo.value("Copy")).isInstanceOfSatisfying(MediaFile.class, back -> {
                assertThat(back.name()).isEqualTo("Zoë #1.txt");
                assertThat(back.bytes()).containsExactly(65, 66);
            });
        }
        var read = client.function("/read", Double.class);
        try (DemoTester demo = DemoTester.of(Interface.of("Read")
                .inputs(file("Given"))
                .outputs(number("Size"))
                .predict((given, call) -> read.run(call, given)))) {
            demo.upload("Given", MediaFile.of("a.bin", "application/octet-stream", new byte[1000]))
                    .click("Submit");
            assertThat(demo.value("Size")).isEqualTo(1000.0);
        }
    }

    @Test
    void anAppOfManyEndpointsHasATabForEach() {
        try (DemoTester demo = DemoTester.of(Remote.load(client))) {
            demo.click("increment");
            assertThat(demo.toString())
                    .contains("greet", "anything")
                    .containsPattern("increment +\\|\\s+Number +\\| 1\n");
        }
    }

    @Test
    void anErrorIsToldInTheRemoteAppsWords() {
        try (DemoTester demo = DemoTester.of(Remote.load(client, "/refuse"))) {
            demo.fill("Text", "tea").click("Submit");
            assertThat(demo.failure()).isEqualTo("'tea' is not liked");
        }
    }
}
