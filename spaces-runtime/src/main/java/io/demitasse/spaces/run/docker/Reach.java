package io.demitasse.spaces.run.docker;

/** What programs in containers can reach by themselves; visitors reach them by the proxy either way. */
public enum Reach {
    /** Nothing. Needs an engine that shares its network with this machine, as on Linux. */
    NOTHING,
    /** Other machines, as far as this one can; no other container. The program is published on 127.0.0.1. */
    OTHER_MACHINES
}
