package io.demitasse.browser;

/** How a page is looked at: the size of the window in CSS pixels, light or dark, the language, scripts on or off. */
public record Looks(int width, int height, boolean dark, String language, boolean scripts) {
    /** A desktop in the light. */
    public static final Looks LIGHT = new Looks(1280, 900, false, "en-GB", true);

    /** A desktop in the dark. */
    public static final Looks DARK = new Looks(1280, 900, true, "en-GB", true);

    /** A phone. */
    public static final Looks PHONE = new Looks(390, 844, false, "en-GB", true);

    /** The same in the dark. */
    public Looks inTheDark() {
        return new Looks(width, height, true, language, scripts);
    }

    /** The same without scripts. */
    public Looks withoutScripts() {
        return new Looks(width, height, dark, language, false);
    }

    /** The same in another language. */
    public Looks in(String other) {
        return new Looks(width, height, dark, other, scripts);
    }
}
