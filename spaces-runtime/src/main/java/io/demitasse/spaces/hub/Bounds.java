package io.demitasse.spaces.hub;

import io.demitasse.spaces.git.hosting.HostingLimits;
import io.demitasse.spaces.run.Limits;
import io.demitasse.spaces.store.Hardware;
import io.demitasse.spaces.store.HubLimit;
import io.demitasse.spaces.store.HubLimits;

/** The limits of a hub in the terms of those who keep to them. */
final class Bounds {
    private static final int MEBI = 20;

    private Bounds() {}

    /** Of repositories. */
    static HostingLimits hosting(HubLimits limits) {
        return new HostingLimits(
                limits.bytes(HubLimit.FILE), limits.bytes(HubLimit.PUSH), limits.bytes(HubLimit.LARGE_FILES));
    }

    /** Of what runs on some hardware. */
    static Limits space(Hardware hardware, HubLimits limits) {
        return new Limits(
                hardware.memory() << MEBI,
                Math.toIntExact(hardware.cores()),
                Math.toIntExact(limits.of(HubLimit.PROCESSES)));
    }
}
