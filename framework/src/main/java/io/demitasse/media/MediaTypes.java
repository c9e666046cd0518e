package io.demitasse.media;

import java.net.URLConnection;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The media types of files, by what whoever sends one says of it and by its name. */
public final class MediaTypes {
    /** The type of what may be anything. */
    public static final String UNKNOWN = "application/octet-stream";

    private static final Pattern TYPE = Pattern.compile("[a-z]+/[a-z0-9.+-]{1,80}");

    private MediaTypes() {}

    /**
     * The type that was given, without its parameters; where none was, or one that says nothing or is none, the type
     * that the name stands for.
     */
    public static String of(@Nullable String given, String name) {
        String type = given == null ? "" : given.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        return TYPE.matcher(type).matches() && !type.equals(UNKNOWN) ? type : ofName(name);
    }

    /** The type that the ending of a name stands for. */
    public static String ofName(String name) {
        // Without the name, in which the JDK would take "#" for the start of a fragment.
        String guess = URLConnection.guessContentTypeFromName("x" + name.substring(Math.max(0, name.lastIndexOf('.'))));
        return guess == null ? UNKNOWN : guess;
    }
}
