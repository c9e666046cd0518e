package io.demitasse.handler;

import io.demitasse.component.Component;
import io.demitasse.component.EventData;
import io.demitasse.component.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A function and what it reads and writes.
 *
 * @param examples inputs to try
 * @param streams whether it sends more than one result
 * @param validator looks at the inputs before a call
 * @param batch how it answers many calls at once, if it does
 */
public record Binding(
        List<Input<?>> inputs,
        List<Component<?>> outputs,
        Examples examples,
        boolean streams,
        Validator validator,
        Optional<Batch> batch,
        Body body) {
    /** A function that takes any inputs which their components accept. */
    public Binding(
            List<Input<?>> inputs,
            List<Component<?>> outputs,
            List<? extends Row> examples,
            boolean streams,
            Body body) {
        this(inputs, outputs, Examples.NONE.with(examples), streams, body);
    }

    /** A function that takes any inputs which their components accept. */
    public Binding(List<Input<?>> inputs, List<Component<?>> outputs, Examples examples, boolean streams, Body body) {
        this(inputs, outputs, examples, streams, Validator.ANY, Optional.empty(), body);
    }

    /** The same function with other inputs to try. */
    public Binding with(Examples other) {
        return new Binding(inputs, outputs, other, streams, validator, batch, body);
    }

    /** The same function with inputs looked at by a validator. */
    public Binding with(Validator other) {
        return new Binding(inputs, outputs, examples, streams, other, batch, body);
    }

    /** Another function in its place, with the same inputs, examples and validator; one call at a time. */
    public Binding with(Body other) {
        return new Binding(inputs, outputs, examples, streams, validator, Optional.empty(), other);
    }

    /** The same function with outputs that are shown in another way. */
    public Binding with(List<Component<?>> shown) {
        return new Binding(inputs, shown, examples, streams, validator, batch, body);
    }

    /** The same function answering many calls at once. */
    public Binding with(Batch many) {
        return new Binding(inputs, outputs, examples, streams, validator, Optional.of(many), body);
    }

    /** What the event says, where the function wants to know it. */
    public record Data(int position, EventData<?> type) {}

    /** The components that it reads. */
    public List<Component<?>> components() {
        List<Component<?>> components = new ArrayList<>();
        for (Input<?> input : inputs) {
            if (input instanceof Component<?> component) {
                components.add(component);
            }
        }
        return components;
    }

    /** What it wants to know of its event, and where among its inputs. */
    public Optional<Data> data() {
        for (int i = 0; i < inputs.size(); i++) {
            if (inputs.get(i) instanceof EventData<?> type) {
                return Optional.of(new Data(i, type));
            }
        }
        return Optional.empty();
    }
}
