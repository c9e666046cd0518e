package io.demitasse.spaces.run.docker;

import io.demitasse.error.OperatorException;
import io.demitasse.spaces.run.Image;
import io.demitasse.spaces.run.Instance;
import io.demitasse.spaces.run.Log;
import io.demitasse.spaces.run.Runner;
import io.demitasse.spaces.run.Running;
import io.demitasse.spaces.run.SpaceId;
import io.demitasse.spaces.run.Task;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Runs images as containers of an engine on this machine. Each has a bounded memory, processor and number of processes,
 * user 1000, no rights beyond it, a root that it can't write to, and a network of its own that leads nowhere. It may
 * write to {@code /home/user} if the image gives that folder to user 1000, where it finds at each start what the image
 * has; to {@code /data}, which is the Space's and stays; and to {@code /tmp}.
 *
 * <pre>{@code
 * try (Runner runner = DockerRunner.in(folder, DockerHost.usual(), Reach.NOTHING)) {
 *   runner.start(new Task(space, new Image("ann/greeter:1", 7860, Map.of()), Limits.DEFAULT), log);
 * }
 * }</pre>
 *
 * <p>What the machine itself serves to all its networks a container can still reach.
 */
public final class DockerRunner implements Runner {
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Engine engine;
    private final Owned owned;
    private final Reach reach;
    private final Running<ContainerInstance> running = new Running<>();

    private DockerRunner(Engine engine, Owned owned, Reach reach) {
        this.engine = engine;
        this.owned = owned;
        this.reach = reach;
    }

    /**
     * A runner that notes in a folder what is its own. What an earlier one of that folder, which was killed, left
     * running is removed first.
     *
     * @param reach what the programs may reach
     * @throws OperatorException if no engine answers there, or another runner uses the folder
     */
    public static DockerRunner in(Path folder, DockerHost host, Reach reach) {
        Engine engine = Engine.at(host);
        try {
            Owned owned = Owned.by(folder);
            try {
                owned.settle(engine);
                return new DockerRunner(engine, owned, reach);
            } catch (OperatorException e) {
                owned.close();
                throw e;
            }
        } catch (OperatorException e) {
            engine.close();
            throw e;
        }
    }

    @Override
    public Instance start(Task task, Log log) {
        if (!(task.start() instanceof Image image)) {
            throw noImage(task);
        }
        var plan = new ContainerPlan(
                owned.freshName(task.space()), task.space(), owned.data(task.key()), image, task.limits(), reach);
        var instance = ContainerInstance.start(engine, plan, owned, log);
        running.add(instance);
        return instance;
    }

    static OperatorException noImage(Task task) {
        return new OperatorException(task.space() + " is a program of this machine, which no container can be started"
                + " from: run it by the runner of processes.");
    }

    @Override
    public void adopt(SpaceId former, String key) {
        owned.adopt(former, key);
    }

    @Override
    public void forget(String key) {
        owned.forget(engine, key);
    }

    @Override
    public void close() {
        running.stop(GRACE);
        owned.close();
        engine.close();
    }
}
