package io.demitasse.spaces.run.docker;

import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.AccessMode;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.SELContext;
import com.github.dockerjava.api.model.Volume;
import io.demitasse.spaces.run.Image;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * The volume with the data of a Space, made its program's own. A new volume is root's, and neither the engine has a
 * command for that nor an image a program; but the engine unpacks archives into containers, and so sets the owner of a
 * folder that is there.
 */
final class DataVolume {
    /** A label of the container by which a volume is being made: the volume's name. */
    static final String MAKES = "io.demitasse.makes";

    private static final int MODE = 0755;
    private static final int FOLDER = 040000;
    private static final String PLACE = "data/";

    private DataVolume() {}

    /**
     * Makes it, if the Space has none yet, by a container of some image that never runs. If it is left behind, the
     * volume is not done.
     */
    static void make(Engine engine, String name, Map<String, String> labels, Image image) {
        if (isThere(engine, name)) {
            return;
        }
        var making = new HashMap<>(labels);
        making.put(MAKES, name);
        String container = engine.ask("make a container of " + image.name(), client -> {
            try {
                return client.createContainerCmd(image.name())
                        .withLabels(making)
                        .withHostConfig(HostConfig.newHostConfig().withBinds(bind(name)))
                        .exec()
                        .getId();
            } catch (NotFoundException e) {
                throw ContainerInstance.noImage(image, e);
            }
        });
        try {
            engine.ask(
                    "make " + Inside.DATA + " the program's own",
                    client -> client.copyArchiveToContainerCmd(container)
                            .withRemotePath("/")
                            .withTarInputStream(archive())
                            .exec());
        } finally {
            engine.tidy(
                    "remove a container",
                    client -> client.removeContainerCmd(container).exec());
        }
    }

    private static boolean isThere(Engine engine, String name) {
        return engine.ask("look for a volume", client -> {
            try {
                client.inspectVolumeCmd(name).exec();
                return true;
            } catch (NotFoundException e) {
                return false;
            }
        });
    }

    /** Where a program finds it; the image's own folder, if it has one, is not copied into it. */
    static Bind bind(String name) {
        return new Bind(name, new Volume(Inside.DATA), AccessMode.rw, SELContext.DEFAULT, true);
    }

    /** An archive of one folder, which is empty. */
    private static InputStream archive() {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(bytes)) {
            var folder = new TarArchiveEntry(PLACE);
            folder.setIds(Inside.USER_NUMBER, Inside.USER_NUMBER);
            folder.setMode(FOLDER | MODE);
            tar.putArchiveEntry(folder);
            tar.closeArchiveEntry();
        } catch (IOException e) {
            throw new UncheckedIOException("Memory can be written to.", e);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
