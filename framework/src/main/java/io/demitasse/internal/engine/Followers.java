package io.demitasse.internal.engine;

import io.demitasse.internal.graph.AppGraph;
import io.demitasse.internal.graph.Handler;
import io.demitasse.internal.graph.Handler.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which handlers follow from what: a value that the program changed, a call that ended. Looked up once per app. */
final class Followers {
    private final Map<Integer, List<Handler>> ofChange = new HashMap<>();
    private final Map<Handler.After, List<Handler>> ofEnd = new HashMap<>();

    private final List<Set<Integer>> alsoRead = new ArrayList<>();

    private Followers() {}

    /** Nothing follows anything. */
    static Followers none() {
        return new Followers();
    }

    Followers(AppGraph graph) {
        for (Handler handler : graph.handlers()) {
            Set<Integer> also = graph.readBy(handler);
            handler.inputs().forEach(also::remove);
            alsoRead.add(also);
            for (Handler.Trigger trigger : handler.triggers()) {
                if (trigger.event().equals("change")) {
                    ofChange.computeIfAbsent(trigger.component(), any -> new ArrayList<>())
                            .add(handler);
                }
            }
            handler.after()
                    .forEach(end ->
                            ofEnd.computeIfAbsent(end, any -> new ArrayList<>()).add(handler));
        }
    }

    /** The components that only those handlers read which may follow a call of this one. */
    Set<Integer> alsoRead(Handler handler) {
        return alsoRead.get(handler.id());
    }

    /** The handlers that run when the value of a component changes. */
    List<Handler> ofChange(int component) {
        return ofChange.getOrDefault(component, List.of());
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
