package io.demitasse.spaces.confine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class SystemPartTest {
    @Test
    void holdsWhatIsInstalledAndWhatNamesAreLookedUpBy() {
        assertThat(SystemPart.words())
                .containsSubsequence("--ro-bind", "/usr", "/usr")
                .contains("/bin", "/lib", "/etc/passwd", "/etc/hosts");
    }

    @Test
    void holdsNoKeyAndNoPassword() {
        assertThat(SystemPart.words())
                .doesNotContain("/", "/etc", "/etc/ssl", "/etc/pki", "/etc/shadow", "/root", "/home", "/run", "/var");
    }

    @Test
    void knowsWhatIsInItAsItIs() {
        assertThat(SystemPart.has(Path.of("/usr/lib/jvm"))).isTrue();
        assertThat(SystemPart.has(Path.of("/usrs"))).isFalse();
        assertThat(SystemPart.has(Path.of("/opt/jdk"))).isFalse();
    }
}
