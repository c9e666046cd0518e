package io.demitasse.components.chat;

import io.demitasse.component.Travels;
import java.util.UUID;

/**
 * Where a page is in one conversation. It is left before another one is shown, so that what is read of the page while
 * that happens is not taken for this one.
 */
final class Desk implements Travels {
    private final String id;
    private volatile boolean left;

    /** A conversation of that id. */
    Desk(String id) {
        this.id = id;
    }

    /** A conversation that is new. */
    Desk() {
        this(UUID.randomUUID().toString());
    }

    String id() {
        return id;
    }

    @Override
    public Object luggage() {
        return id;
    }

    @Override
    public Desk with(Object luggage) {
        return new Desk((String) luggage);
    }

    void leave() {
        left = true;
    }

    boolean isLeft() {
        return left;
    }
}
