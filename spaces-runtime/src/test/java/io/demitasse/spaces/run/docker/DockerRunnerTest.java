package io.demitasse.spaces.run.docker;

import io.demitasse.spaces.run.Runner;
import java.nio.file.Path;

class DockerRunnerTest extends ContainerContract {
    @Override
    protected Runner runner(Path kept) {
        return DockerRunner.in(kept, TestEngine.host(), Reach.NOTHING);
    }
}
