package io.demitasse.internal.snippet;

import java.util.function.IntFunction;

/** Texts as literals between double quotes, in which whatever can't be seen stands by its number. */
final class Quoted {
    private Quoted() {}

    /** A literal of languages that write what is beyond 16 bits as two halves: JSON, JavaScript, Java. */
    static String inHalves(String text) {
        return quoted(text, point -> {
            var halves = new StringBuilder();
            for (char half : Character.toChars(point)) {
                halves.append(String.format("\\u%04x", (int) half));
            }
            return halves.toString();
        });
    }

    /** A literal of Python. */
    static String whole(String text) {
        return quoted(text, point -> String.format(Character.isBmpCodePoint(point) ? "\\u%04x" : "\\U%08x", point));
    }

    private static String quoted(String text, IntFunction<String> number) {
        var literal = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            switch (point) {
                case '"' -> literal.append("\\\"");
                case '\\' -> literal.append("\\\\");
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                default -> {
                    if (isVisible(point)) {
                        literal.appendCodePoint(point);
                    } else {
                        literal.append(number.apply(point));
                    }
                }
            }
        });
        return literal.append('"').toString();
    }

    /** Not so are halves of characters, and what turns the direction of the text around it. */
    private static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
