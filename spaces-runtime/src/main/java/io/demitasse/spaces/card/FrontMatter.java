package io.demitasse.spaces.card;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A README in two: the YAML between two lines of {@code ---} at its top, and what follows.
 *
 * @param yaml the lines between, without the last line feed
 * @param body what follows, as it is
 */
record FrontMatter(String yaml, String body) {
    private static final int LONGEST = 1 << 16;
    private static final Pattern START = Pattern.compile("---[ \\t]*(\\r?\\n|$)");
    private static final Pattern END = Pattern.compile("(?m)^---[ \\t]*(\\r?\\n|\\z)");

    /** The line of the README on which the YAML begins. */
    static final int FIRST_LINE = 2;

    static FrontMatter of(String readme) throws Missing {
        String text = readme.startsWith("\uFEFF") ? readme.substring(1) : readme;
        var start = START.matcher(text);
        if (!start.lookingAt()) {
            throw new Missing("README.md has no card. Begin it with these lines:\n---\nsdk: demitasse\n---");
        }
        var end = END.matcher(text).region(start.end(), Math.min(text.length(), start.end() + LONGEST));
        if (!end.find()) {
            throw new Missing(
                    text.length() > start.end() + LONGEST
                            ? "The card does not end within 64 KB. End it with a line of --- after its settings."
                            : "The card has no end. End it with a line of --- after its settings.");
        }
        return new FrontMatter(text.substring(start.end(), end.start()), text.substring(end.end()));
    }

    /** A README without a card that can be read. */
    static final class Missing extends Exception {
        private static final long serialVersionUID = 1L;

        Missing(String message) {
            super(message);
        }

        List<CardProblem> problems() {
            return List.of(new CardProblem(1, String.valueOf(getMessage())));
        }
    }
}
