package io.demitasse.spaces.run.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.error.OperatorException;
import io.demitasse.spaces.run.Image;
import io.demitasse.spaces.run.Instance;
import io.demitasse.spaces.run.Limits;
import io.demitasse.spaces.run.Runner;
import io.demitasse.spaces.run.SampleCommand;
import io.demitasse.spaces.run.SpaceId;
import io.demitasse.spaces.run.Start;
import io.demitasse.spaces.run.Task;
import io.demitasse.spaces.run.TestLog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class MixedRunnerTest {
    private static final SpaceId ANN = new SpaceId("ann", "sample");
    private static final Limits LIMITS = Limits.DEFAULT.memory(128L << 20);

    @TempDir
    private Path folder = Path.of("");

    private final TestLog log = new TestLog();

    private Instance start(Runner runner, String key, Start what) {
        return runner.start(new Task(ANN, key, what, LIMITS), log.log());
    }

    private Runner withoutEngine() {
        return MixedRunner.in(folder, () -> DockerHost.parse("tcp://127.0.0.1:1"), Reach.NOTHING);
    }

    @Test
    void aProcessNeedsNoEngineAndAnImageSaysThatItDoes() {
        try (Runner runner = withoutEngine()) {
            assertThat(start(runner, "4711", SampleCommand.of("say=hello", "exit=0"))
                            .ended()
                            .join()
                            .code())
                    .isZero();
            assertThat(log.lines()).containsExactly("hello");

            assertThatThrownBy(() -> start(runner, "4711", new Image("none:1", 7860, Map.of())))
                    .isInstanceOf(OperatorException.class)
                    .hasMessageStartingWith("The container engine at tcp://127.0.0.1:1 can't be reached.");
            runner.forget("4711");
            assertThat(folder.resolve("4711")).doesNotExist();
        }
    }

    @Test
    void anEngineThatHasGoneIsInNobodysWay() throws Exception {
        Files.writeString(Files.createDirectories(folder.resolve("engine")).resolve("key"), "0123456789ab");

        try (Runner runner = withoutEngine()) {
            assertThat(start(runner, "4711", SampleCommand.of("exit=3"))
                            .ended()
                            .join()
                            .code())
                    .isEqualTo(3);
            runner.forget("4711");
            assertThat(folder.resolve("4711")).doesNotExist();
        }
    }

    @Test
    @Tag("engine")
    void bothRunBesideEachOther(@TempDir Path built) throws Exception {
        TestEngine.bringSample(built);
        try (Runner runner = MixedRunner.in(folder, TestEngine::host, Reach.NOTHING)) {
            Instance boxed = start(runner, "boxed", TestEngine.sample("write=/data/x", "serve=boxed"));
            Instance process = start(runner, "plain", SampleCommand.of("serve=plain"));
            TestEngine.awaitPage(boxed);
            TestEngine.awaitPage(process);
            assertThat(process.address().getAddress().isLoopbackAddress()).isTrue();
        }
        // As after a new start.
        try (Runner runner = MixedRunner.in(folder, TestEngine::host, Reach.NOTHING)) {
            start(runner, "boxed", TestEngine.sample("read=/data/x", "exit=0"))
                    .ended()
                    .join();
            assertThat(log.lines()).endsWith("mine");
            runner.forget("boxed");
            start(runner, "boxed", TestEngine.sample("read=/data/x", "exit=0"))
                    .ended()
                    .join();
            assertThat(log.lines()).endsWith("/data/x can't be read");
            runner.forget("boxed");
        }
    }
}
