package io.demitasse.spaces.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Runs Maven on a project, whose plugins are programs, and says what may be used of what they have made. */
public interface Maven {
    /** With all the rights of the user, for a project of the user's own. */
    static Maven ofUser() {
        return new UserMaven();
    }

    /**
     * What became of it.
     *
     * @param code its exit code
     * @param lines what it printed, or the end of that
     */
    record Said(int code, List<String> lines) {}

    /** Runs it to its end in the folder of a project. */
    Said run(Path project, List<String> words) throws IOException, InterruptedException;

    /** A folder outside the project that it may write to; what lies there was written by anybody. */
    Path notes() throws IOException;

    /**
     * Where a file or folder that it names or has made really is.
     *
     * @return empty if it is not there, or nothing that the project may read or give to its program
     */
    Optional<Path> own(Path project, Path named);
}
