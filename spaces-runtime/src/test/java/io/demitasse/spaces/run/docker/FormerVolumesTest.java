package io.demitasse.spaces.run.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.error.OperatorException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormerVolumesTest {
    private final FormerVolumes volumes;
    private final Path folder;

    FormerVolumesTest(@TempDir Path folder) {
        this.folder = folder.resolve("former");
        volumes = new FormerVolumes(this.folder);
    }

    @Test
    void goOnUnderTheirNamesAndNewOnesHaveKeys() {
        volumes.note("ann-demo", "4711");

        assertThat(volumes.name("4711")).isEqualTo("ann-demo");
        assertThat(volumes.name("4712")).isEqualTo("4712");
        volumes.forget("4711");
        volumes.forget("4712");
        assertThat(volumes.name("4711")).isEqualTo("4711");
    }

    @Test
    void oneThatTwoHadIsTheFirstOnes() {
        volumes.note("ann-b-c", "4711");
        volumes.note("ann-b-c", "4712");
        volumes.note("ann-b-c", "4711");

        assertThat(volumes.name("4711")).isEqualTo("ann-b-c");
        assertThat(volumes.name("4712")).isEqualTo("4712");
    }

    @Test
    void aFolderThatIsNoneIsToldSo() throws Exception {
        Files.writeString(folder, "");

        assertThatThrownBy(() -> volumes.note("ann-demo", "4711"))
                .isInstanceOf(OperatorException.class)
                .hasMessageStartingWith("What volumes are called can't be read or noted in " + folder + ": ");
    }
}
