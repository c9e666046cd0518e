package io.demitasse.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The program in the README is one. */
class ReadmeTest {
    private static final Pattern JAVA = Pattern.compile("```java\\R(.*?)```", Pattern.DOTALL);

    @Test
    void itsProgramCompiles() throws IOException {
        String readme = Files.readString(Path.of("..", "README.md"));
        assertThat(JAVA.matcher(readme).results().map((MatchResult block) -> block.group(1)))
                .hasSize(1)
                .allSatisfy(program -> assertThat(Javac.compileFile(program)).isEmpty());
    }
}
