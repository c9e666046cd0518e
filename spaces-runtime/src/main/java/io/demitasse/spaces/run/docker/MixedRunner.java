package io.demitasse.spaces.run.docker;

import io.demitasse.error.OperatorException;
import io.demitasse.spaces.run.Image;
import io.demitasse.spaces.run.Instance;
import io.demitasse.spaces.run.Log;
import io.demitasse.spaces.run.ProcessRunner;
import io.demitasse.spaces.run.Runner;
import io.demitasse.spaces.run.SpaceId;
import io.demitasse.spaces.run.Task;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs programs as processes and images as containers, so that Spaces with a Dockerfile are beside those that need
 * none. An engine is looked for when an image is to run, or where one did before.
 */
public final class MixedRunner implements Runner {
    private static final Logger LOG = LoggerFactory.getLogger(MixedRunner.class);

    private final Path folder;
    private final Supplier<Runner> engine;
    private final Runner processes;
    private Optional<Runner> containers = Optional.empty();

    private MixedRunner(Path folder, Runner processes, Supplier<Runner> engine) {
        this.folder = folder;
        this.engine = engine;
        this.processes = processes;
    }

    /**
     * A runner that keeps what belongs to Spaces in a folder. What an earlier one, which was killed, left running is
     * ended first, in the engine too if that answers.
     *
     * @param host where an engine is; may throw if there can be none
     * @param reach what containers may reach
     * @throws OperatorException if the folder can't be used, or another runner uses it
     */
    public static MixedRunner in(Path folder, Supplier<DockerHost> host, Reach reach) {
        var runner =
                new MixedRunner(folder, ProcessRunner.in(folder), () -> DockerRunner.in(folder, host.get(), reach));
        runner.ofContainers("What an earlier run left in the engine can't be removed", settled -> {});
        return runner;
    }

    /** Does something with containers, where there were any. */
    private void ofContainers(String otherwise, Consumer<Runner> action) {
        if (Owned.isIn(folder)) {
            try {
                action.accept(containers());
            } catch (OperatorException e) {
                LOG.warn("{}: {}", otherwise, e.getMessage());
            }
        }
    }

    private synchronized Runner containers() {
        Runner open = containers.orElseGet(engine);
        containers = Optional.of(open);
        return open;
    }

    @Override
    public Instance start(Task task, Log log) {
        return (task.start() instanceof Image ? containers() : processes).start(task, log);
    }

    @Override
    public void adopt(SpaceId former, String key) {
        processes.adopt(former, key);
        ofContainers("The files of a Space can't be found in the engine", runner -> runner.adopt(former, key));
    }

    @Override
    public void forget(String key) {
        processes.forget(key);
        ofContainers("The files of a Space can't be deleted in the engine", runner -> runner.forget(key));
    }

    @Override
    public synchronized void close() {
        containers.ifPresent(Runner::close);
        processes.close();
    }
}
