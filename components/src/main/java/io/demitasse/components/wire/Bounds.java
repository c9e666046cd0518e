package io.demitasse.components.wire;

import io.demitasse.error.AuthorException;
import io.demitasse.error.VisitorException;

/** The smallest and the largest number allowed, either of which may be infinite. */
public record Bounds(double min, double max) {
    /**
     * Refuses a number outside, and what is no number at all.
     *
     * @throws VisitorException naming the number and the limits
     */
    public void check(double value) {
        if (!Double.isFinite(value)) {
            throw Wire.refuse("invalid.number", String.valueOf(value));
        }
        if (value >= min && value <= max) {
            return;
        }
        String shown = Wire.plain(value);
        if (Double.isFinite(min) && Double.isFinite(max)) {
            throw Wire.refuse("number.outside", shown, Wire.plain(min), Wire.plain(max));
        }
        throw value < min
                ? Wire.refuse("number.tooSmall", shown, Wire.plain(min))
                : Wire.refuse("number.tooLarge", shown, Wire.plain(max));
    }

    /** Gives back a distance that is positive. */
    public static double positive(double value, String option) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new AuthorException(
                    "%s(%s) is no distance: give a number greater than 0.".formatted(option, Wire.plain(value)));
        }
        return value;
    }
}
