package io.demitasse.internal.engine;

import io.demitasse.internal.graph.AppGraph;
import io.demitasse.internal.graph.Handler;
import io.demitasse.internal.graph.Handler.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/** Which handlers follow from what: a value that the program changed, a call that ended. Looked up once per graph. */
final class Followers {
    private static final Set<String> CHANGES = Set.of("change", "expand", "collapse");

    private final Map<String, Map<Integer, List<Handler>>> ofChange = new HashMap<>();
    private final Map<Handler.After, List<Handler>> ofEnd = new HashMap<>();

    private final Map<Integer, Set<Integer>> alsoRead = new ConcurrentHashMap<>();
    private final AppGraph graph;

    Followers(AppGraph graph) {
        this(graph, graph.handlers().values());
    }

    /** In that graph nothing follows anything. */
    static Followers none(AppGraph graph) {
        return new Followers(graph, List.of());
    }

    private Followers(AppGraph graph, Collection<Handler> handlers) {
        this.graph = graph;
        for (Handler handler : handlers) {
            for (Handler.Trigger trigger : handler.triggers()) {
                if (CHANGES.contains(trigger.event())) {
                    ofChange.computeIfAbsent(trigger.event(), any -> new HashMap<>())
                            .computeIfAbsent(trigger.component(), any -> new ArrayList<>())
                            .add(handler);
                }
            }
            handler.after()
                    .forEach(end ->
                            ofEnd.computeIfAbsent(end, any -> new ArrayList<>()).add(handler));
        }
    }

    /** Whether it is about that graph. */
    @SuppressWarnings("ReferenceEquality") // to compare whole graphs would be slow, and each is made once
    boolean isOf(AppGraph other) {
        return graph == other;
    }

    /** The components that only those handlers read which may follow a call of this one. */
    Set<Integer> alsoRead(Handler handler) {
        return alsoRead.computeIfAbsent(handler.id(), any -> {
            Set<Integer> also = graph.readBy(handler);
            handler.inputs().forEach(also::remove);
            return also;
        });
    }

    /** Whether anything follows a change of that component. */
    boolean isFollowed(int component) {
        return ofChange.values().stream().anyMatch(followed -> followed.containsKey(component));
    }

    /**
     * The handlers that run when the value of a component has changed.
     *
     * @param open whether it is open now, asked of layouts alone
     */
    List<Handler> ofChange(int component, BooleanSupplier open) {
        List<Handler> all = new ArrayList<>(of(component, "change"));
        List<Handler> opened = of(component, "expand");
        List<Handler> closed = of(component, "collapse");
        if (!opened.isEmpty() || !closed.isEmpty()) {
            all.addAll(open.getAsBoolean() ? opened : closed);
        }
        return all;
    }

    private List<Handler> of(int component, String event) {
        return ofChange.getOrDefault(event, Map.of()).getOrDefault(component, List.of());
    }

    /** The handlers that run when a call of that handler has ended in that way. */
    List<Handler> ofEnd(int handler, Job.Phase phase) {
        if (phase == Job.Phase.STOPPED) {
            return List.of();
        }
        Outcome outcome = phase == Job.Phase.DONE ? Outcome.SUCCESS : Outcome.FAILURE;
        List<Handler> all = new ArrayList<>(ofEnd.getOrDefault(new Handler.After(handler, Outcome.ANY), List.of()));
        all.addAll(ofEnd.getOrDefault(new Handler.After(handler, outcome), List.of()));
        return all;
    }
}
