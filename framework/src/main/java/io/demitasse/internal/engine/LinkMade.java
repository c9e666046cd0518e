package io.demitasse.internal.engine;

import io.demitasse.error.Message;

/**
 * A link to what a page showed.
 *
 * @param whole whether all is in it: files are not
 */
public record LinkMade(String id, boolean whole) {
    /** What the visitor is told of it. */
    public Message message() {
        return Message.of(whole ? "link.copied" : "link.withoutFiles");
    }
}
