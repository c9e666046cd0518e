package io.demitasse.internal.formula;

/** Reads TeX from its start to its end. */
final class TexReader {
    /** What stands after the end. */
    static final int END = -1;

    private final String tex;
    private int at;

    TexReader(String tex) {
        this.tex = tex;
    }

    /** The next character, which is not passed. */
    int peek() {
        return at < tex.length() ? tex.codePointAt(at) : END;
    }

    /** The next character. */
    int next() {
        int c = peek();
        if (c == END) {
            throw new TexException("The end comes too early.");
        }
        at += Character.charCount(c);
        return c;
    }

    void skipSpace() {
        while (Character.isWhitespace(peek())) {
            at++;
        }
    }

    /** Passes the character if it is the next one after spaces. */
    boolean take(char c) {
        skipSpace();
        boolean there = peek() == c;
        if (there) {
            at++;
        }
        return there;
    }

    void expect(char c) {
        if (!take(c)) {
            throw new TexException("There is no " + c + " where it must be.");
        }
    }

    /** The name of the command that comes next, which is not passed: letters, or one other character; empty if none. */
    String peekCommand() {
        if (peek() != '\\' || at + 1 >= tex.length()) {
            return "";
        }
        int end = at + 1;
        while (end < tex.length() && isLetter(tex.charAt(end))) {
            end++;
        }
        return tex.substring(at + 1, Math.max(end, at + 2));
    }

    /** The name of the command that comes next. */
    String command() {
        String name = peekCommand();
        if (name.isEmpty()) {
            throw new TexException("A lone backslash.");
        }
        at += 1 + name.length();
        return name;
    }

    /** What stands in braces, as it is written. */
    String group() {
        expect('{');
        int start = at;
        for (int depth = 1; depth > 0; ) {
            int c = next();
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == '\\' && peek() != END) {
                next();
            }
        }
        return tex.substring(start, at - 1);
    }

    /** What stands in brackets, as it is written; empty if there are none. */
    String option() {
        if (!take('[')) {
            return "";
        }
        int start = at;
        int depth = 0;
        for (int c = next(); c != ']' || depth > 0; c = next()) {
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        }
        return tex.substring(start, at - 1);
    }

    /** Digits, with a point among them. */
    String number() {
        int start = at;
        while (Character.isDigit(peek())
                || (peek() == '.' && at + 1 < tex.length() && Character.isDigit(tex.charAt(at + 1)))) {
            at++;
        }
        return tex.substring(start, at);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
