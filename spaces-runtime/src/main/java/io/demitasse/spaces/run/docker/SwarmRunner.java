package io.demitasse.spaces.run.docker;

import io.demitasse.error.OperatorException;
import io.demitasse.spaces.run.Health;
import io.demitasse.spaces.run.Image;
import io.demitasse.spaces.run.Instance;
import io.demitasse.spaces.run.Log;
import io.demitasse.spaces.run.Runner;
import io.demitasse.spaces.run.Running;
import io.demitasse.spaces.run.SpaceId;
import io.demitasse.spaces.run.Task;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs images as services of a Docker swarm that the engine on this machine manages: several replicas of a version, of
 * which the swarm starts again what dies. Each is bounded as by {@link DockerRunner}, with a network of its service's
 * own. Visitors come by ports that the nodes publish on all their addresses, so keep others away from these ports; and
 * a replica can reach other machines.
 *
 * <p>What is logged is what replicas on this machine write. {@code /data} is the Space's own on each node.
 */
public final class SwarmRunner implements Runner {
    private static final Logger LOG = LoggerFactory.getLogger(SwarmRunner.class);
    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final long LOOK_MILLIS = 200;
    private static final int MOST = 100;

    private final Engine engine;
    private final Owned owned;
    private final Nodes nodes;
    private final int replicas;
    private final Health health = new Health();
    private final Running<ServiceInstance> running = new Running<>();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "demitasse-swarm");
        thread.setDaemon(true);
        return thread;
    });

    private SwarmRunner(Engine engine, Owned owned, int replicas) {
        this.engine = engine;
        this.owned = owned;
        this.nodes = Nodes.of(engine);
        this.replicas = replicas;
    }

    /**
     * A runner that notes in a folder what is its own. What an earlier one of that folder, which was killed, left
     * running is removed first.
     *
     * @param replicas of each Space, from 1 to 100
     * @throws OperatorException if no engine that manages a swarm answers there, or another runner uses the folder
     */
    public static SwarmRunner in(Path folder, DockerHost host, int replicas) {
        if (replicas < 1 || replicas > MOST) {
            throw new OperatorException(replicas + " replicas can't be run: give a number from 1 to " + MOST + ".");
        }
        Engine engine = Engine.at(host);
        try {
            Owned owned = Owned.by(folder);
            try {
                var runner = new SwarmRunner(engine, owned, replicas);
                owned.settle(engine);
                var unused = runner.watch.scheduleWithFixedDelay(
                        () -> runner.running.forEach(SwarmRunner::look),
                        LOOK_MILLIS,
                        LOOK_MILLIS,
                        TimeUnit.MILLISECONDS);
                return runner;
            } catch (OperatorException e) {
                owned.close();
                throw e;
            }
        } catch (OperatorException e) {
            engine.close();
            throw e;
        }
    }

    private static void look(ServiceInstance instance) {
        try {
            instance.look();
        } catch (RuntimeException e) {
            // The next look must come all the same.
            LOG.debug("A service can't be looked at", e);
        }
    }

    @Override
    public Instance start(Task task, Log log) {
        if (!(task.start() instanceof Image image)) {
            throw DockerRunner.noImage(task);
        }
        var plan = new ServicePlan(
                owned.freshName(task.space()), task.space(), owned.data(task.key()), image, task.limits(), replicas);
        var parts = new ServiceParts(engine, plan, owned);
        parts.make();
        var instance = new ServiceInstance(engine, parts, new Replicas(nodes, health, replicas), log);
        running.add(instance);
        instance.awaitPlaces();
        return instance;
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
        watch.shutdownNow();
        owned.close();
        engine.close();
    }
}
