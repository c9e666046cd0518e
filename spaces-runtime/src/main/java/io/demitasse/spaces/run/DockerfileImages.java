package io.demitasse.spaces.run;

import io.demitasse.spaces.build.RunnableFolder;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * Images of Dockerfiles alone, beside programs that run as processes.
 *
 * @param images what makes them, which is asked for when it is needed: there may be no engine
 */
public record DockerfileImages(Supplier<Images> images) implements Images {
    @Override
    public boolean takesPrograms() {
        return false;
    }

    @Override
    public Image program(RunnableFolder app, Log log) {
        throw new UnsupportedOperationException("Programs run as processes here.");
    }

    @Override
    public Image dockerfile(Path folder, int port, Log log) throws InterruptedException {
        return images.get().dockerfile(folder, port, log);
    }
}
