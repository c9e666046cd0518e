package io.demitasse.internal.graph;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names that programs can use, each once: of labels in lower case with {@code _} between words. */
public final class Names {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final char LAST_OF_ASCII = 0x7f;

    private final Set<String> taken = new HashSet<>();

    /** A label as a name: letters of a to z, digits and {@code _}; empty if nothing of it can stay. */
    public static String of(String label) {
        String plain = plain(label).toLowerCase(Locale.ROOT);
        // A loop, since every label of an app comes here before its first answer, and patterns are slow to begin with.
        var name = new StringBuilder(plain.length() + 1);
        boolean isNewWord = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                if (name.isEmpty() ? c <= '9' : isNewWord) {
                    name.append('_');
                }
                name.append(c);
                isNewWord = false;
            } else {
                isNewWord = true;
            }
        }
        return name.toString();
    }

    /** The label with letters of a to z for those that have marks. */
    private static String plain(String label) {
        for (int i = 0; i < label.length(); i++) {
            if (label.charAt(i) > LAST_OF_ASCII) {
                return MARKS.matcher(Normalizer.normalize(label, Normalizer.Form.NFD))
                        .replaceAll("")
                        .replace("ß", "ss");
            }
        }
        return label;
    }

    /** The name, or with {@code _1}, {@code _2}… if it is taken. */
    public String free(String name) {
        String free = name;
        for (int i = 1; !taken.add(free); i++) {
            free = name + "_" + i;
        }
        return free;
    }
}
