package io.demitasse;

/** The looks of a page: each in a light and a dark form, which follow the visitor's system or choice. */
public enum Theme {
    /** Warm paper and coffee. */
    DEFAULT(""),
    /** Rounder and paler. */
    SOFT("soft"),
    /** Black, white and one typeface. */
    MONO("mono"),
    /** The strongest contrast, with borders on everything. */
    HIGH_CONTRAST("high-contrast");

    private final String css;

    Theme(String css) {
        this.css = css;
    }

    String css() {
        return css;
    }
}
