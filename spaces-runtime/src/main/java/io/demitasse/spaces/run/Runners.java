package io.demitasse.spaces.run;

import java.nio.file.Path;
import java.util.Optional;

/** What runs Spaces, and what makes images for it. */
public interface Runners {
    /** Programs of this machine, which need no images. */
    Runners PROCESSES = new Runners() {
        @Override
        public Runner runner(Path kept) {
            return ProcessRunner.in(kept);
        }

        @Override
        public Optional<Images> images(String label, Path kept) {
            return Optional.empty();
        }
    };

    /**
     * The runner, which keeps what it must in that folder.
     *
     * @throws io.demitasse.error.OperatorException if there can be none
     */
    Runner runner(Path kept);

    /**
     * What makes images of a Space, if its runner needs any; those of other folders have other names.
     *
     * @param label of the Space, which no other has
     */
    Optional<Images> images(String label, Path kept);
}
