package io.demitasse.internal.engine;

import io.demitasse.component.Component;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The values that a session keeps for its page: each made when first asked for, and dropped when its time is over. */
final class SessionStates {
    private static final Logger LOG = LoggerFactory.getLogger(SessionStates.class);

    private final Map<Integer, Entry> entries = new HashMap<>();

    private static final class Entry {
        private final Component<?> component;
        private Object value;
        private long touched = System.nanoTime();

        Entry(Component<?> component, Object value) {
            this.component = component;
            this.value = value;
        }

        boolean isOver() {
            return component
                    .kept()
                    .filter(kept -> System.nanoTime() - touched > kept.time().toNanos())
                    .isPresent();
        }
    }

    /** The value of a component; the first one if it has none. */
    synchronized Object get(int number, Component<?> component, Supplier<Object> first) {
        Entry entry = entries.computeIfAbsent(number, any -> new Entry(component, first.get()));
        entry.touched = System.nanoTime();
        return entry.value;
    }

    /** All values that were made. */
    synchronized Map<Integer, Object> all() {
        Map<Integer, Object> all = new HashMap<>();
        entries.forEach((number, entry) -> all.put(number, entry.value));
        return all;
    }

    /** The value of a component, if it has one. */
    synchronized Optional<Object> find(int number) {
        return Optional.ofNullable(entries.get(number)).map(entry -> entry.value);
    }

    /** Gives a component a value and returns the one before. */
    synchronized Optional<Object> set(int number, Component<?> component, Object value) {
        Entry entry = entries.get(number);
        if (entry == null) {
            entries.put(number, new Entry(component, value));
            return Optional.empty();
        }
        Object before = entry.value;
        entry.value = value;
        entry.touched = System.nanoTime();
        return Optional.of(before);
    }

    /** Drops the values whose time is over. */
    void dropOver() {
        drop(Entry::isOver);
    }

    /** Drops all values. */
    void dropAll() {
        drop(any -> true);
    }

    /** Drops the values of these components. */
    void drop(Set<Integer> components) {
        List<Entry> gone = new ArrayList<>();
        synchronized (this) {
            components.forEach(
                    number -> Optional.ofNullable(entries.get(number)).ifPresent(gone::add));
        }
        drop(gone::contains);
    }

    private void drop(Predicate<Entry> which) {
        List<Entry> dropped;
        synchronized (this) {
            dropped = new ArrayList<>(entries.values().stream().filter(which).toList());
            entries.values().removeAll(dropped);
        }
        dropped.forEach(entry -> tell(entry.component, entry.value));
    }

    @SuppressWarnings("unchecked") // only values of the component's own type are set
    private static <T> void tell(Component<T> component, Object value) {
        try {
            component.kept().ifPresent(kept -> kept.whenDropped().accept((T) value));
        } catch (RuntimeException e) {
            LOG.error("What {} is to do with a dropped value failed.", component, e);
        }
    }
}
