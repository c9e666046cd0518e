package io.demitasse.spaces.run;

import io.demitasse.spaces.build.BuildException;
import io.demitasse.spaces.build.RunnableFolder;
import java.nio.file.Path;

/** Makes images of a Space's versions, for runners that start containers. */
public interface Images {
    /** Whether programs that could run as processes become images too, as for a runner of containers alone. */
    default boolean takesPrograms() {
        return true;
    }

    /**
     * An image of a program.
     *
     * @param log for people to follow
     * @throws io.demitasse.error.OperatorException if it can't be made
     */
    Image program(RunnableFolder app, Log log) throws InterruptedException, BuildException;

    /**
     * An image of a folder, as its {@code Dockerfile} says.
     *
     * @param port on which it serves
     * @param log for people to follow
     * @throws io.demitasse.error.OperatorException if it can't be made; the message says in which line
     */
    Image dockerfile(Path folder, int port, Log log) throws InterruptedException;
}
