package io.demitasse.spaces.run;

/** What a Space is doing, in the words of the Hub. */
public enum Stage {
    /** There is nothing to run. */
    NO_APP_FILE,
    /** Its README says something that can't be. */
    CONFIG_ERROR,
    /** Its first version is being built. */
    BUILDING,
    /** Its version could not be built, and none before it runs. */
    BUILD_ERROR,
    /** Its program has started and does not answer yet. */
    APP_STARTING,
    /** It answers. */
    RUNNING,
    /** It answers, while a newer version is being built. */
    RUNNING_BUILDING,
    /** It answers, while a newer version starts. */
    RUNNING_APP_STARTING,
    /** Its program has died or never answered. */
    RUNTIME_ERROR,
    /** Nobody used it for a while, so its program was ended; the next visit starts it. */
    SLEEPING,
    /** Its owner has paused it; only the owner starts it again. */
    PAUSED,
    /** It is not run at all. */
    STOPPED;

    /** Whether a program of it answers. */
    public boolean isRunning() {
        return this == RUNNING || this == RUNNING_BUILDING || this == RUNNING_APP_STARTING;
    }

    /** Whether it is on the way to answer, or to answer with a newer version, so that it is worth to wait. */
    public boolean isOnTheWay() {
        return this == BUILDING || this == APP_STARTING || this == RUNNING_BUILDING || this == RUNNING_APP_STARTING;
    }
}
