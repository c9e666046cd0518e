package io.demitasse.handler;

import io.demitasse.component.Component;
import io.demitasse.component.Input;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Values of any number of components, each of the type of its component: what a function gets whose inputs are a list,
 * and what one gives whose outputs are.
 *
 * <pre>{@code
 * page.on(go.click()).inputs(List.of(length, width, height)).outputs(List.of(area, volume))
 *     .run(v -> Values.of(area, v.get(length) * v.get(width))
 *         .and(volume, v.get(length) * v.get(width) * v.get(height)));
 * }</pre>
 *
 * Immutable. An output without a value stays as it is, and so does an input of an example.
 */
public final class Values {
    private final Map<Object, Object> values;
    private final List<Component<?>> components;

    private Values(Map<Object, Object> values, List<Component<?>> components) {
        this.values = Collections.unmodifiableMap(values);
        this.components = List.copyOf(components);
    }

    /** The value of one component. */
    public static <T> Values of(Component<T> component, T value) {
        return new Values(Map.of(), List.of()).and(component, value);
    }

    /** The values that the engine gives for these inputs, in their order. */
    static Values of(List<? extends Input<?>> inputs, List<Object> given) {
        Map<Object, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < inputs.size(); i++) {
            values.put(key(inputs.get(i)), given.get(i));
        }
        return new Values(values, List.of());
    }

    /** These values and one more; it takes the place of one that the component had. */
    public <T> Values and(Component<T> component, T value) {
        Map<Object, Object> more = new LinkedHashMap<>(values);
        List<Component<?>> all = new ArrayList<>(components);
        if (more.put(key(component), value) == null) {
            all.add(component);
        }
        return new Values(more, all);
    }

    /**
     * The value of a component, or what the event says.
     *
     * @throws IllegalArgumentException if it has none here: name it in {@code inputs(List.of(…))}
     */
    public <T> T get(Input<T> input) {
        return find(input)
                .orElseThrow(() -> new IllegalArgumentException(
                        input + " has no value here. Name it among the inputs: inputs(List.of(…))."));
    }

    /** The value of a component if it has one here. */
    @SuppressWarnings("unchecked") // the engine and javac tied each value to its input
    public <T> Optional<T> find(Input<T> input) {
        return Optional.ofNullable((T) values.get(key(input)));
    }

    /** The values of these inputs in their order; null where there is none. */
    List<@Nullable Object> in(List<? extends Input<?>> order) {
        List<@Nullable Object> all = new ArrayList<>();
        order.forEach(input -> all.add(values.get(key(input))));
        return all;
    }

    /** The components that were given values, in the order in which they were. */
    List<Component<?>> components() {
        return components;
    }

    private static Object key(Input<?> input) {
        return input instanceof Component<?> component ? component.declaration() : input;
    }
}
