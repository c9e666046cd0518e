package io.demitasse;

import io.demitasse.component.Component;
import io.demitasse.component.Declaration;
import io.demitasse.component.Event;
import io.demitasse.error.AuthorException;
import io.demitasse.error.VisitorException;
import io.demitasse.handler.Binding;
import io.demitasse.internal.graph.Draft;
import io.demitasse.internal.graph.Filling;
import io.demitasse.internal.graph.Handler.After;
import io.demitasse.internal.graph.Handler.Trigger;
import io.demitasse.internal.graph.Node;
import io.demitasse.internal.graph.Node.Kind;
import io.demitasse.internal.graph.Settings;
import io.demitasse.wiring.Proc1;
import io.demitasse.wiring.Proc2;
import io.demitasse.wiring.Proc3;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A part of the page that a function declares, with handlers of its own: the whole page, or what is rebuilt while the
 * app runs.
 *
 * <pre>{@code
 * page.render(tasks, (part, all) -> {
 *   for (var task : all) {
 *     var done = part.add(part.keyed(task.id(), checkbox(task.name())));
 *     part.on(done.change()).inputs(tasks, done).outputs(tasks).run(Task::check);
 *   }
 * });
 * }</pre>
 */
public class Part extends Container {
    private static final Binding NOTHING =
            new Binding(List.of(), List.of(), List.of(), false, (inputs, out, call) -> {});

    private final List<On> declared;
    private final List<Integer> own = new ArrayList<>();
    private final Map<Declaration, String> keys = new HashMap<>();
    private final int first;

    /** A part whose handlers go on from that number in that list. */
    Part(Kind kind, int first, List<On> declared) {
        super(kind, "", true);
        this.first = first;
        this.declared = declared;
    }

    /** Starts a handler that runs on any of these events. */
    public On on(Event... events) {
        return declare(List.of(events), List.of(), List.of());
    }

    /**
     * Names a component, so that it stays the same when its part is rebuilt with one of that key and kind: what the
     * visitor entered stays, and so does the focus. Gives the component back, to be placed.
     */
    public <C extends Component<?>> C keyed(Object key, C component) {
        keys.put(component.declaration(), key.toString());
        return component;
    }

    /**
     * A part of the page that depends on a value: the function declares it for the value that the component starts
     * with, and again each time it changes. What was in the part before is gone then, except what is {@linkplain #keyed
     * keyed}; calls that run go on, unless they append to what is gone.
     */
    public <A> void render(Component<A> value, Proc2<Part, A> content) {
        render(this, value, content);
    }

    /** As {@link #render(Component, Proc2)}, in that layout. */
    public <A> void render(Container in, Component<A> value, Proc2<Part, A> content) {
        Place place = in.place();
        first(value).ifPresent(a -> place.startsWith(part -> content.run(part, a)));
        on(Event.of(value, "change")).inputs(value).update(a -> place.filled(part -> content.run(part, a)));
    }

    /** A part of the page that depends on two values. */
    public <A, B> void render(Component<A> first, Component<B> second, Proc3<Part, A, B> content) {
        render(this, first, second, content);
    }

    /** As {@link #render(Component, Component, Proc3)}, in that layout. */
    public <A, B> void render(Container in, Component<A> one, Component<B> two, Proc3<Part, A, B> content) {
        Place place = in.place();
        first(one).ifPresent(a -> first(two).ifPresent(b -> place.startsWith(part -> content.run(part, a, b))));
        on(Event.of(one, "change"), Event.of(two, "change"))
                .inputs(one, two)
                .update((a, b) -> place.filled(part -> content.run(part, a, b)));
    }

    private static <T> Optional<T> first(Component<T> component) {
        try {
            return Optional.of(component.value().orElseGet(component::empty));
        } catch (VisitorException e) {
            // It starts without a value, so there is nothing to show for it.
            return Optional.empty();
        }
    }

    On declare(List<Event> events, List<Trigger> onPage, List<After> after) {
        var start = new Draft(
                Declaration.here().place(), events, onPage, after, List.of(), List.of(), Settings.usual(), NOTHING);
        var on = new On(this, start, first + declared.size());
        own.add(first + declared.size());
        declared.add(on);
        return on;
    }

    /** What the folders of kept results are called by. */
    String title() {
        throw new AuthorException(
                "What is rebuilt has no folder of its own to keep results in. Name one: cacheExamples(folder).");
    }

    /** Examples that the author did not place stand at the end. */
    @Override
    Node node() {
        var box = (Node.Box) super.node();
        Set<Integer> placed = new HashSet<>();
        collect(box, placed);
        List<Node> parts = new ArrayList<>(box.children());
        for (int number : own) {
            if (!placed.contains(number)
                    && !declared.get(number - first)
                            .draft()
                            .binding()
                            .examples()
                            .isEmpty()) {
                parts.add(new Node.Examples(number, ""));
            }
        }
        return box.with(parts);
    }

    private static void collect(Node node, Set<Integer> placed) {
        if (node instanceof Node.Examples examples) {
            placed.add(examples.handler());
        } else if (node instanceof Node.Box box) {
            box.children().forEach(child -> collect(child, placed));
        }
    }

    List<On> declared() {
        return declared;
    }

    List<Draft> handlers() {
        return declared.stream().map(On::draft).toList();
    }

    static Filling declare(int first, Proc1<Part> content) {
        var part = new Part(Kind.COLUMN, first, new ArrayList<>());
        Place.run(content, part);
        return new Filling(part.node(), part.handlers(), Map.copyOf(part.keys));
    }
}
