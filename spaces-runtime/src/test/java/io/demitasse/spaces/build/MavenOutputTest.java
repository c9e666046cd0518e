package io.demitasse.spaces.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.internal.dev.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MavenOutputTest {
    private final Path folder;

    MavenOutputTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aMistakeOfTheCompilerIsToldOnceWithItsLine() throws IOException {
        Path file = Files.writeString(folder.resolve("Demo.java"), "class Demo {\n  int x = y;\n}\n");
        String line = "[ERROR] " + file + ":[2,11] cannot find symbol";
        assertThat(MavenOutput.problems(folder, List.of("[ERROR] COMPILATION ERROR : ", line, line), Optional::of))
                .containsExactly(new Problem("Demo.java", 2, 11, "cannot find symbol", "  int x = y;"));
    }

    @Test
    void anyOtherFailureIsToldInMavensWords() {
        assertThat(MavenOutput.problems(
                        folder, List.of("[INFO] x", "[ERROR] No such plugin", "[ERROR] Help"), Optional::of))
                .containsExactly(Problem.of("No such plugin\nHelp"));
        assertThat(MavenOutput.problems(folder, List.of("killed"), Optional::of))
                .containsExactly(Problem.of("killed"));
    }

    @Test
    void aLineIsReadOnlyFromAFileThatMayBe() throws IOException {
        Path secret = Files.writeString(folder.resolve("Secret.java"), "class Secret {}");
        assertThat(MavenOutput.problems(
                        folder.resolve("app"), List.of("[ERROR] " + secret + ":[1,1] x"), file -> Optional.empty()))
                .containsExactly(new Problem(secret.toString(), 1, 1, "x", ""));
    }

    @Test
    void whatCanBeNoPlaceIsNone() {
        for (String line : List.of("/Demo.java:[99999999999999999999,1] x", "/De\0mo.java:[1,1] x")) {
            assertThat(MavenOutput.problems(folder, List.of("[ERROR] " + line), Optional::of))
                    .containsExactly(Problem.of(line));
        }
    }

    @Test
    void coloursAreNoPartOfALine() {
        assertThat(MavenOutput.problems(folder, List.of("\u001B[0m\u001B[1;31m[ERROR] No such plugin"), Optional::of))
                .containsExactly(Problem.of("No such plugin"));
    }
}
