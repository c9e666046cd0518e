package io.demitasse.spaces.web;

import java.util.Locale;

/** How large something is, as people say it: in powers of a thousand. */
final class Sizes {
    private static final String[] UNITS = {"kB", "MB", "GB", "TB"};
    private static final int STEP = 1000;

    private Sizes() {}

    static String words(long bytes) {
        if (bytes < STEP) {
            return bytes + " B";
        }
        double size = bytes;
        int unit = -1;
        // What would be written as 1000.0 is one of the next unit.
        while (size >= STEP - 0.05 && unit < UNITS.length - 1) {
            size /= STEP;
            unit++;
        }
        return String.format(Locale.UK, "%.1f %s", size, UNITS[unit]);
    }
}
