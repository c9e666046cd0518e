package io.demitasse.wiring;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Writes the arity classes of the package wiring: {@code main} writes them, the test compares them. */
final class WiringGenerator {
    static final Path FOLDER = Path.of("src", "main", "java", "io", "demitasse", "wiring");
    private static final int MOST_INPUTS = 8;
    private static final int MOST_OUTPUTS = 6;

    private static final String UNCHECKED =
            "@SuppressWarnings(\"unchecked\") // the graph hands each function the values of its own inputs\n";

    private final Map<String, String> sources = new LinkedHashMap<>();

    public static void main(String[] args) throws IOException {
        for (Map.Entry<String, String> source : new WiringGenerator().sources().entrySet()) {
            Files.writeString(FOLDER.resolve(source.getKey() + ".java"), source.getValue());
        }
    }

    /** The source of each class by its name. */
    Map<String, String> sources() {
        upTo(0, MOST_INPUTS + 1, this::function);
        upTo(0, MOST_INPUTS + 2, this::procedure);
        upTo(2, MOST_OUTPUTS, this::outputs);
        upTo(1, MOST_INPUTS, this::row);
        upTo(0, MOST_INPUTS, n -> form(n, "Inputs", "Predict", "predict", false));
        upTo(0, MOST_INPUTS, n -> form(n, "On", "Run", "run", true));
        rows();
        return sources;
    }

    private static void upTo(int from, int to, IntConsumer each) {
        IntStream.rangeClosed(from, to).forEach(each);
    }

    private void write(String name, String imports, String doc, String body) {
        sources.put(name, """
                package io.demitasse.wiring;

                %s%s/** %s */
                %s
                """.formatted(imports, imports.isEmpty() ? "" : "\n", doc, body.strip()));
    }

    private void function(int n) {
        write("Fn" + n, "", "A function of %d arguments.".formatted(n), """
                @FunctionalInterface
                public interface Fn%d<%sR> {
                    /** Gives the result. */
                    R apply(%s) throws Exception;
                }
                """.formatted(
                        n, list(n, i -> type(i) + ", ", ""), list(n, i -> type(i) + " " + arg(i), ", ")));
    }

    private void procedure(int n) {
        write("Proc" + n, "", "A procedure of %d arguments.".formatted(n), """
                @FunctionalInterface
                public interface Proc%d%s {
                    /** Does the work. */
                    void run(%s) throws Exception;
                }
                """.formatted(
                        n, generics(n, ""), list(n, i -> type(i) + " " + arg(i), ", ")));
    }

    private void outputs(int n) {
        write("Out" + n, """
                import io.demitasse.handler.Results;
                import java.util.Arrays;
                import java.util.List;
                import org.jspecify.annotations.Nullable;
                """, "The values of %d outputs.".formatted(n), """
                public record Out%d%s(%s) implements Results {
                    @Override
                    public List<@Nullable Object> values() {
                        return Arrays.asList(%s);
                    }
                }
                """.formatted(
                n, generics(n, ""), list(n, i -> type(i) + " " + arg(i), ", "), list(n, WiringGenerator::arg, ", ")));
    }

    private void row(int n) {
        write(
                "Row" + n,
                "import io.demitasse.handler.Row;\nimport java.util.List;\n",
                "An example: values for %d inputs.".formatted(n),
                """
                public record Row%d%s(%s) implements Row {
                    @Override
                    public List<Object> values() {
                        return List.of(%s);
                    }
                }
                """.formatted(
                                n,
                                generics(n, ""),
                                list(n, i -> type(i) + " " + arg(i), ", "),
                                list(n, WiringGenerator::arg, ", ")));
    }

    private void rows() {
        String methods = IntStream.rangeClosed(1, MOST_INPUTS)
                .mapToObj(n -> """
                            /** An example for %1$d inputs. */
                            public static %2$s Row%1$d%2$s row(%3$s) {
                                return new Row%1$d<>(%4$s);
                            }
                        """.formatted(
                        n,
                        generics(n, ""),
                        list(n, i -> type(i) + " " + arg(i), ", "),
                        list(n, WiringGenerator::arg, ", ")).stripTrailing())
                .collect(joining("\n\n"));
        String outs = IntStream.rangeClosed(2, MOST_OUTPUTS)
                .mapToObj(n -> """
                            /** The values of %1$d outputs. */
                            public static %2$s Out%1$d%2$s out(%3$s) {
                                return new Out%1$d<>(%4$s);
                            }
                        """.formatted(
                        n,
                        generics(n, ""),
                        list(n, i -> type(i) + " " + arg(i), ", "),
                        list(n, WiringGenerator::arg, ", ")).stripTrailing())
                .collect(joining("\n\n"));
        write(
                "Tuples",
                "",
                "The values of several inputs, {@code row(…)}, and of several outputs, {@code out(…)}.",
                """
                public abstract class Tuples {
                    /** Inherited for the static import only. */
                    protected Tuples() {}

                %s

                %s
                }
                """.formatted(methods, outs));
    }

