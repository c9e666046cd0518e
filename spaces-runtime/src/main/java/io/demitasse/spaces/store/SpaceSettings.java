package io.demitasse.spaces.store;

import io.demitasse.error.VisitorException;

/**
 * How a Space is to be run, as its owner has set it.
 *
 * @param hardware the name of its kind of hardware, such as {@code cpu-basic}
 * @param sleepSeconds how long it may be unused before it sleeps; {@link #NEVER} for ever
 * @param isPaused whether it stays stopped until its owner starts it again
 */
public record SpaceSettings(String hardware, long sleepSeconds, boolean isPaused) {
    /** Of Spaces that never sleep, as the Hub's clients write it. */
    public static final long NEVER = -1;

    /** What a Space has that nobody has set anything of: asleep after 48 hours, as on the Hub. */
    public static final SpaceSettings DEFAULT = new SpaceSettings(Hardware.BASIC, 172_800, false);

    private static final long LONGEST = 366L * 24 * 3600;

    /** @throws VisitorException if there can be no such hardware or time */
    public SpaceSettings {
        Hardware.checkName(hardware);
        if (sleepSeconds != NEVER && (sleepSeconds < 1 || sleepSeconds > LONGEST)) {
            throw new VisitorException("A Space can't sleep after " + sleepSeconds + " seconds. Choose 1 to " + LONGEST
                    + ", or -1 for never.");
        }
    }

    /** The same on other hardware. */
    public SpaceSettings on(String flavour) {
        return new SpaceSettings(flavour, sleepSeconds, isPaused);
    }

    /** The same that sleeps after another time. */
    public SpaceSettings sleepsAfter(long seconds) {
        return new SpaceSettings(hardware, seconds, isPaused);
    }

    /** The same, paused or not. */
    public SpaceSettings paused(boolean paused) {
        return new SpaceSettings(hardware, sleepSeconds, paused);
    }
}
