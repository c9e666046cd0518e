package io.demitasse.spaces.confine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ConfinementTest {
    /** Whether this machine can keep programs apart. */
    public static boolean works() {
        return Confinement.ofThisMachine() != Confinement.NONE;
    }

    @Test
    void noneChangesNothing() throws IOException {
        var builder = new ProcessBuilder("no-such-program-4711", "word");
        Confinement.NONE.wrap(builder, new Room(Path.of("tmp"), List.of(), List.of(), List.of()));
        assertThat(builder.command()).containsExactly("no-such-program-4711", "word");
        assertThat(Confinement.NONE.processes()).isZero();
        assertThat(Confinement.NONE.program(ProcessHandle.current())).isEqualTo(ProcessHandle.current());
    }

    @Test
    void isLookedForOnce() {
        assertThat(Confinement.ofThisMachine()).isSameAs(Confinement.ofThisMachine());
    }

    @Test
    @DisabledOnOs(OS.LINUX)
    void elsewhereThereIsNone() {
        assertThat(Confinement.ofThisMachine()).isSameAs(Confinement.NONE);
    }
}
