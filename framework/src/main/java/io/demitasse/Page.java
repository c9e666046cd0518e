package io.demitasse;

import io.demitasse.component.Declaration;
import io.demitasse.component.Event;
import io.demitasse.internal.graph.GraphBuilder.Draft;
import io.demitasse.internal.graph.Mistakes;
import io.demitasse.internal.graph.Node.Kind;
import java.util.ArrayList;
import java.util.List;

/** The page of a {@link Blocks} app, while it is declared. */
public final class Page extends Container {
    private final List<On> declared = new ArrayList<>();
    private String description = "";
    private String article = "";

    Page() {
        super(Kind.PAGE, "", true);
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
        return declare(List.of(events), false);
    }

    /** Starts a handler that runs when the page is loaded. */
    public On onLoad() {
        return declare(List.of(), true);
    }

    private On declare(List<Event> events, boolean onLoad) {
        var on = new On(Declaration.here().place(), events, onLoad);
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
        return declared.stream()
                .map(on -> on.draft().orElseThrow(() -> Mistakes.unfinished(on.place())))
                .toList();
    }
}
