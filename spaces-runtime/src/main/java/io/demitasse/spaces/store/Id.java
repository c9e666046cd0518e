package io.demitasse.spaces.store;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What names a thing for ever, whatever people call it: 24 hexadecimal digits, the form of an {@code _id} of the Hub.
 * The first eight are the second of its making, so that new rows go to the end of an index; the rest is random.
 *
 * @param hex the digits, in lower case
 */
public record Id(String hex) {
    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{24}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** @throws IllegalArgumentException if it is none */
    public Id {
        if (!DIGITS.matcher(hex).matches()) {
            throw new IllegalArgumentException("'" + hex + "' is no id: one has 24 hexadecimal digits in lower case.");
        }
    }

    /** One that nothing has yet: 64 bits of it can't be guessed. */
    public static Id fresh() {
        HexFormat format = HexFormat.of();
        return new Id(format.toHexDigits(Instant.now().getEpochSecond(), 8) + format.toHexDigits(RANDOM.nextLong()));
    }

    /** The id that a text is, if it is one. */
    public static Optional<Id> find(String text) {
        return DIGITS.matcher(text).matches() ? Optional.of(new Id(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return hex;
    }
}
