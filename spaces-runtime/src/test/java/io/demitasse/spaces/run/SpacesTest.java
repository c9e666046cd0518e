package io.demitasse.spaces.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.demitasse.error.OperatorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class SpacesTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final SpaceSettings SETTINGS =
            SpaceSettings.of(new SpaceId("ann", "sample"), "localhost").limits(Limits.DEFAULT.memory(128L << 20));

    private final Path kept;
    private final Path logs;
    private final Spaces spaces;

    SpacesTest(@TempDir Path folder) {
        kept = folder.resolve("kept");
        logs = folder.resolve("logs");
        spaces = Spaces.with(ProcessRunner.in(kept), logs, Pace.DEFAULT);
    }

    @AfterEach
    void close() {
        spaces.close();
    }

    private Space running(SpaceSettings settings) throws Exception {
        Space space = spaces.add(settings);
        space.deploy(log -> {
            log.add("building");
            return new Built.Program(SampleCommand.of("places", "serve=hello"));
        });
        space.when(status -> status.stage() == Stage.RUNNING).get(20, TimeUnit.SECONDS);
        return space;
    }

    @Test
    void whatIsKeptForOneIsFoundByItsKey() throws Exception {
        Space space = running(SETTINGS.key("4711"));

        assertThat(RunnerContract.texts(space.log()).get(0))
                .startsWith(kept.resolve("4711").resolve("home").toString());
        assertThat(logs.resolve("4711").resolve("logs").resolve("run.log")).isNotEmptyFile();
        assertThat(kept.resolve("ann--sample")).doesNotExist();

        spaces.remove(space.id());
        assertThat(spaces.find(space.id())).isEmpty();
        assertThat(kept.resolve("4711")).isDirectory();
        assertThat(logs.resolve("4711")).isDirectory();
    }

    @Test
    void nothingIsLeftOfOneThatIsDeleted() throws Exception {
        Space space = running(SETTINGS.key("4711"));
        Files.writeString(kept.resolve("4711").resolve("home").resolve("diary"), "mine");

        spaces.delete(space.id());

        assertThat(spaces.find(space.id())).isEmpty();
        assertThat(spaces.labelled("ann-sample")).isEmpty();
        await().atMost(LONG).until(() -> !Files.exists(kept.resolve("4711")) && !Files.exists(logs.resolve("4711")));
        assertThat(space.status().stage().isRunning()).isFalse();
    }

    @Test
    void isFoundByTheLabelThatItWasGiven() {
        Space space = spaces.add(SETTINGS.label("other"));

        assertThat(spaces.labelled("other")).contains(space);
        assertThat(spaces.labelled("ann-sample")).isEmpty();
        assertThatThrownBy(() -> space.settings(SETTINGS)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneIsAddedOnce() {
        spaces.add(SETTINGS);

        assertThatThrownBy(() -> spaces.add(SETTINGS))
                .isInstanceOf(OperatorException.class)
                .hasMessage("The Space ann/sample is there already.");
    }
}
