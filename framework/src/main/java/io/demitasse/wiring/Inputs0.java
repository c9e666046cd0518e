package io.demitasse.wiring;

import io.demitasse.component.Component;
import io.demitasse.component.Input;
import io.demitasse.handler.Binding;
import io.demitasse.handler.Body;
import io.demitasse.handler.Call;
import io.demitasse.handler.Examples;
import io.demitasse.handler.Many;
import io.demitasse.handler.Values;
import java.util.List;
import java.util.function.Function;

/** The step after 0 inputs: name the outputs, or what to do without. */
@SuppressWarnings("unchecked") // the graph hands each function the values of its own inputs
public final class Inputs0<X> {
    private final List<Input<?>> inputs;
    private final Function<Binding, X> end;

    /** Made by the step before. */
    public Inputs0(List<Input<?>> inputs, Function<Binding, X> end) {
        this.inputs = inputs;
        this.end = end;
    }

    /** Names 1 output, whose values the function gives. */
    public <P> Predict0<P, X> outputs(Component<P> p) {
        return new Predict0<>(inputs, List.of(p), Examples.NONE, end);
    }

    /** Names 2 outputs, whose values the function gives as an {@link Out2}. */
    public <P, Q> Predict0<Out2<P, Q>, X> outputs(Component<P> p, Component<Q> q) {
        return new Predict0<>(inputs, List.of(p, q), Examples.NONE, end);
    }

    /** Names 3 outputs, whose values the function gives as an {@link Out3}. */
    public <P, Q, S> Predict0<Out3<P, Q, S>, X> outputs(Component<P> p, Component<Q> q, Component<S> s) {
        return new Predict0<>(inputs, List.of(p, q, s), Examples.NONE, end);
    }

    /** Names 4 outputs, whose values the function gives as an {@link Out4}. */
    public <P, Q, S, T> Predict0<Out4<P, Q, S, T>, X> outputs(
            Component<P> p, Component<Q> q, Component<S> s, Component<T> t) {
        return new Predict0<>(inputs, List.of(p, q, s, t), Examples.NONE, end);
    }

    /** Names 5 outputs, whose values the function gives as an {@link Out5}. */
    public <P, Q, S, T, U> Predict0<Out5<P, Q, S, T, U>, X> outputs(
            Component<P> p, Component<Q> q, Component<S> s, Component<T> t, Component<U> u) {
        return new Predict0<>(inputs, List.of(p, q, s, t, u), Examples.NONE, end);
    }

    /** Names 6 outputs, whose values the function gives as an {@link Out6}. */
    public <P, Q, S, T, U, V> Predict0<Out6<P, Q, S, T, U, V>, X> outputs(
            Component<P> p, Component<Q> q, Component<S> s, Component<T> t, Component<U> u, Component<V> v) {
        return new Predict0<>(inputs, List.of(p, q, s, t, u, v), Examples.NONE, end);
    }

    /** Names any number of outputs; the function gives the values of those that change. */
    public Predict0<Values, X> outputs(List<? extends Component<?>> outputs) {
        return new Predict0<>(inputs, List.copyOf(outputs), Examples.NONE, binding -> end.apply(Many.outputs(binding)));
    }

    /** Runs a procedure that fills no output. */
    public X run(Proc0 procedure) {
        return end((in, out, call) -> procedure.run());
    }

    /** Runs a procedure that fills no output and uses its call. */
    public X run(Proc1<Call> procedure) {
        return end((in, out, call) -> procedure.run(call));
    }

    private X end(Body body) {
        return end.apply(new Binding(inputs, List.of(), List.of(), false, body));
    }
}
