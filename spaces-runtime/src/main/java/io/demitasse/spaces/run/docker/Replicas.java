package io.demitasse.spaces.run.docker;

import com.github.dockerjava.api.model.Task;
import com.github.dockerjava.api.model.TaskState;
import io.demitasse.spaces.run.Health;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Where the replicas of a service are. One that the swarm has started anew counts when it answers. */
final class Replicas {
    private static final Duration ANSWER = Duration.ofMinutes(10);

    private final Nodes nodes;
    private final Health health;
    private final int wanted;
    private final CompletableFuture<Boolean> complete = new CompletableFuture<>();
    private final Map<InetSocketAddress, CompletableFuture<Void>> asked = new ConcurrentHashMap<>();
    private volatile List<InetSocketAddress> running = List.of();

    Replicas(Nodes nodes, Health health, int wanted) {
        this.nodes = nodes;
        this.health = health;
        this.wanted = wanted;
    }

    /** Completes when as many as are wanted run. */
    CompletableFuture<Boolean> complete() {
        return complete;
    }

    boolean isHere(Task task) {
        return nodes.isOwn(String.valueOf(task.getNodeId()));
    }

    /** Takes what the swarm says. */
    void are(List<Task> tasks) {
        running = tasks.stream()
                .filter(task ->
                        task.getStatus().getState() == TaskState.RUNNING && task.getDesiredState() == TaskState.RUNNING)
                .flatMap(task -> address(task).stream())
                .distinct()
                .toList();
        asked.keySet().removeIf(address -> !running.contains(address));
        running.forEach(address -> asked.computeIfAbsent(address, fresh -> health.answers(List.of(fresh), ANSWER)));
        if (running.size() >= wanted) {
            complete.complete(true);
        }
    }

    /** Those that answer; all that run while none does. */
    List<InetSocketAddress> addresses() {
        List<InetSocketAddress> now = running;
        List<InetSocketAddress> answering = now.stream()
                .filter(address -> Optional.ofNullable(asked.get(address))
                        .filter(CompletableFuture::isDone)
                        .isPresent())
                .collect(Collectors.toList());
        return answering.isEmpty() ? now : answering;
    }

    /** The port that the node has published for it, for which docker-java has no words. */
    private Optional<InetSocketAddress> address(Task task) {
        return member(task.getRawValues(), "Status")
                .flatMap(status -> member(status, "PortStatus"))
                .flatMap(status -> member(status, "Ports"))
                .filter(List.class::isInstance)
                .flatMap(ports -> ((List<?>) ports).stream().findFirst())
                .flatMap(port -> member(port, "PublishedPort"))
                .filter(Integer.class::isInstance)
                .map(port -> InetSocketAddress.createUnresolved(
                        nodes.host(String.valueOf(task.getNodeId())), (Integer) port));
    }

    private static Optional<Object> member(Object object, String name) {
        return object instanceof Map<?, ?> map ? Optional.ofNullable(map.get(name)) : Optional.empty();
    }
}
