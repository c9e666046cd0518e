package io.demitasse.spaces.build.image;

import java.nio.file.Path;

/** Brings images to a container engine. */
@FunctionalInterface
public interface ImageLoader {
    /**
     * Loads what {@code docker save} and {@link ImageTarget.Tar} write.
     *
     * @throws io.demitasse.error.OperatorException if no engine answers, or it refuses the file
     */
    void load(Path tar) throws InterruptedException;
}
