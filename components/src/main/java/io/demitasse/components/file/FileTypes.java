package io.demitasse.components.file;

import io.demitasse.components.wire.Wire;
import io.demitasse.error.AuthorException;
import io.demitasse.error.VisitorException;
import io.demitasse.media.MediaFile;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which files are accepted: endings such as {@code .pdf} and media types such as {@code image/*}; all if there are
 * none.
 */
public record FileTypes(List<String> types) implements Serializable {
    private static final Pattern FORM = Pattern.compile("\\.[\\w.+-]+|[\\w-]+/(\\*|[\\w.+-]+)");

    /**
     * These types; all files if there are none.
     *
     * @throws AuthorException if one is neither an ending nor a media type
     */
    public static FileTypes of(String... types) {
        for (String type : types) {
            if (!FORM.matcher(type).matches()) {
                throw new AuthorException("types(\"" + type
                        + "\") is no type of files: give an ending such as \".pdf\" or a media type such as"
                        + " \"image/*\".");
            }
        }
        return new FileTypes(List.of(types));
    }

    /** As the form control wants it. */
    public String accept() {
        return String.join(",", types);
    }

    /**
     * Refuses a file of another type.
     *
     * @throws VisitorException naming the file and what is accepted
     */
    public void check(MediaFile file) {
        if (!types.isEmpty() && types.stream().noneMatch(type -> fits(type, file))) {
            throw Wire.refuse("file.wrongType", Wire.brief(file.name()), String.join(", ", types));
        }
    }

    private static boolean fits(String type, MediaFile file) {
        String lower = type.toLowerCase(Locale.ROOT);
        if (lower.startsWith(".")) {
            return file.name().toLowerCase(Locale.ROOT).endsWith(lower);
        }
        return lower.endsWith("/*")
                ? file.type().startsWith(lower.substring(0, lower.length() - 1))
                : file.type().equals(lower);
    }
}
