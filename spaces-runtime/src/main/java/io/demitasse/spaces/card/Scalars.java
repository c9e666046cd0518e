package io.demitasse.spaces.card;

import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Single values in YAML. Texts are what is written, so that {@code 3.10} stays {@code 3.10}. */
final class Scalars {
    private static final int LONGEST_SHOWN = 60;
    private static final Pattern PLAIN = Pattern.compile("\\p{L}[\\p{L}\\d ._/+-]*[\\p{L}\\d]|\\p{L}");
    private static final Pattern WORD_OF_YAML = Pattern.compile("(?i)y|n|yes|no|true|false|on|off|null");

    private Scalars() {}

    /** The text of a single value. */
    static String text(Node node) throws Wrong {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        throw new Wrong(" is a list or a map: give one value.");
    }

    static boolean isNull(Node node) {
        return node.getTag().equals(Tag.NULL);
    }

    /** A value as messages show it. */
    static String shown(String value) {
        String line = value.lines().findFirst().orElse("");
        return "'"
                + (line.length() > LONGEST_SHOWN
                        ? line.substring(0, line.offsetByCodePoints(0, shownPoints(line))) + "…"
                        : line)
                + "'";
    }

    private static int shownPoints(String line) {
        return Math.min(LONGEST_SHOWN, line.codePointCount(0, line.length()));
    }

    /** A text as YAML, which reads it as that text again. */
    static String written(String text) {
        if (PLAIN.matcher(text).matches() && !WORD_OF_YAML.matcher(text).matches()) {
            return text;
        }
        var quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            if (point == '"' || point == '\\') {
                quoted.append('\\').appendCodePoint(point);
            } else if (point < ' ' || (point >= 0x7f && point < 0xa0) || point == 0x2028 || point == 0x2029) {
                quoted.append(String.format("\\u%04x", point));
            } else {
                quoted.appendCodePoint(point);
            }
        });
        return quoted.append('"').toString();
    }
}
