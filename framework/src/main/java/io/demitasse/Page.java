package io.demitasse;

import io.demitasse.error.AuthorException;
import io.demitasse.internal.graph.AppGraph;
import io.demitasse.internal.graph.Handler.Trigger;
import io.demitasse.internal.graph.Node.Kind;
import io.demitasse.internal.graph.Route;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A page of a {@link Blocks} app, while it is declared. */
public final class Page extends Part {
    private static final long SHORTEST_MILLIS = 50;

    private final List<Page> pages;
    private final String path;
    private final String name;
    private String description = "";
    private String article = "";

    /** The first page of an app of that title. */
    Page(String title) {
        super(Kind.PAGE, 0, new ArrayList<>());
        this.path = "";
        this.name = title;
        this.pages = new ArrayList<>(List.of(this));
    }

    /** A page beside the others of the same app. */
    private Page(String name, String path, Page first) {
        super(Kind.PAGE, 0, first.declared());
        this.path = path;
        this.name = name;
        this.pages = first.pages;
        pages.add(this);
    }

    /**
     * Declares another page of the app, with a way to it at the head of all pages. All pages of the app belong
     * together: a handler declared on one may read and fill components of another, and a visitor who goes from one to
     * the other finds everything as it was left.
     *
     * <pre>{@code page.route("Settings", "settings", settings -> settings.add(slider("Volume", 0, 10)));}</pre>
     *
     * @param title what stands at its head and leads to it
     * @param below the last part of its address: small letters, digits and hyphens
     */
    public void route(String title, String below, Consumer<Page> declaration) {
        if (!below.matches("[a-z0-9][a-z0-9-]*")) {
            throw new AuthorException("route(\"" + title + "\", \"" + below
                    + "\") is no path of a page: use small letters, digits and hyphens.");
        }
        if (pages.stream().anyMatch(page -> page.path.equals(below))) {
            throw new AuthorException("route(\"" + title + "\", \"" + below
                    + "\"): that path is taken. Give each page a path of its own.");
        }
        declaration.accept(new Page(title, below, pages.get(0)));
    }

    /** What the app is called. */
    @Override
    String title() {
        return pages.get(0).name;
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
        return declare(List.of(), List.of(trigger("load")), List.of());
    }

    /**
     * Starts a handler that runs when the page is loaded and then again and again while it is open: a clock, a
     * dashboard. A visitor who can stop it needs a {@code timer()} instead.
     */
    public On every(Duration time) {
        if (time.toMillis() < SHORTEST_MILLIS) {
            throw new AuthorException("every(" + time + ") is too often: give at least " + SHORTEST_MILLIS + " ms.");
        }
        return declare(List.of(), List.of(trigger("load"), trigger("every " + time.toMillis())), List.of());
    }

    /** Starts a handler that runs when the page was left for good: it can clean up, but nobody sees what it shows. */
    public On onUnload() {
        return declare(List.of(), List.of(trigger("unload")), List.of());
    }

    /**
     * Starts a handler that nothing in the page starts: only programs do, by that name. See {@link On#apiName}.
     *
     * @throws AuthorException unless the name holds letters of a to z, digits, {@code _} and {@code -} only
     */
    public On onApi(String name) {
        return declare(List.of(), List.of(trigger(Trigger.API)), List.of()).apiName(name);
    }

    private Trigger trigger(String event) {
        return Trigger.page(pages.indexOf(this), event);
    }

    AppGraph.Head head() {
        return new AppGraph.Head(name, description, article);
    }

    /** The pages beside the first. */
    List<Route> routes() {
        return pages.stream()
                .skip(1)
                .map(page -> new Route(page.path, page.name, page.head(), page.node()))
                .toList();
    }
}
