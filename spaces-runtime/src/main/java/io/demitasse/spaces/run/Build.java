package io.demitasse.spaces.run;

/** Makes a version of a Space that can be run. */
@FunctionalInterface
public interface Build {
    /**
     * Makes it; a thread of its own waits. An interrupt asks it to give up.
     *
     * @param log for people to follow
     * @throws io.demitasse.error.DemitasseException if it can't be made; the message is what people see
     */
    Built make(Log log) throws InterruptedException;
}
