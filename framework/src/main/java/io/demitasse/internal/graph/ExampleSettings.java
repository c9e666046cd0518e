package io.demitasse.internal.graph;

/**
 * What becomes of the examples of a handler.
 *
 * @param run whether one runs when it is chosen
 * @param perPage how many are shown at a time; all if 0
 * @param ahead whether their results are computed before anybody asks
 */
public record ExampleSettings(boolean run, int perPage, boolean ahead) {
    /** All are shown, and fill in their values. */
    public static final ExampleSettings USUAL = new ExampleSettings(false, 0, false);

    /** These settings, with examples that run when they are chosen. */
    public ExampleSettings running() {
        return new ExampleSettings(true, perPage, ahead);
    }

    /** These settings, with so many at a time. */
    public ExampleSettings perPage(int rows) {
        return new ExampleSettings(run, rows, ahead);
    }

    /** These settings, with results that are computed at launch. */
    public ExampleSettings computedAhead() {
        return new ExampleSettings(true, perPage, true);
    }
}
