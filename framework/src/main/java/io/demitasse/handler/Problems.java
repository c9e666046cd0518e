package io.demitasse.handler;

import io.demitasse.component.Component;
import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong with the inputs of a call, field by field: what {@code validate} gives.
 *
 * <pre>{@code
 * page.on(book.click()).inputs(from, to)
 *     .validate((a, b) -> Problems.none().unless(a < b, to, "This has to be later than the start."))
 *     .outputs(trip).run(Trips::find);
 * }</pre>
 *
 * @param all in the order in which they were found; the first field gets the focus
 */
public record Problems(List<Problem> all) {
    private static final Problems NONE = new Problems(List.of());

    /** A field and what is wrong with its value. */
    public record Problem(Component<?> field, String message) {}

    /** Nothing is wrong. */
    public static Problems none() {
        return NONE;
    }

    /** These problems and one at that field. */
    public Problems and(Component<?> field, String message) {
        List<Problem> more = new ArrayList<>(all);
        more.add(new Problem(field, message));
        return new Problems(List.copyOf(more));
    }

    /** These problems, and one at that field unless what is asked for is true. */
    public Problems unless(boolean fine, Component<?> field, String message) {
        return fine ? this : and(field, message);
    }
}
