package io.demitasse.spaces.run;

import java.nio.file.Path;

/** What became of a build. */
public sealed interface Built {
    /** A program that serves. */
    record Program(Start start, Wishes wishes) implements Built {
        /** One without wishes. */
        public Program(Start start) {
            this(start, Wishes.NONE);
        }
    }

    /** Files that are served as they are, which costs no process. */
    record Site(Path folder, Wishes wishes) implements Built {
        /** One without wishes. */
        public Site(Path folder) {
            this(folder, Wishes.NONE);
        }
    }

    /**
     * Nothing that can be run.
     *
     * @param stage one of {@link Stage#NO_APP_FILE}, {@link Stage#CONFIG_ERROR} and {@link Stage#BUILD_ERROR}
     * @param message what is wrong and what to do about it
     */
    record Failed(Stage stage, String message) implements Built {}

    /** The same with wishes, where there is something to run. */
    default Built wishing(Wishes wishes) {
        if (this instanceof Program program) {
            return new Program(program.start(), wishes);
        }
        return this instanceof Site site ? new Site(site.folder(), wishes) : this;
    }
}
