package io.demitasse.internal.graph;

import io.demitasse.component.Component;
import io.demitasse.component.Declaration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * An app, checked and numbered: what pages, engine and ports read. Components and handlers are known by their numbers.
 * A session whose slots were filled anew has a graph of its own; numbers are never used twice in it, so that what a
 * page says of a component that is gone is not taken for another.
 *
 * @param routes its pages, which share all that follows; the first is the one that the app opens with
 * @param components by number, in the order of the page
 * @param handlers by number
 * @param outputsOnly the numbers of the components that only handlers fill
 * @param parts what is in each slot, by its number
 * @param next the numbers that the next component and the next handler get
 */
public record AppGraph(
        List<Route> routes,
        Map<Integer, Component<?>> components,
        Map<Declaration, Integer> numbers,
        Map<Integer, Handler> handlers,
        Set<Integer> outputsOnly,
        Map<Integer, Part> parts,
        Next next) {

    /** The texts at the head of the page; empty ones are left out. */
    public record Head(String title, String description, String article) {}

    /** The first numbers that were not used yet. */
    record Next(int component, int handler) {}

    /** The texts at the head of the first page. */
    public Head head() {
        return routes.get(0).head();
    }

    /** The number of a component or of any copy of it. */
    public int number(Component<?> component) {
        return find(component).orElseThrow(() -> Mistakes.notOnPage(component));
    }

    /** The number of a component or of any copy of it, if it is on the page. */
    public Optional<Integer> find(Component<?> component) {
        return Optional.ofNullable(numbers.get(component.declaration()));
    }

    /** Whether a component of that number is on the page. */
    public boolean has(int number) {
        return components.containsKey(number);
    }

    /** The component of that number, as it was declared. */
    public Component<?> component(int number) {
        return Objects.requireNonNull(components.get(number), () -> "no component " + number);
    }

    /** The handler of that number, if there is one. */
    public Optional<Handler> handler(int number) {
        return Optional.ofNullable(handlers.get(number));
    }

    /** Whether a handler of that number was there once and is gone with its part of the page. */
    public boolean isGone(int handler) {
        return handler >= 0 && handler < next.handler() && !handlers.containsKey(handler);
    }

    /** The slots whose parts differ from those of another graph of the app, without those within them. */
    @SuppressWarnings("ReferenceEquality") // a part is made once for each time that a slot is filled
    public List<Integer> slotsFilledSince(AppGraph other) {
        List<Integer> slots = new ArrayList<>();
        Set<Integer> within = new HashSet<>();
        parts.forEach((slot, part) -> {
            if (other.parts().get(slot) != part) {
                slots.add(slot);
                slotsWithin(slot).stream().skip(1).forEach(within::add);
            }
        });
        slots.removeAll(within);
        return slots;
    }

    /** Whether the visitor may change a component that has these options now. */
    public boolean editable(int number, Component<?> now) {
        return now.interactive().orElse(!outputsOnly.contains(number));
    }

    /** The number of the next component: no component has it. */
    public int nextComponent() {
        return next.component();
    }

    /** What is in a slot. */
    public Part part(int slot) {
        return Objects.requireNonNull(parts.get(slot), () -> "no slot " + slot);
    }

    /** The numbers of the components on a page. */
    public Set<Integer> on(Route route) {
        Set<Integer> found = new HashSet<>();
        collect(route.root(), found);
        return found;
    }

    private void collect(Node node, Set<Integer> found) {
        if (node instanceof Node.Leaf leaf) {
            int number = number(leaf.component());
            found.add(number);
            if (parts.containsKey(number)) {
                collect(part(number).root(), found);
            }
        } else if (node instanceof Node.Box box) {
            box.handle().ifPresent(handle -> found.add(number(handle)));
            box.children().forEach(child -> collect(child, found));
        }
    }

    /** The slots within a slot, itself the first. */
    public List<Integer> slotsWithin(int slot) {
        List<Integer> slots = new ArrayList<>(List.of(slot));
        for (int i = 0; i < slots.size(); i++) {
            part(slots.get(i)).components().stream().filter(parts::containsKey).forEach(slots::add);
        }
        return slots;
    }

    /** The components that a handler reads and those that the handlers read which may follow it. */
    public Set<Integer> readBy(Handler handler) {
        Set<Integer> components = new LinkedHashSet<>();
        collect(handler, components, new HashSet<>());
        return components;
    }

    private void collect(Handler handler, Set<Integer> components, Set<Integer> seen) {
        if (!seen.add(handler.id())) {
            return;
        }
        components.addAll(handler.inputs());
        handlers.values().stream()
                .filter(next -> next.after().stream().anyMatch(end -> end.handler() == handler.id())
                        || handler.outputs().stream().anyMatch(output -> next.startsOn(output, "change")))
                .forEach(next -> collect(next, components, seen));
    }

    AppGraph with(Map<Integer, Component<?>> allComponents, Map<Declaration, Integer> allNumbers, int nextComponent) {
        return new AppGraph(
                routes,
                allComponents,
                allNumbers,
                handlers,
                outputsOnly,
                parts,
                new Next(nextComponent, next.handler()));
    }

    AppGraph with(Map<Integer, Handler> allHandlers, int nextHandler) {
        return new AppGraph(
                routes, components, numbers, allHandlers, outputsOnly, parts, new Next(next.component(), nextHandler));
    }

    AppGraph with(int slot, Part part) {
        Map<Integer, Part> all = new HashMap<>(parts);
        all.put(slot, part);
        return new AppGraph(routes, components, numbers, handlers, outputsOnly, all, next);
    }

    /** Decides anew which of these components only handlers fill. */
    AppGraph deciding(Set<Integer> which, Collection<Handler> by) {
        Set<Integer> read = new HashSet<>();
        Set<Integer> filled = new HashSet<>();
        for (Handler handler : by) {
            read.addAll(handler.inputs());
            handler.triggers().forEach(trigger -> read.add(trigger.component()));
            filled.addAll(handler.outputs());
        }
        Set<Integer> only = new HashSet<>(outputsOnly);
        only.removeAll(which);
        which.stream()
                .filter(number -> filled.contains(number) && !read.contains(number))
                .forEach(only::add);
        return new AppGraph(routes, components, numbers, handlers, only, parts, next);
    }

    /** The graph without what is in a slot and in those within it. */
    AppGraph without(int slot) {
        Map<Integer, Component<?>> left = new TreeMap<>(components);
        Map<Integer, Handler> leftHandlers = new TreeMap<>(handlers);
        Map<Integer, Part> leftParts = new HashMap<>(parts);
        for (int each : parts.containsKey(slot) ? slotsWithin(slot) : List.<Integer>of()) {
            Part part = part(each);
            left.keySet().removeAll(part.components());
            leftHandlers.keySet().removeAll(part.handlers());
            leftParts.remove(each);
        }
        Map<Declaration, Integer> leftNumbers = new HashMap<>(numbers);
        leftNumbers.values().retainAll(left.keySet());
        return new AppGraph(routes, left, leftNumbers, leftHandlers, outputsOnly, leftParts, next);
    }

    /** The name of a component in pages, forms and patches. */
    public static String name(int number) {
        return "c" + number;
    }
}
