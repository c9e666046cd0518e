package io.demitasse.client;

/** Numbers of versions, of which the first two count here. */
final class Versions {
    private Versions() {}

    /** Whether it is known and before that one. */
    static boolean isBefore(String version, int major, int minor) {
        String[] parts = version.split("\\D+", 3);
        if (parts.length < 2
                || parts[0].isEmpty()
                || parts[0].length() > 6
                || parts[1].length() > 6
                || parts[1].isEmpty()) {
            return false;
        }
        int first = Integer.parseInt(parts[0]);
        return first < major || (first == major && Integer.parseInt(parts[1]) < minor);
    }
}
