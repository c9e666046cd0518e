package io.demitasse.spaces.run.docker;

import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.Service;
import io.demitasse.error.OperatorException;
import io.demitasse.spaces.run.FolderLock;
import io.demitasse.spaces.run.SpaceId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one runner has in an engine, which may have other things of other people. The runner's folder has a key, and all
 * that it makes has the key as a label, so that the next one finds what one that was killed left behind.
 */
final class Owned implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Owned.class);
    private static final String OWNER = "io.demitasse.runtime";
    private static final String SPACE = "io.demitasse.space";
    private static final String ENGINE = "engine";
    private static final String KEY = "key";
    private static final int KEY_LENGTH = 12;

    private final FolderLock lock;
    private final String key;
    private final FormerVolumes former;

    private Owned(FolderLock lock, String key, FormerVolumes former) {
        this.lock = lock;
        this.key = key;
        this.former = former;
    }

    /** Whether a runner of that folder has ever had anything. */
    static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(ENGINE).resolve(KEY));
    }

    /**
     * What the runner of that folder has.
     *
     * @throws OperatorException if another runner uses the folder
     */
    static Owned by(Path folder) {
        Path own = folder.toAbsolutePath().resolve(ENGINE);
        FolderLock lock = FolderLock.take(own);
        try {
            Path file = own.resolve(KEY);
            if (!Files.exists(file)) {
                Files.writeString(file, random());
            }
            return new Owned(lock, Files.readString(file).strip(), new FormerVolumes(own.resolve("former")));
        } catch (IOException e) {
            lock.close();
            throw new OperatorException(
                    "The key of " + own + " can't be kept: " + e + ". Make it a folder that may be written to, with"
                            + " space left.",
                    e);
        }
    }

    private static String random() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, KEY_LENGTH);
    }

    /** A name in the engine that nothing has yet. */
    String freshName(SpaceId space) {
        return "demitasse-" + space.label() + "-" + random();
    }

    /**
     * The volume with the files of a Space, whatever its version and whatever it is called.
     *
     * @param space its key
     */
    String data(String space) {
        return "demitasse-" + key + "-" + former.name(space) + "-data";
    }

    /** Finds by its key what earlier versions kept for a Space by its label. */
    void adopt(SpaceId space, String fresh) {
        former.note(space.label(), fresh);
    }

    /** Deletes the files of a Space of which nothing runs any more. */
    void forget(Engine engine, String space) {
        engine.tidy(
                "remove a volume", client -> client.removeVolumeCmd(data(space)).exec());
        former.forget(space);
    }

    Map<String, String> labels(SpaceId space) {
        return Map.of(OWNER, key, SPACE, space.toString());
    }

    private Map<String, String> mine() {
        return Map.of(OWNER, key);
    }

    /** Removes the services, containers and networks of a runner that was killed; the files of Spaces stay. */
    void settle(Engine engine) {
        services(engine).stream()
                .flatMap(service -> Optional.ofNullable(service.getSpec()).stream())
                .flatMap(spec -> Optional.ofNullable(spec.getName()).stream())
                .forEach(name -> ServiceParts.remove(engine, name));
        List<Container> left = engine.ask(
                "list containers",
                client -> client.listContainersCmd()
                        .withShowAll(true)
                        .withLabelFilter(mine())
                        .exec());
        if (!left.isEmpty()) {
            LOG.info("{} containers that a killed runtime left behind are removed", left.size());
        }
        left.forEach(container -> remove(engine, container));
        engine.ask(
                        "list networks",
                        client -> client.listNetworksCmd()
                                .withFilter("label", List.of(OWNER + "=" + key))
                                .exec())
                .forEach(network -> engine.tidy(
                        "remove a network",
                        client -> client.removeNetworkCmd(network.getId()).exec()));
    }

    private static void remove(Engine engine, Container container) {
        engine.ask(
                "remove a container",
                client -> client.removeContainerCmd(container.getId())
                        .withForce(true)
                        .withRemoveVolumes(true)
                        .exec());
        Optional.ofNullable(container.getLabels().get(DataVolume.MAKES))
                .ifPresent(volume -> engine.ask(
                        "remove a volume",
                        client -> client.removeVolumeCmd(volume).exec()));
    }

    /** None where the engine manages no swarm. */
    private List<Service> services(Engine engine) {
        return engine.ask("list services", client -> {
            try {
                return client.listServicesCmd().withLabelFilter(mine()).exec();
            } catch (DockerException e) {
                return List.of();
            }
        });
    }

    @Override
    public void close() {
        lock.close();
    }
}
