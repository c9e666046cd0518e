package io.demitasse.components.textbox;

import io.demitasse.components.wire.Wire;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a text box is for: the keyboard that a phone shows, and what is accepted. */
enum TextKind {
    TEXT,
    PASSWORD,
    EMAIL,
    URL;

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)*");

    /** A text of this kind. */
    String example() {
        return switch (this) {
            case TEXT, PASSWORD -> "Hello!!";
            case EMAIL -> "ann@example.org";
            case URL -> "https://example.org";
        };
    }

    /** The type of the form control. */
    String html() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Refuses what is not of this kind; empty is of every kind. */
    void check(String value) {
        if (value.isEmpty()) {
            return;
        }
        if (this == EMAIL && !ADDRESS.matcher(value).matches()) {
            throw Wire.refuse("textbox.noEmail", Wire.brief(value));
        }
        if (this == URL && !isWebAddress(value)) {
            throw Wire.refuse("textbox.noUrl", Wire.brief(value));
        }
    }

    private static boolean isWebAddress(String value) {
        try {
            var uri = new URI(value);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
