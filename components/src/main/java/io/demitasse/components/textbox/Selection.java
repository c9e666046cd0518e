package io.demitasse.components.textbox;

/**
 * A part of a text.
 *
 * @param text its characters
 * @param start how many characters stand before it, counted as browsers and {@link String#length()} do
 * @param end where it ends, counted so too
 */
public record Selection(String text, int start, int end) {
    /** Refuses a part that can't be where it is said to be. */
    public Selection {
        if (start < 0 || start > end || end - start != text.length()) {
            throw new IllegalArgumentException(
                    "The " + text.length() + " characters don't go from " + start + " to " + end + ".");
        }
    }
}
