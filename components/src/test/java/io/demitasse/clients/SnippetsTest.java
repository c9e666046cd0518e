package io.demitasse.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The code of the page about the API runs as it stands there. */
@Tag(ClientTools.TAG)
class SnippetsTest {
    private final SnippetDemo demo = new SnippetDemo();

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void putFiles() throws IOException {
        SnippetDemo.putFiles(folder);
    }

    @AfterEach
    void close() {
        demo.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"python", "javascript", "curl"})
    void everyValueArrivesAsItWasDeclared(String language) throws IOException, InterruptedException {
        assertThat(run(language, "plain")).contains("kept");
        assertThat(demo.received())
                .containsExactly(SnippetDemo.TEXT, "it's", true, 2.5, List.of("a'", "b"), SnippetDemo.tree());
    }

    @ParameterizedTest
    @ValueSource(strings = {"python", "javascript", "curl"})
    void eachResultOfSeveralIsPrinted(String language) throws IOException, InterruptedException {
        assertThat(run(language, "count")).containsSubsequence("Number 1", "Number 2", "Number 3");
        assertThat(demo.received()).containsExactly(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"python", "javascript", "curl"})
    void filesAreSent(String language) throws IOException, InterruptedException {
        assertThat(run(language, "look")).contains("kept");
        assertThat(demo.received()).containsExactly(7, List.of(5L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"python", "javascript", "curl"})
    void whatTakesNothingIsCalledWithNothing(String language) throws IOException, InterruptedException {
        run(language, "nothing");
        assertThat(demo.received()).isEmpty();
    }

    private String run(String language, String endpoint) throws IOException, InterruptedException {
        String code = PageCode.of(demo.served()).of(endpoint, language);
        return switch (language) {
            case "python" ->
                run(folder.resolve("snippet.py"), code, ClientTools.python().toString());
            // Beside the client, where Node looks for it.
            case "javascript" -> run(ClientTools.folder().resolve("snippet.mjs"), code, "node");
            default -> run(folder.resolve("snippet.sh"), code, "sh");
        };
    }

    private String run(Path file, String code, String program) throws IOException {
        Files.writeString(file, code);
        return ClientTools.run(folder, Map.of("PYTHONIOENCODING", "utf-8"), List.of(program, file.toString()));
    }
}
