package io.demitasse.internal.graph;

import io.demitasse.component.Component;
import io.demitasse.component.Declaration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An app, checked and numbered: what pages, engine and ports read. Components and handlers are known by their numbers.
 *
 * @param outputsOnly the numbers of the components that only handlers fill
 */
public record AppGraph(
        Node root,
        Head head,
        List<Component<?>> components,
        Map<Declaration, Integer> numbers,
        List<Handler> handlers,
        List<Boolean> outputsOnly) {

    /** The texts at the head of the page; empty ones are left out. */
    public record Head(String title, String description, String article) {}

    /** The number of a component or of any copy of it. */
    public int number(Component<?> component) {
        Integer number = numbers.get(component.declaration());
        if (number == null) {
            throw Mistakes.notOnPage(component);
        }
        return number;
    }

    /** The component of that number, as it was declared. */
    public Component<?> component(int number) {
        return components.get(number);
    }

    /** Whether the visitor may change a component that has these options now. */
    public boolean editable(int number, Component<?> now) {
        return now.interactive().orElse(!outputsOnly.get(number));
    }

    /** The components that a handler reads and those that the handlers read which may follow it. */
    public Set<Integer> readBy(Handler handler) {
        Set<Integer> components = new LinkedHashSet<>();
        Set<Handler> seen = new HashSet<>();
        collect(handler, components, seen);
        return components;
    }

    private void collect(Handler handler, Set<Integer> components, Set<Handler> seen) {
        if (!seen.add(handler)) {
            return;
        }
        components.addAll(handler.inputs());
        handlers.stream()
                .filter(next -> next.after().stream().anyMatch(end -> end.handler() == handler.id())
                        || handler.outputs().stream().anyMatch(output -> next.startsOn(output, "change")))
                .forEach(next -> collect(next, components, seen));
    }

    /** The name of a component in pages, forms and patches. */
    public static String name(int number) {
        return "c" + number;
    }
}
