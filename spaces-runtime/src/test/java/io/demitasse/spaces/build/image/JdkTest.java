package io.demitasse.spaces.build.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class JdkTest {
    private final Path home;

    JdkTest(@TempDir Path home) throws IOException {
        this.home = home;
        Path jlink = Files.createDirectory(home.resolve("bin")).resolve("jlink");
        Files.createFile(jlink);
        assertThat(jlink.toFile().setExecutable(true)).isTrue();
    }

    private void release(String system, String version) throws IOException {
        Files.writeString(
                home.resolve("release"),
                "OS_NAME=\"" + system + "\"\nJAVA_VERSION=\"" + version
                        + "\"\nOS_ARCH=\"aarch64\"\nMODULES=\"java.base java.se\"\n");
    }

    @Test
    void aJdkIsWhatItsReleaseFileSays() throws IOException {
        release("Linux", "25.0.3");
        assertThat(Jdk.at(home)).hasValueSatisfying(jdk -> {
            assertThat(jdk.feature()).isEqualTo(25);
            assertThat(jdk.imageArchitecture()).isEqualTo("arm64");
            assertThat(jdk.modules()).containsExactlyInAnyOrder("java.base", "java.se");
        });
    }

    @Test
    void othersAreNotUsed() throws IOException {
        assertThat(Jdk.at(home)).isEmpty();
        release("Darwin", "25");
        assertThat(Jdk.at(home)).isEmpty();
        release("Linux", "11.0.2");
        assertThat(Jdk.at(home)).isEmpty();
        release("Linux", "new");
        assertThat(Jdk.at(home)).isEmpty();
    }

    @Test
    void theNewestIsNoOlderThanTheOneThatRuns() {
        assertThat(Jdk.newest().feature())
                .isGreaterThanOrEqualTo(Runtime.version().feature());
    }
}
