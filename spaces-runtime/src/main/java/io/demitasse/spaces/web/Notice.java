package io.demitasse.spaces.web;

import org.jspecify.annotations.Nullable;

/**
 * What is said to a person instead of a page.
 *
 * @param status of HTTP
 * @param title what happened, without a full stop
 * @param text what to do, in whole sentences
 */
record Notice(int status, String title, String text) {
    /** Of something that is not there, or not for whoever asks. */
    static final Notice NOT_FOUND = new Notice(
            404,
            "There is nothing at this address",
            "Check it for a typing mistake. What is private is shown only to those who may see it: sign in, or ask its"
                    + " owner.");

    /** All of it in one line. */
    String line() {
        return title + ". " + text;
    }

    /** The same with another text, if there is one. */
    Notice because(@Nullable String reason) {
        return reason == null || reason.isBlank() ? this : new Notice(status, title, reason);
    }
}
