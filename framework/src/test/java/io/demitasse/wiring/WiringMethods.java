package io.demitasse.wiring;

import static io.demitasse.wiring.Arity.cast;
import static io.demitasse.wiring.Arity.generics;
import static io.demitasse.wiring.Arity.list;
import static io.demitasse.wiring.Arity.outType;
import static io.demitasse.wiring.Arity.type;

import java.util.Locale;

/** The methods of the steps that name outputs and give the function, in source text. */
final class WiringMethods {
    private WiringMethods() {}

    static String outputsMethod(int n, int m, String out) {
        String result = m == 1 ? "P" : "Out%d<%s>".formatted(m, list(m, Arity::outType, ", "));
        return """
                    /** Names %1$d %2$s, whose values the function gives%3$s. */
                    public <%4$s> %5$s%6$d<%7$s%8$s, X> outputs(%9$s) {
                        return new %5$s%6$d<>(inputs, List.of(%10$s), Examples.NONE, end);
                    }
                """.formatted(
                m,
                m == 1 ? "output" : "outputs",
                m == 1 ? "" : " as an {@link Out" + m + "}",
                list(m, Arity::outType, ", "),
                out,
                n,
                list(n, i -> type(i) + ", ", ""),
                result,
                list(m, i -> "Component<%s> %s".formatted(outType(i), outType(i).toLowerCase(Locale.ROOT)), ", "),
                list(m, i -> outType(i).toLowerCase(Locale.ROOT), ", ")).stripTrailing();
    }

    static String manyOutputs(int n, String out) {
        return """

                    /** Names any number of outputs; the function gives the values of those that change. */
                    public %1$s%2$d<%3$sValues, X> outputs(List<? extends Component<?>> outputs) {
                        return new %1$s%2$d<>(
                                inputs, List.copyOf(outputs), Examples.NONE, binding -> end.apply(Many.outputs(binding)));
                    }
                """.formatted(out, n, list(n, i -> type(i) + ", ", "")).stripTrailing();
    }

    static String withoutOutputs(int n, boolean blocks) {
        return procedures(n) + (blocks ? updates(n) : "") + """

                    private X end(Body body) {
                        return end.apply(new Binding(inputs, List.of(), List.of(), false, body));
                    }
                """.stripTrailing();
    }

    private static String procedures(int n) {
        return """
                    /** Runs a procedure that fills no output. */
                    public X run(Proc%1$d%2$s procedure) {
                        return end((in, out, call) -> procedure.run(%3$s));
                    }

                    /** Runs a procedure that fills no output and uses its call. */
                    public X run(Proc%4$d<%5$sCall> procedure) {
                        return end((in, out, call) -> procedure.run(%6$scall));
                    }
                """.formatted(
                        n,
                        generics(n, ""),
                        list(n, Arity::cast, ", "),
                        n + 1,
                        list(n, i -> type(i) + ", ", ""),
                        list(n, i -> cast(i) + ", ", ""));
    }

    static String validate(String in, int n) {
        return n == 0
                ? ""
                : """
                    /** Looks at the inputs before each call, which runs only if nothing is wrong with them. */
                    public %1$s%2$d%3$s validate(Fn%2$d<%4$sProblems> validator) {
                        return new %1$s%2$d<>(
                                inputs,
                                binding -> end.apply(binding.with(in -> validator.apply(%5$s))));
                    }

                """.formatted(in, n, generics(n, "X"), list(n, i -> type(i) + ", ", ""), list(n, Arity::cast, ", "));
    }

    private static String updates(int n) {
        return """

                    /** Changes options of components. */
                    public X update(Fn%1$d<%5$sUpdate> function) {
                        return end((in, out, call) -> out.update(function.apply(%3$s)));
                    }

                    /** Changes options of components, using the call. */
                    public X update(Fn%4$d<%5$sCall, Update> function) {
                        return end((in, out, call) -> out.update(function.apply(%6$scall)));
                    }
                """.formatted(
                        n,
                        generics(n, ""),
                        list(n, Arity::cast, ", "),
                        n + 1,
                        list(n, i -> type(i) + ", ", ""),
                        list(n, i -> cast(i) + ", ", ""));
    }

    static String examples(int n, String out) {
        return """

                    /** Offers inputs to try; a click fills them in. */
                    @SafeVarargs
                    @SuppressWarnings("varargs") // the rows are only read
                    public final %1$s%2$d%3$s examples(Row%2$d%4$s... rows) {
                        return new %1$s%2$d<>(inputs, outputs, examples.with(List.of(rows)), end);
                    }

                    /**
                     * Offers inputs to try that are in a folder: the rows of its table, {@code examples.csv} or {@code log.csv}, whose
                     * columns are called as the inputs are, or without one its files, if the one input takes a file. Cells name files
                     * by their place in the folder.
                     */
                    public %1$s%2$d%3$s examples(Path folder) {
                        return new %1$s%2$d<>(inputs, outputs, examples.with(folder), end);
                    }
                """.formatted(out, n, generics(n, "R, X"), generics(n, ""));
    }

    static String terminals(int n, String verb) {
        return """
                    /** Gives the function, which returns the result. */
                    public X %1$s(Fn%2$d<%3$sR> function) {
                        return end(false, (in, out, call) -> out.send(function.apply(%4$s)));
                    }

                    /** Gives the function, which uses its call and returns the result. */
                    public X %1$s(Fn%5$d<%3$sCall, R> function) {
                        return end(false, (in, out, call) -> out.send(function.apply(%6$scall)));
                    }

                %8$s    /** Gives the function, whose results come one after the other, and are closed at the end. */
                    public X stream(Fn%2$d<%3$sStream<? extends R>> function) {
                        return end(true, (in, out, call) -> new Out<R>(out).sendAll(function.apply(%4$s)));
                    }

                    /** Gives the function, which sends results one after the other. */
                    public X stream(Proc%5$d<%3$sOut<R>> function) {
                        return end(true, (in, out, call) -> function.run(%6$snew Out<>(out)));
                    }

                    /** Gives the function, which uses its call and sends results one after the other. */
                    public X stream(Proc%7$d<%3$sOut<R>, Call> function) {
                        return end(true, (in, out, call) -> function.run(%6$snew Out<>(out), call));
                    }
                """.formatted(
                verb,
                n,
                list(n, i -> type(i) + ", ", ""),
                list(n, Arity::cast, ", "),
                n + 1,
                list(n, i -> cast(i) + ", ", ""),
                n + 2,
                batch(n)).stripTrailing();
    }

    private static String batch(int n) {
        return n == 0
                ? ""
                : """
                    /** Gives a function that answers up to so many calls at once: of each input a list, a list of results. */
                    public X batch(int atMost, Fn%1$d<%2$sList<R>> function) {
                        return end.apply(new Binding(inputs, outputs, examples, false, NEVER)
                                .with(new Batch(atMost, in -> function.apply(%3$s))));
                    }

                """.formatted(
                                n,
                                list(n, i -> "List<" + type(i) + ">, ", ""),
                                list(n, i -> "(List<" + type(i) + ">) in.get(" + i + ")", ", "));
    }
}
