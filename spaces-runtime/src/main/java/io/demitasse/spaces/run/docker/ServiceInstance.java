package io.demitasse.spaces.run.docker;

import com.github.dockerjava.api.model.Task;
import com.github.dockerjava.api.model.TaskState;
import com.github.dockerjava.api.model.TaskStatus;
import io.demitasse.error.OperatorException;
import io.demitasse.spaces.run.Exit;
import io.demitasse.spaces.run.Instance;
import io.demitasse.spaces.run.Log;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** A service of a swarm, whose replicas come and go. */
final class ServiceInstance implements Instance {
    private static final Duration PLACES = Duration.ofSeconds(30);
    private static final int NEVER_RAN = -1;
    private static final Set<TaskState> OVER = EnumSet.of(
            TaskState.COMPLETE,
            TaskState.FAILED,
            TaskState.REJECTED,
            TaskState.SHUTDOWN,
            TaskState.ORPHANED,
            TaskState.REMOVE);

    private final Engine engine;
    private final ServicePlan plan;
    private final ServiceParts parts;
    private final Replicas replicas;
    private final Log log;
    private final Map<String, CompletableFuture<Exit>> followed = new ConcurrentHashMap<>();
    private final CompletableFuture<Exit> ended = new CompletableFuture<>();
    private final AtomicBoolean ending = new AtomicBoolean();
    private volatile String trouble = "";

    ServiceInstance(Engine engine, ServiceParts parts, Replicas replicas, Log log) {
        this.engine = engine;
        this.plan = parts.plan();
        this.parts = parts;
        this.replicas = replicas;
        this.log = log;
    }

    /** Looks what has become of its replicas. */
    void look() {
        if (ending.get()) {
            return;
        }
        List<Task> tasks = engine.ask(
                "list the replicas of a service",
                client -> client.listTasksCmd().withServiceFilter(plan.name()).exec());
        tasks.forEach(this::heed);
        replicas.are(tasks);
        if (!tasks.isEmpty()
                && tasks.stream()
                        .allMatch(task -> OVER.contains(task.getStatus().getState()))
                && ending.compareAndSet(false, true)) {
            background("demitasse-service-end", () -> {
                allFollowed().join();
                end();
            });
        }
    }

    private void heed(Task task) {
        TaskStatus status = task.getStatus();
        if (status.getErr() != null) {
            trouble = status.getErr();
        }
        var container = status.getContainerStatus();
        boolean hasRun = status.getState() == TaskState.RUNNING || OVER.contains(status.getState());
        if (hasRun && container != null && container.getContainerID() != null && replicas.isHere(task)) {
            followed.computeIfAbsent(container.getContainerID(), this::follow);
        }
    }

    private CompletableFuture<Exit> follow(String container) {
        var exit = new CompletableFuture<Exit>();
        var kept = new KeptOutput(engine, container, new DatedLines(log::add));
        Output output = kept.follow();
        background(
                "demitasse-replica",
                () -> exit.complete(new Following(engine, container, plan.limits()).toEnd(output, kept::finish)));
        return exit;
    }

    /** Not on the JVM's common threads, which are few: what is done here waits for the engine. */
    private static void background(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private CompletableFuture<Void> allFollowed() {
        return CompletableFuture.allOf(followed.values().toArray(CompletableFuture[]::new));
    }

    private void end() {
        parts.remove();
        ended.complete(followed.values().stream()
                .map(CompletableFuture::join)
                .findFirst()
                .orElseGet(() -> new Exit(NEVER_RAN, Optional.of("The swarm could not start it: " + trouble + "."))));
    }

    /**
     * Waits until all replicas run, or it has ended.
     *
     * @throws OperatorException if the swarm has no place for them
     */
    void awaitPlaces() {
        var there = CompletableFuture.anyOf(replicas.complete(), ended)
                .completeOnTimeout(false, PLACES.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        if (Boolean.FALSE.equals(there)) {
            stop(Duration.ZERO);
            throw new OperatorException("The swarm did not start " + plan.replicas() + " of "
                    + plan.image().name()
                    + " within " + PLACES.toSeconds() + " seconds: " + trouble + ". Ask for fewer or smaller ones, or"
                    + " add nodes.");
        }
    }

    @Override
    public InetSocketAddress address() {
        return addresses().get(0);
    }

    @Override
    public List<InetSocketAddress> addresses() {
        List<InetSocketAddress> all = replicas.addresses();
        return all.isEmpty()
                ? List.of(new InetSocketAddress(
                        InetAddress.getLoopbackAddress(), plan.image().port()))
                : all;
    }

    @Override
    public CompletableFuture<Exit> ended() {
        return ended;
    }

    @Override
    public Optional<String> hint() {
        return ContainerInstance.hint(plan.image());
    }

    @Override
    public void stop(Duration grace) {
        if (ending.compareAndSet(false, true)) {
            int seconds = (int) Math.max(1, grace.toSeconds());
            followed.keySet().stream()
                    .map(container -> CompletableFuture.runAsync(() -> engine.tidy(
                            "stop a container",
                            client -> client.stopContainerCmd(container)
                                    .withTimeout(seconds)
                                    .exec())))
                    .toList()
                    .forEach(CompletableFuture::join);
            allFollowed().join();
            end();
        }
        ended.join();
    }
}
