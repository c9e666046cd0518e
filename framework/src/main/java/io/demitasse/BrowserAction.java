package io.demitasse;

import io.demitasse.component.Component;
import io.demitasse.internal.graph.Deed;
import io.demitasse.internal.graph.Deed.Verb;
import java.util.List;

/**
 * Something small that the page does by itself, without asking the server: at once, and even while the connection is
 * lost. The server does not learn of it; a page loaded again is as the server knows it.
 *
 * <pre>{@code
 * page.on(more.click()).inBrowser(BrowserAction.open(dialog), BrowserAction.copy(name, greeting));
 * }</pre>
 */
public final class BrowserAction {
    private final Deed deed;

    private BrowserAction(Verb verb, Component<?>... on) {
        this.deed = new Deed(verb, List.of(on));
    }

    /** Shows a component. */
    public static BrowserAction show(Component<?> component) {
        return new BrowserAction(Verb.SHOW, component);
    }

    /** Hides a component. */
    public static BrowserAction hide(Component<?> component) {
        return new BrowserAction(Verb.HIDE, component);
    }

    /** Hides a component that is shown, shows one that is hidden. */
    public static BrowserAction toggle(Component<?> component) {
        return new BrowserAction(Verb.TOGGLE, component);
    }

    /** Shows a layout. */
    public static BrowserAction show(Container layout) {
        return new BrowserAction(Verb.SHOW, layout.handle());
    }

    /** Hides a layout with all that is in it. */
    public static BrowserAction hide(Container layout) {
        return new BrowserAction(Verb.HIDE, layout.handle());
    }

    /** Hides a layout that is shown, shows one that is hidden. */
    public static BrowserAction toggle(Container layout) {
        return new BrowserAction(Verb.TOGGLE, layout.handle());
    }

    /** Opens a dialog, a drawer, a popover, an accordion, a sidebar; chooses a tab. */
    public static BrowserAction open(Container layout) {
        return new BrowserAction(Verb.OPEN, layout.handle());
    }

    /** Closes a layout that was opened. */
    public static BrowserAction close(Container layout) {
        return new BrowserAction(Verb.CLOSE, layout.handle());
    }

    /** Copies the value of one component into another of the same kind. */
    public static <T> BrowserAction copy(Component<T> from, Component<T> to) {
        return new BrowserAction(Verb.COPY, from, to);
    }

    /** Empties components. */
    public static BrowserAction clear(Component<?>... components) {
        return new BrowserAction(Verb.CLEAR, components);
    }

    Deed deed() {
        return deed;
    }
}
