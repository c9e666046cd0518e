package io.demitasse.internal.store;

/** How long a file is kept. */
public enum Life {
    /** Until nobody has asked for it for long: what a visitor uploaded. */
    KEPT,
    /** As long, but it gives way to newer files when its owner has no room left: what a handler made. */
    MADE,
    /** A minute from when it was last asked for: a frame of a camera, one of very many. */
    PASSING
}
