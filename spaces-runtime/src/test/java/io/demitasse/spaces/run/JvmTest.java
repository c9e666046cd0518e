package io.demitasse.spaces.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class JvmTest {
    private static final Path HOME = Path.of("home");
    private static final Path TEMPORARY = Path.of("tmp");
    private static final Limits LIMITS = new Limits(100L << 20, 2, 10);

    @Test
    void aJvmIsToldItsBoundsBeforeItsOwnOptions() {
        assertThat(Jvm.bounded(
                        List.of(Path.of("jdk", "bin", "java").toString(), "-jar", "a.jar"), LIMITS, HOME, TEMPORARY))
                .containsSubsequence(
                        "-Xmx71680k",
                        "-XX:ActiveProcessorCount=2",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Duser.home=home",
                        "-Djava.io.tmpdir=tmp",
                        "-jar",
                        "a.jar");
    }

    @Test
    void anotherProgramIsLeftAsItIs() {
        var words = List.of("python3", "java");
        assertThat(Jvm.bounded(words, LIMITS, HOME, TEMPORARY)).isEqualTo(words);
    }
}
