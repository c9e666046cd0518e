package io.demitasse.wiring;

import io.demitasse.component.Component;
import io.demitasse.component.Input;
import io.demitasse.handler.Binding;
import io.demitasse.handler.Body;
import io.demitasse.handler.Call;
import io.demitasse.handler.Out;
import io.demitasse.handler.Row;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The step after 3 inputs and the outputs: give the function. */
@SuppressWarnings("unchecked") // the graph hands each function the values of its own inputs
public final class Predict3<A, B, C, R, X> {
    private final List<Input<?>> inputs;
    private final List<Component<?>> outputs;
    private final List<? extends Row> examples;
    private final Function<Binding, X> end;

    Predict3(
            List<Input<?>> inputs, List<Component<?>> outputs, List<? extends Row> examples, Function<Binding, X> end) {
        this.inputs = inputs;
        this.outputs = outputs;
        this.examples = examples;
        this.end = end;
    }

    /** Offers inputs to try; a click fills them in. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the rows are only read
    public final Predict3<A, B, C, R, X> examples(Row3<A, B, C>... rows) {
        return new Predict3<>(inputs, outputs, List.of(rows), end);
    }

    /** Gives the function, which returns the result. */
    public X predict(Fn3<A, B, C, R> function) {
        return end(false, (in, out, call) -> out.send(function.apply((A) in.get(0), (B) in.get(1), (C) in.get(2))));
    }

    /** Gives the function, which uses its call and returns the result. */
    public X predict(Fn4<A, B, C, Call, R> function) {
        return end(
                false, (in, out, call) -> out.send(function.apply((A) in.get(0), (B) in.get(1), (C) in.get(2), call)));
    }

    /** Gives the function, whose results come one after the other, and are closed at the end. */
    public X stream(Fn3<A, B, C, Stream<? extends R>> function) {
        return end(
                true,
                (in, out, call) ->
                        new Out<R>(out).sendAll(function.apply((A) in.get(0), (B) in.get(1), (C) in.get(2))));
    }

    /** Gives the function, which sends results one after the other. */
    public X stream(Proc4<A, B, C, Out<R>> function) {
        return end(true, (in, out, call) -> function.run((A) in.get(0), (B) in.get(1), (C) in.get(2), new Out<>(out)));
    }

    /** Gives the function, which uses its call and sends results one after the other. */
    public X stream(Proc5<A, B, C, Out<R>, Call> function) {
        return end(
                true,
                (in, out, call) -> function.run((A) in.get(0), (B) in.get(1), (C) in.get(2), new Out<>(out), call));
    }

    private X end(boolean streams, Body body) {
        return end.apply(new Binding(inputs, outputs, examples, streams, body));
    }
}
