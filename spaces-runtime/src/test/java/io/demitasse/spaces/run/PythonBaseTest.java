package io.demitasse.spaces.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class PythonBaseTest {
    @Test
    void isWhereTheEnvironmentHasItsPythonFromAndWhereThatIsInstalled(@TempDir Path given) throws Exception {
        Path folder = given.toRealPath();
        Path installed = Files.createDirectories(folder.resolve("python3.12/bin"));
        Path libraries = Files.createDirectories(folder.resolve("python3.12/lib"));
        Path keys = Files.createDirectories(folder.resolve("python3.12/ssl"));
        Path program = Files.createFile(installed.resolve("python3.12"));
        Path linked = Files.createDirectories(folder.resolve("local/bin"));
        Path link = Files.createSymbolicLink(linked.resolve("python3"), program);
        Path environment = Files.createDirectories(folder.resolve("environment"));
        Files.writeString(environment.resolve("pyvenv.cfg"), "home = " + linked + "\nversion = 3.12\n");
        Path python = Files.createSymbolicLink(environment.resolve("python"), link);
        assertThat(PythonBase.of(environment, python))
                .containsExactly(linked, installed, libraries)
                .doesNotContain(keys);
    }
}
