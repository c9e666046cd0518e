package io.demitasse.internal.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** Numbers the parts of a declared app and refuses what can't work. */
public final class GraphBuilder {
    private static final int DEEPEST = 16;

    private final List<Route> routes = new ArrayList<>();
    private final AppGraph.Head head;
    private final List<Draft> drafts = new ArrayList<>();

    /** Starts the graph of an app with these texts. */
    public GraphBuilder(AppGraph.Head head) {
        this.head = head;
    }

    /** Adds a handler; its number is the count of those before it. */
    public GraphBuilder handler(Draft draft) {
        drafts.add(draft);
        return this;
    }

    /** Adds a page beside the first. */
    public GraphBuilder route(Route route) {
        routes.add(route);
        return this;
    }

    /** The graph of an app whose first page has this root. */
    public AppGraph build(Node root) {
        routes.add(0, new Route("", head.title(), head, root));
        var empty = new AppGraph(
                List.copyOf(routes), Map.of(), Map.of(), Map.of(), Set.of(), Map.of(), new AppGraph.Next(0, 0));
        var numbering = new Numbering(empty, Map.of());
        routes.forEach(route -> numbering.add(route.root()));
        AppGraph graph = withSlots(withHandlers(numbering.graph(), drafts), numbering.slots(), 1);
        if (graph.components().isEmpty()) {
            throw Mistakes.emptyPage(head.title());
        }
        return graph.deciding(graph.components().keySet(), graph.handlers().values());
    }

    /** The graph in which the update of a slot has filled it anew. */
    public static AppGraph fill(AppGraph graph, int number, Slot update) {
        return fill(graph, number, update.content(), 1);
    }

    private static AppGraph fill(AppGraph graph, int slot, IntFunction<Filling> content, int depth) {
        if (depth > DEEPEST) {
            throw Mistakes.tooDeep(DEEPEST);
        }
        Filling filling = content.apply(graph.next().handler());
        var numbering = new Numbering(graph, slot, filling.keys());
        numbering.add(filling.root());
        AppGraph bare = numbering.graph();
        AppGraph filled = withHandlers(bare, filling.handlers());
        Map<Integer, Handler> own = new HashMap<>(filled.handlers());
        own.keySet().removeAll(bare.handlers().keySet());
        return withSlots(
                filled.with(slot, new Part(filling.root(), numbering.added(), own.keySet(), numbering.keys()))
                        .deciding(numbering.added(), own.values()),
                numbering.slots(),
                depth + 1);
    }

    private static AppGraph withSlots(AppGraph graph, List<Integer> slots, int depth) {
        AppGraph filled = graph;
        for (int slot : slots) {
            filled = fill(filled, slot, ((Slot) filled.component(slot)).content(), depth);
        }
        return filled;
    }

    private static AppGraph withHandlers(AppGraph graph, List<Draft> drafts) {
        Map<Integer, Handler> handlers = new TreeMap<>(graph.handlers());
        int next = graph.next().handler();
        for (Draft draft : drafts) {
            handlers.put(next, HandlerBuilder.handler(graph, draft, next));
            next++;
        }
        return graph.with(handlers, next);
    }
}
