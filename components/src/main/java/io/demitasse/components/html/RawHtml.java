package io.demitasse.components.html;

/**
 * HTML that goes into the page as it is. Whoever makes one vouches for it: a text of a visitor must never be part of it
 * unescaped.
 *
 * @param html the source
 */
public record RawHtml(String html) {
    /** HTML that the author vouches for. */
    public static RawHtml of(String html) {
        return new RawHtml(html);
    }
}
