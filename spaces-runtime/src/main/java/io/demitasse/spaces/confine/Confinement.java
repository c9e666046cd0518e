package io.demitasse.spaces.confine;

import java.io.IOException;

/**
 * Keeps a program that runs as a process of this machine from the files and processes that are not its own.
 *
 * <pre>{@code
 * var builder = new ProcessBuilder("python3", "app.py").directory(app.toFile());
 * Confinement.ofThisMachine().wrap(builder, new Room(temporary, List.of(app), List.of(), List.of()));
 * Process started = builder.start();
 * }</pre>
 */
public interface Confinement {
    /** Leaves a program all that the user of the runtime has. */
    Confinement NONE = new Unconfined();

    /** The best that this machine has. Where Linux could have a better one, the log says once what to do. */
    static Confinement ofThisMachine() {
        return Found.BEST;
    }

    /**
     * Changes what is about to be started, so that it sees that room alone. The process must be started by a thread
     * that lives as long as it, since it is ended with that thread.
     *
     * @throws IOException if there is no such program
     */
    void wrap(ProcessBuilder builder, Room room) throws IOException;

    /** The process of the program itself, which is the one to be told that it is to end. */
    ProcessHandle program(ProcessHandle started);

    /** How many processes it has itself beside those of the program. */
    int processes();

    /** What was found when it was first asked for, since a look costs a process. */
    final class Found {
        private static final Confinement BEST = Bubblewrap.find().orElse(NONE);

        private Found() {}
    }
}
