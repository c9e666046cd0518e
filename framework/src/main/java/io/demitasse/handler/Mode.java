package io.demitasse.handler;

/** What becomes of an event whose handler already runs for the same page. */
public enum Mode {
    /** It is dropped: a second click does nothing. The mode of handlers that no value starts. */
    ONCE,

    /** It runs beside the others. The mode of handlers that follow the end of another's call. */
    MULTIPLE,

    /**
     * It waits until the call ends, and only the newest one runs. The mode of handlers that follow a value, whose last
     * state is what counts.
     */
    ALWAYS_LAST
}
