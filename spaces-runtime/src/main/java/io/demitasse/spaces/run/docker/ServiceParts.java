package io.demitasse.spaces.run.docker;

import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Container;
import io.demitasse.error.OperatorException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** The parts that a service needs in its swarm, made and removed together. */
record ServiceParts(Engine engine, ServicePlan plan, Owned owned) {
    private static final String OF_SERVICE = "com.docker.swarm.service.name";
    private static final int ROUNDS = 300;
    private static final long BETWEEN_ROUNDS = TimeUnit.MILLISECONDS.toNanos(50);

    /** @throws OperatorException if they can't be made; nothing is left of them then */
    void make() {
        try {
            refuseMissingImage();
            Map<String, String> labels = owned.labels(plan.space());
            DataVolume.make(engine, plan.data(), labels, plan.image());
            engine.ask(
                    "make a network of the swarm",
                    client -> client.createNetworkCmd()
                            .withName(plan.name())
                            .withDriver("overlay")
                            .withLabels(labels)
                            .exec());
            engine.ask(
                    "make a service of " + plan.image().name(),
                    client -> client.createServiceCmd(plan.spec(labels)).exec());
        } catch (OperatorException e) {
            remove();
            throw e;
        }
    }

    private void refuseMissingImage() {
        engine.ask("look for an image", client -> {
            try {
                return client.inspectImageCmd(plan.image().name()).exec();
            } catch (NotFoundException e) {
                throw ContainerInstance.noImage(plan.image(), e);
            }
        });
    }

    /** Removes them, as far as they are there; the Space's data stays. */
    void remove() {
        remove(engine, plan.name());
    }

    /** Removes those of the service of that name. */
    static void remove(Engine engine, String name) {
        engine.tidy("remove a service", client -> client.removeServiceCmd(name).exec());
        removeContainers(engine, name);
        insist(() -> engine.tidy(
                "remove a network", client -> client.removeNetworkCmd(name).exec()));
        insist(() -> engine.tidy(
                "remove a volume",
                client -> client.removeVolumeCmd(ServicePlan.home(name)).exec()));
    }

    /** A swarm lets go of what a service used a while after the service. */
    private static void insist(BooleanSupplier removal) {
        for (int round = 0; round < ROUNDS && !removal.getAsBoolean(); round++) {
            LockSupport.parkNanos(BETWEEN_ROUNDS);
        }
    }

    /** A swarm takes seconds over it. */
    private static void removeContainers(Engine engine, String name) {
        for (int round = 0; round < ROUNDS; round++) {
            List<Container> left = containers(engine, name);
            if (left.isEmpty()) {
                return;
            }
            left.forEach(container -> engine.tidy(
                    "remove a container",
                    client -> client.removeContainerCmd(container.getId())
                            .withForce(true)
                            .exec()));
            LockSupport.parkNanos(BETWEEN_ROUNDS);
        }
    }

    private static List<Container> containers(Engine engine, String name) {
        try {
            return engine.ask(
                    "list containers",
                    client -> client.listContainersCmd()
                            .withShowAll(true)
                            .withLabelFilter(Map.of(OF_SERVICE, name))
                            .exec());
        } catch (OperatorException e) {
            // An engine that has gone ends its containers when it comes back.
            return List.of();
        }
    }
}
