package io.demitasse.spaces.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildCommandTest {
    private static final String PROGRAM = "class Demo { public static void main(String[] args) {} }";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Path file;
    private final Path space;

    BuildCommandTest(@TempDir Path folder) {
        file = folder.resolve("Demo.java");
        space = folder.resolve("space");
    }

    private int run(String source, String... options) throws IOException {
        Files.writeString(file, source);
        var command = Demitasse.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        String[] all = new String[options.length + 4];
        System.arraycopy(new String[] {"build", file.toString(), "--out", space.toString()}, 0, all, 0, 4);
        System.arraycopy(options, 0, all, 4, options.length);
        return command.execute(all);
    }

    @Test
    void aBuildTellsWhereItIs() throws IOException {
        assertThat(run(PROGRAM)).isZero();
        assertThat(err.toString()).startsWith("Compiling " + file).contains("Built " + space + " in ");
        assertThat(out.toString()).isEmpty();
        assertThat(space.resolve("app.json")).exists();
    }

    @Test
    void jsonIsOneObject() throws IOException {
        assertThat(run(PROGRAM, "--json")).isZero();
        var said = new JsonMapper().readTree(out.toString());
        assertThat(said.path("ok").asBoolean()).isTrue();
        assertThat(said.path("folder").asText()).isEqualTo(space.toString());
        assertThat(said.path("main").asText()).isEqualTo("Demo");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void whatJavacSaysEndsWithOne() throws IOException {
        assertThat(run("class Demo {\n  int x = y;\n}")).isEqualTo(1);
        assertThat(err.toString()).contains("Demo.java:2: cannot find symbol", "\n  int x = y;\n          ^\n");
    }

    @Test
    void whatJavacSaysIsInTheJson() throws IOException {
        assertThat(run("class Demo {\n  int x = y;\n}", "--json")).isEqualTo(1);
        var said = new JsonMapper().readTree(out.toString());
        assertThat(said.path("ok").asBoolean()).isFalse();
        assertThat(said.path("problems").get(0).path("line").asInt()).isEqualTo(2);
        assertThat(said.path("problems").get(0).path("column").asInt()).isEqualTo(11);
    }

    @Test
    void aWrongTargetIsToldBeforeAnythingIsBuilt() throws IOException {
        assertThat(run(PROGRAM, "--image", "zip:x")).isEqualTo(1);
        assertThat(err.toString())
                .isEqualTo("'zip:x' is no place for an image: give tar:FILE, registry:HOST/NAME or docker:NAME."
                        + System.lineSeparator());
        assertThat(space).doesNotExist();
    }
}
