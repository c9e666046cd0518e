package io.demitasse.spaces.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.error.OperatorException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildingTest {
    @TempDir
    Path folder = Path.of("");

    private Optional<Built> run(Build build) {
        return Building.run(
                new SpaceId("ann", "sample"), build, new Log(new LogFile(folder.resolve("build.log"), 1 << 20)));
    }

    @Test
    void givesWhatWasBuilt() {
        assertThat(run(log -> new Built.Site(folder))).contains(new Built.Site(folder));
    }

    @Test
    void saysWhatPeopleCanMend() {
        assertThat(run(log -> {
                    throw new OperatorException("The disk is full. Free some space.");
                }))
                .contains(new Built.Failed(Stage.BUILD_ERROR, "The disk is full. Free some space."));
    }

    @Test
    void keepsItsOwnMistakesForItsLog() {
        assertThat(run(log -> {
                    throw new IllegalStateException("secret");
                }))
                .contains(new Built.Failed(
                        Stage.BUILD_ERROR, "The build failed by a mistake of the runtime; its log says which."));
    }

    @Test
    void hasNothingToSayIfGivenUp() {
        assertThat(run(log -> {
                    throw new InterruptedException();
                }))
                .isEmpty();
    }
}
