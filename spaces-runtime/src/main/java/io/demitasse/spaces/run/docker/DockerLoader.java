package io.demitasse.spaces.run.docker;

import com.github.dockerjava.api.command.LoadImageCallback;
import io.demitasse.error.OperatorException;
import io.demitasse.spaces.build.image.ImageLoader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Brings images to an engine, which needs no program of it.
 *
 * @param host where the engine is
 */
public record DockerLoader(DockerHost host) implements ImageLoader {
    @Override
    public void load(Path tar) throws InterruptedException {
        try (Engine engine = Engine.at(host);
                InputStream in = Files.newInputStream(tar)) {
            try {
                engine.patient()
                        .loadImageAsyncCmd(in)
                        .exec(new LoadImageCallback())
                        .awaitMessage();
            } catch (RuntimeException e) {
                throw engine.failure("load an image", e);
            }
        } catch (IOException e) {
            throw new OperatorException(tar + " can't be read: " + e.getMessage(), e);
        }
    }
}
