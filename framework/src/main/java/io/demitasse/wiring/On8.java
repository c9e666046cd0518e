package io.demitasse.wiring;

import io.demitasse.component.Component;
import io.demitasse.component.Input;
import io.demitasse.component.Update;
import io.demitasse.handler.Binding;
import io.demitasse.handler.Body;
import io.demitasse.handler.Call;
import io.demitasse.handler.Examples;
import io.demitasse.handler.Many;
import io.demitasse.handler.Problems;
import io.demitasse.handler.Values;
import java.util.List;
import java.util.function.Function;

/** The step after 8 inputs: name the outputs, or what to do without. */
@SuppressWarnings("unchecked") // the graph hands each function the values of its own inputs
public final class On8<A, B, C, D, E, F, G, H, X> {
    private final List<Input<?>> inputs;
    private final Function<Binding, X> end;

    /** Made by the step before. */
    public On8(List<Input<?>> inputs, Function<Binding, X> end) {
        this.inputs = inputs;
        this.end = end;
    }

    /** Looks at the inputs before each call, which runs only if nothing is wrong with them. */
    public On8<A, B, C, D, E, F, G, H, X> validate(Fn8<A, B, C, D, E, F, G, H, Problems> validator) {
        return new On8<>(
                inputs,
                binding -> end.apply(binding.with(in -> validator.apply(
                        (A) in.get(0),
                        (B) in.get(1),
                        (C) in.get(2),
                        (D) in.get(3),
                        (E) in.get(4),
                        (F) in.get(5),
                        (G) in.get(6),
                        (H) in.get(7)))));
    }

    /** Names 1 output, whose values the function gives. */
    public <P> Run8<A, B, C, D, E, F, G, H, P, X> outputs(Component<P> p) {
        return new Run8<>(inputs, List.of(p), Examples.NONE, end);
    }

    /** Names 2 outputs, whose values the function gives as an {@link Out2}. */
    public <P, Q> Run8<A, B, C, D, E, F, G, H, Out2<P, Q>, X> outputs(Component<P> p, Component<Q> q) {
        return new Run8<>(inputs, List.of(p, q), Examples.NONE, end);
    }

    /** Names 3 outputs, whose values the function gives as an {@link Out3}. */
    public <P, Q, S> Run8<A, B, C, D, E, F, G, H, Out3<P, Q, S>, X> outputs(
            Component<P> p, Component<Q> q, Component<S> s) {
        return new Run8<>(inputs, List.of(p, q, s), Examples.NONE, end);
    }

    /** Names 4 outputs, whose values the function gives as an {@link Out4}. */
    public <P, Q, S, T> Run8<A, B, C, D, E, F, G, H, Out4<P, Q, S, T>, X> outputs(
            Component<P> p, Component<Q> q, Component<S> s, Component<T> t) {
        return new Run8<>(inputs, List.of(p, q, s, t), Examples.NONE, end);
    }

    /** Names 5 outputs, whose values the function gives as an {@link Out5}. */
    public <P, Q, S, T, U> Run8<A, B, C, D, E, F, G, H, Out5<P, Q, S, T, U>, X> outputs(
            Component<P> p, Component<Q> q, Component<S> s, Component<T> t, Component<U> u) {
        return new Run8<>(inputs, List.of(p, q, s, t, u), Examples.NONE, end);
    }

    /** Names 6 outputs, whose values the function gives as an {@link Out6}. */
    public <P, Q, S, T, U, V> Run8<A, B, C, D, E, F, G, H, Out6<P, Q, S, T, U, V>, X> outputs(
            Component<P> p, Component<Q> q, Component<S> s, Component<T> t, Component<U> u, Component<V> v) {
        return new Run8<>(inputs, List.of(p, q, s, t, u, v), Examples.NONE, end);
    }

    /** Names any number of outputs; the function gives the values of those that change. */
    public Run8<A, B, C, D, E, F, G, H, Values, X> outputs(List<? extends Component<?>> outputs) {
        return new Run8<>(inputs, List.copyOf(outputs), Examples.NONE, binding -> end.apply(Many.outputs(binding)));
    }

    /** Runs a procedure that fills no output. */
    public X run(Proc8<A, B, C, D, E, F, G, H> procedure) {
        return end((in, out, call) -> procedure.run(
                (A) in.get(0),
                (B) in.get(1),
                (C) in.get(2),
                (D) in.get(3),
                (E) in.get(4),
                (F) in.get(5),
                (G) in.get(6),
                (H) in.get(7)));
    }

    /** Runs a procedure that fills no output and uses its call. */
    public X run(Proc9<A, B, C, D, E, F, G, H, Call> procedure) {
        return end((in, out, call) -> procedure.run(
                (A) in.get(0),
                (B) in.get(1),
                (C) in.get(2),
                (D) in.get(3),
                (E) in.get(4),
                (F) in.get(5),
                (G) in.get(6),
                (H) in.get(7),
                call));
    }

    /** Changes options of components. */
    public X update(Fn8<A, B, C, D, E, F, G, H, Update> function) {
        return end((in, out, call) -> out.update(function.apply(
                (A) in.get(0),
                (B) in.get(1),
                (C) in.get(2),
                (D) in.get(3),
                (E) in.get(4),
                (F) in.get(5),
                (G) in.get(6),
                (H) in.get(7))));
    }

    /** Changes options of components, using the call. */
    public X update(Fn9<A, B, C, D, E, F, G, H, Call, Update> function) {
        return end((in, out, call) -> out.update(function.apply(
                (A) in.get(0),
                (B) in.get(1),
                (C) in.get(2),
                (D) in.get(3),
                (E) in.get(4),
                (F) in.get(5),
                (G) in.get(6),
                (H) in.get(7),
                call)));
    }

    private X end(Body body) {
        return end.apply(new Binding(inputs, List.of(), List.of(), false, body));
    }
}
