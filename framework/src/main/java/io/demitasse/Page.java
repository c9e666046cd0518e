package io.demitasse;

import io.demitasse.error.AuthorException;
import io.demitasse.internal.graph.Node.Kind;
import java.time.Duration;
import java.util.List;

/** The page of a {@link Blocks} app, while it is declared. */
public final class Page extends Part {
    private static final long SHORTEST_MILLIS = 50;

    private String description = "";
    private String article = "";

    Page() {
        super(Kind.PAGE, 0);
    }

    /** Sets the text under the title, in Markdown. */
    public void description(String markdown) {
        description = markdown;
    }

    /** Sets the text at the foot of the page, in Markdown. */
    public void article(String markdown) {
        article = markdown;
    }

    /** Starts a handler that runs when the page is loaded. */
    public On onLoad() {
        return declare(List.of(), List.of("load"), List.of());
    }

    /**
     * Starts a handler that runs when the page is loaded and then again and again while it is open: a clock, a
     * dashboard. A visitor who can stop it needs a {@code timer()} instead.
     */
    public On every(Duration time) {
        if (time.toMillis() < SHORTEST_MILLIS) {
            throw new AuthorException("every(" + time + ") is too often: give at least " + SHORTEST_MILLIS + " ms.");
        }
        return declare(List.of(), List.of("load", "every " + time.toMillis()), List.of());
    }

    /** Starts a handler that runs when the page was left for good: it can clean up, but nobody sees what it shows. */
    public On onUnload() {
        return declare(List.of(), List.of("unload"), List.of());
    }

    String description() {
        return description;
    }

    String article() {
        return article;
    }
}
