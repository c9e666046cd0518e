package io.demitasse.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java of the page about the API compiles without a warning and runs as it stands there. */
class JavaSnippetsTest {
    private static final String CLASS_PATH =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

    private final SnippetDemo demo = new SnippetDemo();

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void close() {
        demo.close();
    }

    @Test
    void everyValueArrivesAsItWasDeclared() throws IOException, InterruptedException {
        assertThat(run("plain")).contains("kept");
        assertThat(demo.received())
                .containsExactly(SnippetDemo.TEXT, "it's", true, 2.5, List.of("a'", "b"), SnippetDemo.tree());
    }

    @Test
    void eachResultOfSeveralIsPrinted() throws IOException, InterruptedException {
        assertThat(run("count")).containsSubsequence("Number 1", "Number 2", "Number 3");
        assertThat(demo.received()).containsExactly(3);
    }

    @Test
    void filesAreSent() throws IOException, InterruptedException {
        SnippetDemo.putFiles(folder);
        assertThat(run("look")).contains("kept");
        assertThat(demo.received()).containsExactly(7, List.of(5L));
    }

    @Test
    void whatTakesNothingIsCalledWithNothing() throws IOException, InterruptedException {
        run("nothing");
        assertThat(demo.received()).isEmpty();
    }

    private String run(String endpoint) throws IOException, InterruptedException {
        Path source = Files.writeString(
                folder.resolve("Example.java"), PageCode.of(demo.served()).of(endpoint, "java"));
        var said = new ByteArrayOutputStream();
        int status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        said,
                        said,
                        "-proc:none",
                        "-Xlint:all",
                        "-encoding",
                        "UTF-8",
                        "-cp",
                        CLASS_PATH,
                        "-d",
                        folder.toString(),
                        source.toString());
        assertThat(status).as(said.toString(StandardCharsets.UTF_8)).isZero();
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        String paths = folder + System.getProperty("path.separator") + CLASS_PATH;
        return ClientTools.run(folder, Map.of(), List.of(java.toString(), "-cp", paths, "Example"));
    }
}
