package io.demitasse.internal.graph;

import io.demitasse.component.Component;
import io.demitasse.component.Declaration;
import io.demitasse.error.VisitorException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Gives the components of a page, or of a part of it, their numbers. */
final class Numbering {
    private final AppGraph before;
    private final Map<Declaration, String> keyed;
    private final Map<String, Component<?>> kept = new HashMap<>();
    private final Map<String, Integer> keptNumbers;
    private final Map<Integer, Component<?>> components;
    private final Map<Declaration, Integer> numbers;
    private final Set<Integer> added = new HashSet<>();
    private final List<Integer> slots = new ArrayList<>();
    private final Map<String, Integer> keys = new HashMap<>();
    private int next;

    /** Goes on from a graph. */
    Numbering(AppGraph before, Map<Declaration, String> keyed) {
        this(before, keyed, Map.of());
    }

    /** Goes on from a graph without what is in a slot; what has the key of something there gets its number. */
    Numbering(AppGraph graph, int slot, Map<Declaration, String> keyed) {
        this(
                graph.without(slot),
                keyed,
                Optional.ofNullable(graph.parts().get(slot)).map(Part::keys).orElse(Map.of()));
        keptNumbers.forEach((key, number) -> kept.put(key, graph.component(number)));
    }

    private Numbering(AppGraph before, Map<Declaration, String> keyed, Map<String, Integer> keptNumbers) {
        this.before = before;
        this.keyed = keyed;
        this.keptNumbers = keptNumbers;
        this.components = new TreeMap<>(before.components());
        this.numbers = new HashMap<>(before.numbers());
        this.next = before.next().component();
    }

    void add(Node node) {
        if (node instanceof Node.Leaf leaf) {
            place(leaf.component());
        } else if (node instanceof Node.Box box) {
            box.handle().ifPresent(this::place);
            box.children().forEach(this::add);
        }
    }

    private void place(Component<?> component) {
        if (numbers.containsKey(component.declaration())) {
            throw Mistakes.placedTwice(component);
        }
        checkValue(component);
        int number = number(component);
        numbers.put(component.declaration(), number);
        components.put(number, component);
        added.add(number);
        if (component instanceof Slot) {
            slots.add(number);
        }
    }

    /** The number of the component that had its key before, if that was one of its kind; else a new one. */
    private int number(Component<?> component) {
        String key = keyed.get(component.declaration());
        if (key == null) {
            return next++;
        }
        Component<?> old = kept.get(key);
        int number = old != null && old.getClass() == component.getClass() ? keptNumbers.get(key) : next++;
        if (keys.put(key, number) != null) {
            throw Mistakes.keyTwice(component, key);
        }
        return number;
    }

    private static <T> void checkValue(Component<T> component) {
        try {
            component.value().ifPresent(component::validate);
        } catch (VisitorException e) {
            throw Mistakes.badValue(component, e.visible());
        }
    }

    AppGraph graph() {
        return before.with(components, numbers, next);
    }

    Set<Integer> added() {
        return added;
    }

    /** The slots that were added. */
    List<Integer> slots() {
        return slots;
    }

    /** The numbers of the components that were given keys. */
    Map<String, Integer> keys() {
        return keys;
    }
}
