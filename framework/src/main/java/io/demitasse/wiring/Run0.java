package io.demitasse.wiring;

import io.demitasse.component.Component;
import io.demitasse.component.Input;
import io.demitasse.handler.Binding;
import io.demitasse.handler.Body;
import io.demitasse.handler.Call;
import io.demitasse.handler.Examples;
import io.demitasse.handler.Out;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The step after 0 inputs and the outputs: give the function. */
@SuppressWarnings("unchecked") // the graph hands each function the values of its own inputs
public final class Run0<R, X> {
    private final List<Input<?>> inputs;
    private final List<Component<?>> outputs;
    private final Examples examples;
    private final Function<Binding, X> end;

    Run0(List<Input<?>> inputs, List<Component<?>> outputs, Examples examples, Function<Binding, X> end) {
        this.inputs = inputs;
        this.outputs = outputs;
        this.examples = examples;
        this.end = end;
    }

    /** Gives the function, which returns the result. */
    public X run(Fn0<R> function) {
        return end(false, (in, out, call) -> out.send(function.apply()));
    }

    /** Gives the function, which uses its call and returns the result. */
    public X run(Fn1<Call, R> function) {
        return end(false, (in, out, call) -> out.send(function.apply(call)));
    }

    /** Gives the function, whose results come one after the other, and are closed at the end. */
    public X stream(Fn0<Stream<? extends R>> function) {
        return end(true, (in, out, call) -> new Out<R>(out).sendAll(function.apply()));
    }

    /** Gives the function, which sends results one after the other. */
    public X stream(Proc1<Out<R>> function) {
        return end(true, (in, out, call) -> function.run(new Out<>(out)));
    }

    /** Gives the function, which uses its call and sends results one after the other. */
    public X stream(Proc2<Out<R>, Call> function) {
        return end(true, (in, out, call) -> function.run(new Out<>(out), call));
    }

    private X end(boolean streams, Body body) {
        return end.apply(new Binding(inputs, outputs, examples, streams, body));
    }
}
