package io.demitasse.spaces.bench;

import java.util.Collection;
import java.util.Locale;

/**
 * A row of the table.
 *
 * @param name what is measured
 * @param measured the value with its unit
 * @param target the value aimed at
 */
record Row(String name, String measured, String target) {
    @Override
    public String toString() {
        return "| " + String.join(" | ", name, measured, target) + " |";
    }

    static String millis(long nanos) {
        return String.format(Locale.ROOT, nanos < 10_000_000 ? "%.2f ms" : "%.0f ms", nanos / 1e6);
    }

    static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
    }

    static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.2f MB", bytes / 1e6);
    }

    static String kilobytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f KB", bytes / 1024.0);
    }

    static long median(Collection<Long> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
