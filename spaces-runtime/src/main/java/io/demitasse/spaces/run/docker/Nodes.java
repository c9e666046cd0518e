package io.demitasse.spaces.run.docker;

import com.github.dockerjava.api.model.SwarmInfo;
import io.demitasse.error.OperatorException;
import java.util.Optional;

/**
 * Where the nodes of a swarm are to be reached.
 *
 * @param own the id of the node on this machine
 */
record Nodes(Engine engine, String own) {
    private static final String LOOPBACK = "127.0.0.1";

    /** @throws OperatorException if the engine manages no swarm */
    static Nodes of(Engine engine) {
        Optional<SwarmInfo> swarm = Optional.ofNullable(engine.ask(
                        "say whether it has a swarm", client -> client.infoCmd().exec())
                .getSwarm());
        String id = swarm.filter(each -> Boolean.TRUE.equals(each.getControlAvailable()))
                .map(SwarmInfo::getNodeID)
                .orElse("");
        if (id.isEmpty()) {
            throw new OperatorException("The container engine manages no swarm. Make it a manager with: docker swarm"
                    + " init; or use --runner docker.");
        }
        return new Nodes(engine, id);
    }

    boolean isOwn(String node) {
        return own.equals(node);
    }

    String host(String node) {
        if (isOwn(node)) {
            return LOOPBACK;
        }
        return engine
                .ask(
                        "list the nodes of the swarm",
                        client -> client.listSwarmNodesCmd().exec())
                .stream()
                .filter(each -> node.equals(each.getId()))
                .findFirst()
                .flatMap(each -> Optional.ofNullable(each.getStatus()))
                .map(status -> String.valueOf(status.getAddress()))
                .orElse(LOOPBACK);
    }
}
