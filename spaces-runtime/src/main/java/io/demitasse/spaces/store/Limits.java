package io.demitasse.spaces.store;

import io.demitasse.error.VisitorException;

/** How much one call may ask for. */
final class Limits {
    /** The most items of a list that come at once. */
    static final int ITEMS = 1000;

    private Limits() {}

    /** @throws VisitorException if it is less than one or more than {@link #ITEMS} */
    static int items(int limit) {
        if (limit < 1 || limit > ITEMS) {
            throw new VisitorException("A list can't have " + limit + " items at once. Ask for 1 to " + ITEMS + ".");
        }
        return limit;
    }
}
