package io.demitasse.spaces.hub;

import io.demitasse.spaces.git.hosting.HostingLimits;
import io.demitasse.spaces.run.Limits;
import io.demitasse.spaces.store.HubLimit;
import io.demitasse.spaces.store.HubLimits;

/** The limits of a hub in the terms of those who keep to them. */
final class Bounds {
    private Bounds() {}

    /** Of repositories. */
    static HostingLimits hosting(HubLimits limits) {
        return new HostingLimits(
                limits.bytes(HubLimit.FILE), limits.bytes(HubLimit.PUSH), limits.bytes(HubLimit.LARGE_FILES));
    }

    /** Of what runs. */
    static Limits space(HubLimits limits) {
        return new Limits(
                limits.bytes(HubLimit.MEMORY),
                Math.toIntExact(limits.of(HubLimit.CORES)),
                Math.toIntExact(limits.of(HubLimit.PROCESSES)));
    }
}
