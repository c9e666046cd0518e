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

/** The step after 4 inputs and the outputs: give the function. */
@SuppressWarnings("unchecked") // the graph hands each function the values of its own inputs
public final class Run4<A, B, C, D, R, X> {
    private static final Body NEVER = (in, out, call) -> {};
    private final List<Input<?>> inputs;
    private final List<Component<?>> outputs;
    private final Examples examples;
    private final Function<Binding, X> end;

    Run4(List<Input<?>> inputs, List<Component<?>> outputs, Examples examples, Function<Binding, X> end) {
        this.inputs = inputs;
        this.outputs = outputs;
        this.examples = examples;
        this.end = end;
    }

    /** Offers inputs to try; a click fills them in. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the rows are only read
    public final Run4<A, B, C, D, R, X> examples(Row4<A, B, C, D>... rows) {
        return new Run4<>(inputs, outputs, examples.with(List.of(rows)), end);
    }

    /**
     * Offers inputs to try that are in a folder: the rows of its table, {@code examples.csv} or {@code log.csv}, whose
     * columns are called as the inputs are, or without one its files, if the one input takes a file. Cells name files
     * by their place in the folder.
     */
    public Run4<A, B, C, D, R, X> examples(Path folder) {
        return new Run4<>(inputs, outputs, examples.with(folder), end);
    }

    /** Gives the function, which returns the result. */
    public X run(Fn4<A, B, C, D, R> function) {
        return end(
                false,
                (in, out, call) ->
                        out.send(function.apply((A) in.get(0), (B) in.get(1), (C) in.get(2), (D) in.get(3))));
    }

    /** Gives the function, which uses its call and returns the result. */
    public X run(Fn5<A, B, C, D, Call, R> function) {
        return end(
                false,
                (in, out, call) ->
                        out.send(function.apply((A) in.get(0), (B) in.get(1), (C) in.get(2), (D) in.get(3), call)));
    }

    /** Gives a function that answers up to so many calls at once: of each input a list, a list of results. */
    public X batch(int atMost, Fn4<List<A>, List<B>, List<C>, List<D>, List<R>> function) {
        return end.apply(new Binding(inputs, outputs, examples, false, NEVER)
                .with(new Batch(
                        atMost,
                        in -> function.apply(
                                (List<A>) in.get(0), (List<B>) in.get(1), (List<C>) in.get(2), (List<D>) in.get(3)))));
    }

    /** Gives the function, whose results come one after the other, and are closed at the end. */
    public X stream(Fn4<A, B, C, D, Stream<? extends R>> function) {
        return end(
                true,
                (in, out, call) -> new Out<R>(out)
                        .sendAll(function.apply((A) in.get(0), (B) in.get(1), (C) in.get(2), (D) in.get(3))));
    }

    /** Gives the function, which sends results one after the other. */
    public X stream(Proc5<A, B, C, D, Out<R>> function) {
        return end(
                true,
                (in, out, call) ->
                        function.run((A) in.get(0), (B) in.get(1), (C) in.get(2), (D) in.get(3), new Out<>(out)));
    }

    /** Gives the function, which uses its call and sends results one after the other. */
    public X stream(Proc6<A, B, C, D, Out<R>, Call> function) {
        return end(
                true,
                (in, out, call) ->
                        function.run((A) in.get(0), (B) in.get(1), (C) in.get(2), (D) in.get(3), new Out<>(out), call));
    }

    private X end(boolean streams, Body body) {
        return end.apply(new Binding(inputs, outputs, examples, streams, body));
    }
}
