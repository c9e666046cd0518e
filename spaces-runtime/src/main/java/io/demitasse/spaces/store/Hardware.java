package io.demitasse.spaces.store;

import io.demitasse.error.VisitorException;

/**
 * A kind of hardware: how much of the hub's machine a Space may have.
 *
 * @param name as clients write it, such as {@code cpu-upgrade}: up to 64 letters, digits, dashes and underscores
 * @param memory in MiB
 * @param cores how many processors it may keep busy
 */
public record Hardware(String name, long memory, long cores) {
    /** What Spaces have that nobody has given another; how much that is, the limits of the hub say. */
    public static final String BASIC = "cpu-basic";

    private static final int LONGEST = 64;
    private static final int GIBI = 1024;

    /** @throws VisitorException if it can't be called so */
    public Hardware {
        checkName(name);
    }

    /** How much memory it is, in words. */
    public String memoryWords() {
        return memory % GIBI == 0 ? memory / GIBI + " GB" : memory + " MB";
    }

    static void checkName(String name) {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9_-]*") || name.length() > LONGEST) {
            throw new VisitorException(
                    "'" + Texts.shown(name) + "' can't name hardware. Write one such as " + BASIC + ".");
        }
    }
}
