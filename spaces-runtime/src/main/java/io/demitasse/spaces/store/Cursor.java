package io.demitasse.spaces.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.demitasse.error.VisitorException;
import java.util.Base64;

/**
 * Where a part of a list ended, as a text that a URL may hold. A list goes on after that place, whatever came since.
 */
final class Cursor {
    private static final int LONGEST = 400;

    private Cursor() {}

    static String of(String place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(UTF_8));
    }

    /** @throws VisitorException if it is none of ours */
    static String place(String cursor) {
        try {
            if (cursor.length() <= LONGEST) {
                String place = new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
                if (place.chars().noneMatch(Character::isISOControl)) {
                    return place;
                }
            }
        } catch (IllegalArgumentException e) {
            // No Base64: as wrong as one that is too long.
        }
        throw wrong(cursor);
    }

    static VisitorException wrong(String cursor) {
        return new VisitorException("The cursor '" + Texts.shown(cursor)
                + "' is none that a list of this hub has given." + " Begin the list again.");
    }
}
