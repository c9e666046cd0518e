package io.demitasse.spaces.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.demitasse.error.VisitorException;

/** What people write, within limits. */
final class Texts {
    private static final int SHOWN = 100;
    private static final int SEARCH = 200;

    private Texts() {}

    /**
     * A text of one line.
     *
     * @param what it is, for the message
     * @param most how many characters it may have
     * @throws VisitorException if it is too long, or has control characters
     */
    static String line(String text, String what, int most) {
        if (text.length() > most) {
            throw new VisitorException(
                    what + " is " + text.length() + " characters long. Make it " + most + " at most.");
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new VisitorException(what + " '" + shown(text) + "' has more than one line, or characters that"
                    + " can't be seen. Leave them out.");
        }
        return text;
    }

    /**
     * A text of any lines.
     *
     * @param most how many bytes it may have in UTF-8
     * @throws VisitorException if it is too long, or has the character 0, which PostgreSQL can't keep
     */
    static String block(String text, String what, int most) {
        // No text has fewer bytes than characters, so what is far too long is not even encoded.
        if (text.length() > most || text.getBytes(UTF_8).length > most) {
            throw new VisitorException(what + " is larger than " + most + " bytes. Make it smaller.");
        }
        if (text.indexOf('\0') >= 0) {
            throw new VisitorException(what + " has a character with the code 0 in it. Leave it out.");
        }
        return text;
    }

    /** A text to look for. PostgreSQL refuses one with the character 0 in it, which nothing that is kept has. */
    static String wanted(String text) {
        return text.replace('\0', ' ');
    }

    /**
     * A pattern of SQL, with {@code !} for escapes, that is true of all texts with that one in them.
     *
     * @throws VisitorException if it is too long: SQLite would refuse it in words that help nobody
     */
    static String anywhere(String text) {
        if (text.length() > SEARCH) {
            throw new VisitorException("Nothing of " + text.length() + " characters can be searched for. Look for "
                    + SEARCH + " at most.");
        }
        return "%" + text.replaceAll("[!%_]", "!$0") + "%";
    }

    /** The beginning of a text that may be anything, as one line for a message. */
    static String shown(String text) {
        String start = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
        return start.replaceAll("\\p{Cc}", "?");
    }
}
