package io.demitasse.spaces.confine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(OS.WINDOWS)
class MountTest {
    private static final Path PATH = Path.of("/apps/a b");

    @Test
    void isWhatBubblewrapTakes() {
        assertThat(new Mount(Mount.Kind.READ, PATH).words()).containsExactly("--ro-bind", "/apps/a b", "/apps/a b");
        assertThat(new Mount(Mount.Kind.WRITE, Path.of("/tmp"), PATH).words())
                .containsExactly("--bind", "/apps/a b", "/tmp");
        assertThat(new Mount(Mount.Kind.EMPTY, PATH).words()).containsExactly("--tmpfs", "/apps/a b");
    }
}
