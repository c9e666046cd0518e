package io.demitasse.spaces.run.docker;

import io.demitasse.spaces.run.Image;
import io.demitasse.spaces.run.RunnerContract;
import io.demitasse.spaces.run.Start;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;

/** What every runner of containers keeps to, with a real engine. */
@Tag("engine")
abstract class ContainerContract extends RunnerContract {
    @BeforeEach
    void bringSample() throws Exception {
        TestEngine.bringSample(folder);
    }

    @Override
    protected final Start sample(String... deeds) {
        return TestEngine.sample(deeds);
    }

    @Override
    protected final Map.Entry<Start, List<String>> impossible() {
        return Map.entry(
                new Image("ann/no-such-image:4711", 7860, Map.of()),
                List.of(
                        "The container engine has no image 'ann/no-such-image:4711'",
                        "docker pull ann/no-such-image:4711"));
    }

    @Override
    protected final List<String> surroundings() {
        return List.of("PATH=", "PORT=7860", "GRADIO_SERVER_PORT=7860", "HOME=/home/user");
    }
}
