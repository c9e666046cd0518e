package io.demitasse.internal.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.demitasse.component.Change;
import io.demitasse.component.Component;
import io.demitasse.component.Growing;
import io.demitasse.error.VisitorException;
import io.demitasse.internal.engine.Emission;
import io.demitasse.internal.engine.Session;
import io.demitasse.internal.graph.AppGraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The components that one reader has seen drawn whole, each with the revision of the value it saw. A part that comes
 * right after that revision is drawn alone; one that is in the drawing already is skipped; after a gap all is drawn
 * again.
 */
final class Growths {
    private final PageState state;
    private final FrameView frames;
    private final Map<Integer, Reached<?>> reached = new HashMap<>();

    private record Reached<T>(Component<T> component, Growing<T> growing, long revision) {}

    Growths(PageState state, FrameView frames) {
        this.state = state;
        this.frames = frames;
    }

    /** Draws a component whole: {@code kind} says whether with a new value or with new options only. */
    void draw(ArrayNode patches, String kind, int number) {
        Component<?> component = state.component(number);
        Session.Seen seen = state.seen(number);
        frames.draw(number, component, seen.wire())
                .ifPresent(html ->
                        patches.addArray().add(kind).add(AppGraph.name(number)).add(html.render()));
        reach(number, component, seen);
    }

    /** Notes that a component was drawn whole just now, with a part of the page. */
    void drawn(int number) {
        reach(number, state.component(number), state.seen(number));
    }

    /** Forgets components that are gone. */
    void retain(Set<Integer> numbers) {
        reached.keySet().retainAll(numbers);
    }

    private <T> void reach(int number, Component<T> component, Session.Seen seen) {
        reached.remove(number);
        component
                .growing(frames.view(number, component, seen.wire()))
                .ifPresent(growing -> reached.put(number, new Reached<>(component, growing, seen.revision())));
    }

    /** Draws parts of one component that came one after the other. */
    void append(ArrayNode patches, int number, List<Emission.Appended> parts) {
        Reached<?> to = reached.get(number);
        if (to == null || !append(patches, number, to, parts)) {
            draw(patches, "h", number);
        }
    }

    private <T> boolean append(ArrayNode patches, int number, Reached<T> to, List<Emission.Appended> parts) {
        List<Emission.Appended> fresh =
                parts.stream().filter(part -> part.revision() > to.revision()).toList();
        if (fresh.isEmpty()) {
            return true;
        }
        long last = to.revision();
        List<T> values = new ArrayList<>();
        for (Emission.Appended part : fresh) {
            if (part.revision() != ++last) {
                return false;
            }
            try {
                values.add(to.component().decode(part.part(), state.files()));
            } catch (VisitorException e) {
                // A file that is gone already: drawn whole, the value is as good as it gets.
                return false;
            }
        }
        to.growing().add(values).forEach(change -> add(patches, change));
        reached.put(number, new Reached<>(to.component(), to.growing(), last));
        return true;
    }

    private static void add(ArrayNode patches, Change change) {
        ArrayNode patch = patches.addArray();
        if (change instanceof Change.Added added) {
            patch.add("i").add(added.id()).add(added.html());
        } else if (change instanceof Change.Redrawn redrawn) {
            patch.add("r").add(redrawn.id()).add(redrawn.html());
        } else if (change instanceof Change.Grown grown) {
            patch.add("g")
                    .add(grown.id())
                    .add(grown.from())
                    .add(grown.tail())
                    .add(grown.html())
                    .add(grown.closed());
        }
    }
}
