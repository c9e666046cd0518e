package io.demitasse.examples.bench;

/**
 * A row of the table.
 *
 * @param name what is measured
 * @param measured the value with its unit
 * @param target the value aimed at
 * @param gradio what Gradio 6.31 needs on a machine of the same kind
 */
record Figure(String name, String measured, String target, String gradio) {
    @Override
    public String toString() {
        return "| " + String.join(" | ", name, measured, target, gradio) + " |";
    }

    static String millis(double nanos) {
        return "%.2f ms".formatted(nanos / 1e6);
    }

    static String megabytes(long bytes) {
        return "%.1f MB".formatted(bytes / 1e6);
    }

    static String kilobytes(double bytes) {
        return "%.1f KB".formatted(bytes / 1024);
    }
}