    /** The step after the inputs, and the step after the outputs. */
    private void form(int n, String in, String out, String verb, boolean blocks) {
        String fields = IntStream.rangeClosed(1, MOST_OUTPUTS)
                .mapToObj(m -> outputsMethod(n, m, out))
                .collect(joining("\n\n"));
        write(
                in + n,
                """
                import io.demitasse.component.Component;
                import io.demitasse.component.Input;
                %simport java.util.List;
                import java.util.function.Function;
                """.formatted((blocks ? "import io.demitasse.component.Update;\n" : "") + """
                                import io.demitasse.handler.Binding;
                                import io.demitasse.handler.Body;
                                import io.demitasse.handler.Call;
                                """
                        + (n == 0 ? "" : "import io.demitasse.handler.Problems;\n")),
                "The step after %d inputs: name the outputs, or what to do without.".formatted(n),
                """
                %6$spublic final class %1$s%2$d%3$s {
                    private final List<Input<?>> inputs;
                    private final Function<Binding, X> end;

                    /** Made by the step before. */
                    public %1$s%2$d(List<Input<?>> inputs, Function<Binding, X> end) {
                        this.inputs = inputs;
                        this.end = end;
                    }

                %7$s%4$s

                %5$s
                }
                """.formatted(in, n, generics(n, "X"), fields, withoutOutputs(n, blocks), UNCHECKED, validate(in, n)));
        boolean examples = !blocks && n > 0;
        write(out + n, """
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
                """, "The step after %d inputs and the outputs: give the function.".formatted(n), """
                %1$spublic final class %2$s%3$d%4$s {
                    private final List<Input<?>> inputs;
                    private final List<Component<?>> outputs;
                    private final List<? extends Row> examples;
                    private final Function<Binding, X> end;

                    %2$s%3$d(
                            List<Input<?>> inputs,
                            List<Component<?>> outputs,
                            List<? extends Row> examples,
                            Function<Binding, X> end) {
                        this.inputs = inputs;
                        this.outputs = outputs;
                        this.examples = examples;
                        this.end = end;
                    }
                %5$s
                %6$s

                    private X end(boolean streams, Body body) {
                        return end.apply(new Binding(inputs, outputs, examples, streams, body));
                    }
                }
                """.formatted(
                        UNCHECKED, out, n, generics(n, "R, X"), examples ? examples(n, out) : "", terminals(n, verb)));
    }

    private static String outputsMethod(int n, int m, String out) {
        String result = m == 1 ? "P" : "Out%d<%s>".formatted(m, list(m, WiringGenerator::outType, ", "));
        return """
                    /** Names %1$d %2$s, whose values the function gives%3$s. */
                    public <%4$s> %5$s%6$d<%7$s%8$s, X> outputs(%9$s) {
                        return new %5$s%6$d<>(inputs, List.of(%10$s), List.of(), end);
                    }
                """.formatted(
                m,
                m == 1 ? "output" : "outputs",
                m == 1 ? "" : " as an {@link Out" + m + "}",
                list(m, WiringGenerator::outType, ", "),
                out,
                n,
                list(n, i -> type(i) + ", ", ""),
                result,
                list(m, i -> "Component<%s> %s".formatted(outType(i), outType(i).toLowerCase(Locale.ROOT)), ", "),
                list(m, i -> outType(i).toLowerCase(Locale.ROOT), ", ")).stripTrailing();
    }

    private static String withoutOutputs(int n, boolean blocks) {
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
                        list(n, WiringGenerator::cast, ", "),
                        n + 1,
                        list(n, i -> type(i) + ", ", ""),
                        list(n, i -> cast(i) + ", ", ""));
    }

    private static String validate(String in, int n) {
        return n == 0
                ? ""
                : """
                    /** Looks at the inputs before each call, which runs only if nothing is wrong with them. */
                    public %1$s%2$d%3$s validate(Fn%2$d<%4$sProblems> validator) {
                        return new %1$s%2$d<>(
                                inputs,
                                binding -> end.apply(binding.with(in -> validator.apply(%5$s))));
                    }

                """.formatted(
                                in,
                                n,
                                generics(n, "X"),
                                list(n, i -> type(i) + ", ", ""),
                                list(n, WiringGenerator::cast, ", "));
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
                        list(n, WiringGenerator::cast, ", "),
                        n + 1,
                        list(n, i -> type(i) + ", ", ""),
                        list(n, i -> cast(i) + ", ", ""));
    }

    private static String examples(int n, String out) {
        return """

                    /** Offers inputs to try; a click fills them in. */
                    @SafeVarargs
                    @SuppressWarnings("varargs") // the rows are only read
                    public final %1$s%2$d%3$s examples(Row%2$d%4$s... rows) {
                        return new %1$s%2$d<>(inputs, outputs, List.of(rows), end);
                    }
                """.formatted(out, n, generics(n, "R, X"), generics(n, ""));
    }

    private static String terminals(int n, String verb) {
        return """
                    /** Gives the function, which returns the result. */
                    public X %1$s(Fn%2$d<%3$sR> function) {
                        return end(false, (in, out, call) -> out.send(function.apply(%4$s)));
                    }

                    /** Gives the function, which uses its call and returns the result. */
                    public X %1$s(Fn%5$d<%3$sCall, R> function) {
                        return end(false, (in, out, call) -> out.send(function.apply(%6$scall)));
                    }

                    /** Gives the function, whose results come one after the other, and are closed at the end. */
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
                list(n, WiringGenerator::cast, ", "),
                n + 1,
                list(n, i -> cast(i) + ", ", ""),
                n + 2).stripTrailing();
    }

    private static String list(int n, IntFunction<String> each, String separator) {
        return IntStream.range(0, n).mapToObj(each).collect(joining(separator));
    }

    private static String generics(int n, String more) {
        String all = list(n, i -> type(i) + (i < n - 1 || !more.isEmpty() ? ", " : ""), "") + more;
        return all.isEmpty() ? "" : "<" + all + ">";
    }

    private static String type(int i) {
        return List.of("A", "B", "C", "D", "E", "F", "G", "H", "I", "J").get(i);
    }

    private static String outType(int i) {
        return List.of("P", "Q", "S", "T", "U", "V").get(i);
    }

    private static String arg(int i) {
        return type(i).toLowerCase(Locale.ROOT);
    }

    private static String cast(int i) {
        return "(" + type(i) + ") in.get(" + i + ")";
    }
}
