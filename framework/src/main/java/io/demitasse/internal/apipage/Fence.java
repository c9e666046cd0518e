package io.demitasse.internal.apipage;

import java.util.regex.Pattern;

/** Code as Markdown has it. */
final class Fence {
    private static final Pattern TICKS = Pattern.compile("`+");

    private Fence() {}

    /** A block of code between lines of more backticks than stand anywhere in it. */
    static String block(String language, String code) {
        String fence = "`".repeat(Math.max(3, longest(code) + 1));
        return fence + language + "\n" + code.stripTrailing() + "\n" + fence + "\n";
    }

    /** Code within a line. */
    static String words(String code) {
        String ticks = "`".repeat(longest(code) + 1);
        String line = code.replaceAll("\\R", " ");
        return line.contains("`") ? ticks + " " + line + " " + ticks : ticks + line + ticks;
    }

    private static int longest(String code) {
        return TICKS.matcher(code)
                .results()
                .mapToInt(ticks -> ticks.group().length())
                .max()
                .orElse(0);
    }
}
