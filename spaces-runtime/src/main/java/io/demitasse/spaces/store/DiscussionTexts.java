package io.demitasse.spaces.store;

import io.demitasse.error.VisitorException;

/** What titles and comments may be. */
final class DiscussionTexts {
    private static final int SHORTEST_TITLE = 3;
    private static final int LONGEST_TITLE = 200;
    private static final int COMMENT = 64 << 10;

    private DiscussionTexts() {}

    /** @throws VisitorException if it is too short, too long, or more than a line */
    static String title(String text) {
        String title = Texts.line(text.strip(), "The title", LONGEST_TITLE);
        if (title.length() < SHORTEST_TITLE) {
            throw new VisitorException("The title '" + title + "' says too little. Use " + SHORTEST_TITLE + " to "
                    + LONGEST_TITLE + " characters.");
        }
        return title;
    }

    /** @throws VisitorException if it is blank or too long */
    static String comment(String text) {
        if (text.isBlank()) {
            throw new VisitorException("A comment has to say something. Write a few words.");
        }
        return Texts.block(text, "The comment", COMMENT);
    }

    /** The same of the first one, which may be left out. */
    static String description(String text) {
        return text.isBlank() ? "" : Texts.block(text, "The description", COMMENT);
    }
}
