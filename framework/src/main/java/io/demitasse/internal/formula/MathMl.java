package io.demitasse.internal.formula;

/** Writes elements of MathML Core. Every text goes through {@link #escape}; names and attributes are our own. */
final class MathMl {
    private MathMl() {}

    static String of(String element, String... children) {
        return "<" + element + ">" + String.join("", children) + "</" + element.replaceFirst(" .*", "") + ">";
    }

    static String row(String... children) {
        return children.length == 1 ? children[0] : of("mrow", children);
    }

    static String identifier(String text) {
        return of("mi", escape(text));
    }

    static String number(String text) {
        return of("mn", escape(text));
    }

    static String operator(String text) {
        return of("mo", escape(text));
    }

    /** One that keeps its size, whatever it stands beside. */
    static String small(String text) {
        return of("mo stretchy=\"false\"", escape(text));
    }

    /** Spaces at its ends would be dropped. */
    static String text(String text) {
        return of("mtext", escape(text.replaceAll("^ +| +$", "\u00a0")));
    }

    static String space(String width) {
        return of("mspace width=\"" + width + "\"");
    }

    /** Characters of two units are written as numbers, so that no cut between two units goes through one. */
    static String escape(String text) {
        var safe = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> {
                    if (Character.isSupplementaryCodePoint(c)) {
                        safe.append("&#").append(c).append(';');
                    } else if (c >= ' ' && !Character.isSurrogate((char) c)) {
                        safe.append((char) c);
                    } else {
                        safe.append(' ');
                    }
                }
            }
        });
        return safe.toString();
    }
}
