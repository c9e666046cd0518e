package io.demitasse.wiring;

import io.demitasse.component.Component;
import io.demitasse.component.Input;
import io.demitasse.handler.Batch;
import io.demitasse.handler.Binding;
import io.demitasse.handler.Body;
import io.demitasse.handler.Call;
import io.demitasse.handler.Examples;
import io.demitasse.handler.Out;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The step after 7 inputs and the outputs: give the function. */
@SuppressWarnings("unchecked") // the graph hands each function the values of its own inputs
public final class Predict7<A, B, C, D, E, F, G, R, X> {
    private static final Body NEVER = (in, out, call) -> {};
    private final List<Input<?>> inputs;
    private final List<Component<?>> outputs;
    private final Examples examples;
    private final Function<Binding, X> end;

    Predict7(List<Input<?>> inputs, List<Component<?>> outputs, Examples examples, Function<Binding, X> end) {
        this.inputs = inputs;
        this.outputs = outputs;
        this.examples = examples;
        this.end = end;
    }

    /** Offers inputs to try; a click fills them in. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the rows are only read
    public final Predict7<A, B, C, D, E, F, G, R, X> examples(Row7<A, B, C, D, E, F, G>... rows) {
        return new Predict7<>(inputs, outputs, examples.with(List.of(rows)), end);
    }

    /**
     * Offers inputs to try that are in a folder: the rows of its table, {@code examples.csv} or {@code log.csv}, whose
     * columns are called as the inputs are, or without one its files, if the one input takes a file. Cells name files
     * by their place in the folder.
     */
    public Predict7<A, B, C, D, E, F, G, R, X> examples(Path folder) {
        return new Predict7<>(inputs, outputs, examples.with(folder), end);
    }

    /** Gives the function, which returns the result. */
    public X predict(Fn7<A, B, C, D, E, F, G, R> function) {
        return end(
                false,
                (in, out, call) -> out.send(function.apply(
                        (A) in.get(0), (B) in.get(1), (C) in.get(2), (D) in.get(3), (E) in.get(4), (F) in.get(5), (G)
                                in.get(6))));
    }

    /** Gives the function, which uses its call and returns the result. */
    public X predict(Fn8<A, B, C, D, E, F, G, Call, R> function) {
        return end(
                false,
                (in, out, call) -> out.send(function.apply(
                        (A) in.get(0),
                        (B) in.get(1),
                        (C) in.get(2),
                        (D) in.get(3),
                        (E) in.get(4),
                        (F) in.get(5),
                        (G) in.get(6),
                        call)));
    }

    /** Gives a function that answers up to so many calls at once: of each input a list, a list of results. */
    public X batch(int atMost, Fn7<List<A>, List<B>, List<C>, List<D>, List<E>, List<F>, List<G>, List<R>> function) {
        return end.apply(new Binding(inputs, outputs, examples, false, NEVER)
                .with(new Batch(
                        atMost,
                        in -> function.apply(
                                (List<A>) in.get(0),
                                (List<B>) in.get(1),
                                (List<C>) in.get(2),
                                (List<D>) in.get(3),
                                (List<E>) in.get(4),
                                (List<F>) in.get(5),
                                (List<G>) in.get(6)))));
    }

    /** Gives the function, whose results come one after the other, and are closed at the end. */
    public X stream(Fn7<A, B, C, D, E, F, G, Stream<? extends R>> function) {
        return end(
                true,
                (in, out, call) -> new Out<R>(out)
                        .sendAll(function.apply(
                                (A) in.get(0),
                                (B) in.get(1),
                                (C) in.get(2),
                                (D) in.get(3),
                                (E) in.get(4),
                                (F) in.get(5),
                                (G) in.get(6))));
    }

    /** Gives the function, which sends results one after the other. */
    public X stream(Proc8<A, B, C, D, E, F, G, Out<R>> function) {
        return end(
                true,
                (in, out, call) -> function.run(
                        (A) in.get(0),
                        (B) in.get(1),
                        (C) in.get(2),
                        (D) in.get(3),
                        (E) in.get(4),
                        (F) in.get(5),
                        (G) in.get(6),
                        new Out<>(out)));
    }

    /** Gives the function, which uses its call and sends results one after the other. */
    public X stream(Proc9<A, B, C, D, E, F, G, Out<R>, Call> function) {
        return end(
                true,
                (in, out, call) -> function.run(
                        (A) in.get(0),
                        (B) in.get(1),
                        (C) in.get(2),
                        (D) in.get(3),
                        (E) in.get(4),
                        (F) in.get(5),
                        (G) in.get(6),
                        new Out<>(out),
                        call));
    }

    private X end(boolean streams, Body body) {
        return end.apply(new Binding(inputs, outputs, examples, streams, body));
    }
}
