package io.demitasse.spaces.run;

/** What happens to a Space and may change its stage. */
enum Event {
    /** A version is to be built when somebody comes. */
    AWAIT,
    /** A version is to be built. */
    BUILD,
    /** There is nothing in it to run. */
    NO_APP,
    /** Its settings are wrong. */
    BAD_CONFIG,
    /** A version could not be built. */
    BUILD_FAILED,
    /** A version is started. */
    START,
    /** What was started answers. */
    HEALTHY,
    /** What was started died, or did not answer in time. */
    START_FAILED,
    /** What answered died. */
    DIED,
    /** Nobody has used it for long enough. */
    IDLE,
    /** Its owner pauses it. */
    PAUSE,
    /** It is not to be run any longer. */
    STOP
}
