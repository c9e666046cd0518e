package io.demitasse.spaces.run.docker;

import io.demitasse.spaces.run.Runner;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;

class SwarmRunnerTest extends ContainerContract {
    @BeforeEach
    void makeSwarm() throws Exception {
        TestEngine.makeSwarm();
    }

    @Override
    protected Runner runner(Path kept) {
        return SwarmRunner.in(kept, TestEngine.host(), 1);
    }
}
