package io.demitasse.internal.gradio;

import io.demitasse.internal.graph.AppGraph;
import io.demitasse.internal.graph.Handler;
import io.demitasse.internal.graph.Handler.Trigger;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a client wants to know of: one page of an app, or the whole. */
final class Scope {
    private final AppGraph graph;
    private final int page;

    private final Set<Integer> shown;

    private Scope(AppGraph graph, int page) {
        this.graph = graph;
        this.page = page;
        this.shown =
                page < 0 ? graph.components().keySet() : graph.on(graph.routes().get(page));
    }

    /** The page of that path, the first of which is empty; the whole app if there is none. */
    static Scope of(AppGraph graph, @Nullable String path) {
        for (int i = 0; i < graph.routes().size(); i++) {
            if (graph.routes().get(i).path().equals(path)) {
                return new Scope(graph, i);
            }
        }
        return new Scope(graph, -1);
    }

    /** Tells it from others of the same app. */
    String name() {
        return String.valueOf(page);
    }

    /** The path of the page; empty for the whole app. */
    Optional<String> path() {
        return page < 0
                ? Optional.empty()
                : Optional.of(graph.routes().get(page).path());
    }

    /** Whether the handler is of it: something on the page, or the page itself, starts it. */
    boolean has(Handler handler) {
        return page < 0 || handler.triggers().stream().anyMatch(this::starts);
    }

    private boolean starts(Trigger trigger) {
        return trigger.isPage() ? trigger.isPage(page) : shown.contains(trigger.component());
    }

    /** The components of it, and those of others that its handlers read or write. */
    Set<Integer> components() {
        Set<Integer> all = new TreeSet<>(shown);
        if (page < 0) {
            return all;
        }
        graph.handlers().values().stream().filter(this::has).forEach(handler -> {
            all.addAll(handler.inputs());
            all.addAll(handler.outputs());
        });
        return all;
    }
}
