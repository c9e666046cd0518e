package io.demitasse;

import io.demitasse.component.Declaration;
import io.demitasse.component.Event;
import io.demitasse.error.AuthorException;
import io.demitasse.handler.Binding;
import io.demitasse.internal.graph.Draft;
import io.demitasse.internal.graph.Handler.After;
import io.demitasse.internal.graph.Node.Kind;
import io.demitasse.internal.graph.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The page of a {@link Blocks} app, while it is declared. */
public final class Page extends Container {
    private static final Binding NOTHING =
            new Binding(List.of(), List.of(), List.of(), false, (inputs, out, call) -> {});

    private static final long SHORTEST_MILLIS = 50;

    private final String title;
    private final List<On> declared = new ArrayList<>();
    private String description = "";
    private String article = "";

    Page(String title) {
        super(Kind.PAGE, "", true);
        this.title = title;
    }

    /** What the app is called. */
    String title() {
        return title;
    }

    /** Sets the text under the title, in Markdown. */
    public void description(String markdown) {
        description = markdown;
    }

    /** Sets the text at the foot of the page, in Markdown. */
    public void article(String markdown) {
        article = markdown;
    }

    /** Starts a handler that runs on any of these events. */
    public On on(Event... events) {
        return declare(List.of(events), List.of(), List.of());
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

    On declare(List<Event> events, List<String> onPage, List<After> after) {
        var start = new Draft(
                Declaration.here().place(), events, onPage, after, List.of(), List.of(), Settings.usual(), NOTHING);
        var on = new On(this, start, declared.size());
        declared.add(on);
        return on;
    }

    String description() {
        return description;
    }

    String article() {
        return article;
    }

    List<Draft> handlers() {
        return declared.stream().map(On::draft).toList();
    }
}
