package io.demitasse.spaces.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.internal.dev.Problem;
import org.junit.jupiter.api.Test;

class DependenciesTest {
    @Test
    void librariesAreNamedAtTheirLinesAndDemitasseIsThereAlready() {
        String first = "//DEPS org.example:thing:1.2, org.example:other:3:linux";
        String second = "//DEPS ../../etc:passwd io.demitasse:demitasse-components:9";
        var found = Dependencies.of("Demo.java", "// a demo\n" + first + "\n" + second + "\nclass Demo {}");
        assertThat(found.named())
                .containsExactly(
                        new Dependencies.Named("org.example:thing:1.2", 2, first),
                        new Dependencies.Named("org.example:other:3:linux", 2, first));
        assertThat(found.problems())
                .containsExactly(new Problem(
                        "Demo.java", 3, 0, "../../etc:passwd names no library: write group:artifact:version.", second));
    }
}
