package io.demitasse.component;

import java.util.List;

/**
 * A change of what the page shows: a component with other options, or several of them. Options that the copy does not
 * set stay as they are in the page.
 */
public interface Update {
    /** The components to change. */
    List<Component<?>> components();

    /** Several updates as one. */
    static Update of(Component<?>... components) {
        List<Component<?>> all = List.of(components);
        return () -> all;
    }
}
