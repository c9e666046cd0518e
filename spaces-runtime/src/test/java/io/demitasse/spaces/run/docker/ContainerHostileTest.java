package io.demitasse.spaces.run.docker;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.HostConfig;
import io.demitasse.spaces.run.Exit;
import io.demitasse.spaces.run.Instance;
import io.demitasse.spaces.run.Limits;
import io.demitasse.spaces.run.Runner;
import io.demitasse.spaces.run.SpaceId;
import io.demitasse.spaces.run.Task;
import io.demitasse.spaces.run.TestLog;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a program that means harm can do from a container. */
@Tag("engine")
@Timeout(30)
class ContainerHostileTest {
    private static final SpaceId ANN = new SpaceId("ann", "sample");
    private static final SpaceId EVE = new SpaceId("eve", "sample");
    private static final Limits LIMITS = Limits.DEFAULT.memory(128L << 20);

    @TempDir
    private Path folder = Path.of("");

    private final TestLog log = new TestLog();
    private Optional<Runner> runner = Optional.empty();

    @BeforeEach
    void start() throws Exception {
        TestEngine.bringSample(folder);
        runner = Optional.of(DockerRunner.in(folder.resolve("kept"), TestEngine.host(), Reach.NOTHING));
    }

    @AfterEach
    void end() {
        runner.ifPresent(Runner::close);
    }

    private Instance start(SpaceId space, Limits limits, String... deeds) {
        return runner.orElseThrow().start(new Task(space, TestEngine.sample(deeds), limits), log.log());
    }

    private List<String> said(String... deeds) {
        log.clear();
        start(EVE, LIMITS, deeds).ended().join();
        return log.lines();
    }

    @Test
    void memoryBeyondItsOwnEndsIt() {
        assertThat(start(EVE, LIMITS, "swell").ended().join())
                .isEqualTo(new Exit(137, Optional.of("It was ended since it used more than 128 MB of memory.")));
    }

    @Test
    void threadsAndProcessesHaveAnEnd() {
        start(EVE, LIMITS.processes(20), "threads=1000", "exit=0").ended().join();
        assertThat(log.lines()).contains("No more than some").endsWith("threads true");
    }

    @Test
    void onlyItsOwnFoldersCanBeWritten() {
        assertThat(said("write=/app/x", "write=/etc/passwd", "write=/x", "write=/proc/sys/kernel/hostname", "exit=0"))
                .containsExactly(
                        "/app/x can't be written",
                        "/etc/passwd can't be written",
                        "/x can't be written",
                        "/proc/sys/kernel/hostname can't be written");
        assertThat(said("write=/tmp/x", "write=/home/user/x", "write=/data/x", "exit=0"))
                .containsExactly("/tmp/x is written", "/home/user/x is written", "/data/x is written");
    }

    @Test
    void dataStaysAndIsNobodyElses() {
        assertThat(said("write=/data/x", "write=/home/user/x", "exit=0")).hasSize(2);
        assertThat(said("read=/data/x", "read=/home/user/x", "exit=0"))
                .containsExactly("mine", "/home/user/x can't be read");
        SpaceId sameLabel = new SpaceId("eve-sample", "x");
        assertThat(sameLabel.label()).isEqualTo(new SpaceId("eve", "sample-x").label());
        start(new SpaceId("eve", "sample-x"), LIMITS, "write=/data/x", "exit=0")
                .ended()
                .join();
        for (SpaceId other : List.of(ANN, sameLabel)) {
            start(other, LIMITS, "read=/data/x", "exit=0").ended().join();
            assertThat(log.lines()).endsWith("/data/x can't be read");
        }
    }

    @Test
    void itHasNoRightsAndCanGainNone() {
        assertThat(said("read=/proc/self/status", "exit=0"))
                .contains("CapEff:\t0000000000000000", "CapBnd:\t0000000000000000", "NoNewPrivs:\t1", "Seccomp:\t2")
                .contains("Uid:\t1000\t1000\t1000\t1000");
    }

    @Test
    void itReachesNeitherOthersNorTheRuntime() throws Exception {
        Instance ann = start(ANN, LIMITS, "serve=hello");
        TestEngine.awaitPage(ann);
        String there = ann.address().getHostString() + ":" + ann.address().getPort();
        try (var runtime = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(said(
                            "reach=" + there,
                            "reach=127.0.0.1:" + runtime.getLocalPort(),
                            "reach=" + gateway(there) + ":" + runtime.getLocalPort(),
                            "exit=0"))
                    .containsExactly("not reached", "not reached", "not reached");
        }
    }

    /** The address that this machine has in the network of that container. */
    private static String gateway(String container) {
        return container.replaceFirst("\\.\\d+:\\d+$", ".1");
    }

    @Test
    void itsNetworkLeadsNowhereAndItsRootIsReadOnly() {
        start(EVE, LIMITS, "hang");
        try (Engine engine = Engine.at(TestEngine.host())) {
            String id = engine
                    .ask("list containers", client -> client.listContainersCmd().exec())
                    .stream()
                    .filter(each -> each.getLabels().containsValue(EVE.toString()))
                    .map(Container::getId)
                    .findFirst()
                    .orElseThrow();
            HostConfig host = Objects.requireNonNull(engine.ask(
                            "look at a container",
                            client -> client.inspectContainerCmd(id).exec())
                    .getHostConfig());
            assertThat(host.getDns()).containsExactly("127.0.0.1");
            // A program of user 1000 can't tell this from files that are root's.
            assertThat(host.getReadonlyRootfs()).isTrue();
            assertThat(engine.ask(
                                    "look at a network",
                                    client -> client.inspectNetworkCmd()
                                            .withNetworkId(host.getNetworkMode())
                                            .exec())
                            .getInternal())
                    .isTrue();
        }
    }

    @Test
    void whoMayReachOthersIsPublishedHereOnly() throws Exception {
        try (Runner open = DockerRunner.in(folder.resolve("open"), TestEngine.host(), Reach.OTHER_MACHINES)) {
            Instance instance = open.start(new Task(EVE, TestEngine.sample("serve=open"), LIMITS), log.log());
            TestEngine.awaitPage(instance);
            assertThat(instance.address().getAddress().isLoopbackAddress()).isTrue();
        }
    }
}
