package io.demitasse.spaces.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.internal.dev.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        assertThat(MavenOutput.problems(folder, List.of("[ERROR] COMPILATION ERROR : ", line, line)))
                .containsExactly(new Problem("Demo.java", 2, 11, "cannot find symbol", "  int x = y;"));
    }

    @Test
    void anyOtherFailureIsToldInMavensWords() {
        assertThat(MavenOutput.problems(folder, List.of("[INFO] x", "[ERROR] No such plugin", "[ERROR] Help")))
                .containsExactly(Problem.of("No such plugin\nHelp"));
        assertThat(MavenOutput.problems(folder, List.of("killed"))).containsExactly(Problem.of("killed"));
    }
}
