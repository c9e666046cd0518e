package io.demitasse.handler;

import java.time.Duration;

/**
 * News for the visitor, at the edge of the page.
 *
 * <pre>
 * {@code call.toast(Toast.warning("Only 3 of 5 pages could be read.").title("Report").lasting(Duration.ofMinutes(1)))}
 * </pre>
 *
 * @param kind how it looks, and whether a screen reader hears it at once
 * @param text what there is to say
 * @param title a line above it; none if empty
 * @param time how long it stays; zero until it is closed
 */
public record Toast(Kind kind, String text, String title, Duration time) {
    private static final Duration USUAL = Duration.ofSeconds(8);

    /** The kinds of news. */
    public enum Kind {
        INFO,
        SUCCESS,
        WARNING,
        ERROR
    }

    /** Something worth knowing. */
    public static Toast info(String text) {
        return new Toast(Kind.INFO, text, "", USUAL);
    }

    /** Something went well. */
    public static Toast success(String text) {
        return new Toast(Kind.SUCCESS, text, "", USUAL);
    }

    /** Something may need a look. */
    public static Toast warning(String text) {
        return new Toast(Kind.WARNING, text, "", USUAL);
    }

    /** Something went wrong, though the call goes on; stays until it is closed. */
    public static Toast error(String text) {
        return new Toast(Kind.ERROR, text, "", Duration.ZERO);
    }

    /** The same with a title. */
    public Toast title(String line) {
        return new Toast(kind, text, line, time);
    }

    /** The same for another time; zero until it is closed. */
    public Toast lasting(Duration longer) {
        return new Toast(kind, text, title, longer);
    }
}
