package io.demitasse.spaces.run.docker;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.command.InspectVolumeResponse;
import com.github.dockerjava.api.model.HostConfig;
import io.demitasse.spaces.run.Image;
import io.demitasse.spaces.run.SpaceId;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("engine")
class OwnedTest {
    private static final SpaceId DONE = new SpaceId("ann", "done");
    private static final SpaceId BEGUN = new SpaceId("ann", "begun");

    @Test
    void aVolumeThatAKilledRunnerHadOnlyBegunIsMadeAnew(@TempDir Path folder) throws Exception {
        TestEngine.bringSample(folder);
        Image image = TestEngine.sample();
        try (Engine engine = Engine.at(TestEngine.host());
                Owned owned = Owned.by(folder)) {
            DataVolume.make(engine, owned.data("done"), owned.labels(DONE), image);
            leave(engine, owned.data("begun"), owned.labels(BEGUN), image);
            owned.settle(engine);
            assertThat(volumes(engine)).contains(owned.data("done")).doesNotContain(owned.data("begun"));

            owned.adopt(BEGUN, "4711");
            assertThat(owned.data("4711")).isEqualTo(owned.data("ann-begun"));
            owned.forget(engine, "done");
            assertThat(volumes(engine)).doesNotContain(owned.data("done"));
        }
    }

    /** What is there when a runner ends between the two steps. */
    private static void leave(Engine engine, String volume, Map<String, String> labels, Image image) {
        var making = new HashMap<>(labels);
        making.put(DataVolume.MAKES, volume);
        engine.ask(
                "make a container",
                client -> client.createContainerCmd(image.name())
                        .withLabels(making)
                        .withHostConfig(HostConfig.newHostConfig().withBinds(DataVolume.bind(volume)))
                        .exec());
    }

    private static List<String> volumes(Engine engine) {
        return engine
                .ask("list volumes", client -> client.listVolumesCmd().exec().getVolumes())
                .stream()
                .map(InspectVolumeResponse::getName)
                .toList();
    }
}
