package io.demitasse.wiring;

import static io.demitasse.wiring.Arity.arg;
import static io.demitasse.wiring.Arity.generics;
import static io.demitasse.wiring.Arity.list;
import static io.demitasse.wiring.Arity.type;
import static io.demitasse.wiring.WiringMethods.examples;
import static io.demitasse.wiring.WiringMethods.manyOutputs;
import static io.demitasse.wiring.WiringMethods.outputsMethod;
import static io.demitasse.wiring.WiringMethods.terminals;
import static io.demitasse.wiring.WiringMethods.validate;
import static io.demitasse.wiring.WiringMethods.withoutOutputs;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Writes the arity classes of the package wiring: {@code main} writes them, the test compares them. */
final class WiringGenerator {
    static final Path FOLDER = Path.of("src", "main", "java", "io", "demitasse", "wiring");
    private static final int MOST_INPUTS = 8;
    private static final int MOST_OUTPUTS = 6;

    private static final String UNCHECKED =
            "@SuppressWarnings(\"unchecked\") // the graph hands each function the values of its own inputs\n";

    private static final String NEVER = "    private static final Body NEVER = (in, out, call) -> {};\n";

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
                        n, generics(n, ""), list(n, i -> type(i) + " " + arg(i), ", "), list(n, Arity::arg, ", ")));
    }

    private void row(int n) {
        write(
                "Row" + n,
                "import io.demitasse.handler.Row;\nimport java.util.List;\n",
                "An example: values for %d inputs.".formatted(n),
                """
                public record Row%1$d%2$s(%3$s, String name) implements Row {
                    /** An example that is shown by its values. */
                    public Row%1$d(%3$s) {
                        this(%4$s, "");
                    }

                    /** The same values, called so on the page. */
                    public Row%1$d%2$s named(String text) {
                        return new Row%1$d<>(%4$s, text);
                    }

                    @Override
                    public List<Object> values() {
                        return List.of(%4$s);
                    }
                }
                """.formatted(
                        n, generics(n, ""), list(n, i -> type(i) + " " + arg(i), ", "), list(n, Arity::arg, ", ")));
    }

    private void rows() {
        String methods = IntStream.rangeClosed(1, MOST_INPUTS)
                .mapToObj(
                        n -> """
                            /** An example for %1$d inputs. */
                            public static %2$s Row%1$d%2$s row(%3$s) {
                                return new Row%1$d<>(%4$s);
                            }
                        """.formatted(
                                n,
                                generics(n, ""),
                                list(n, i -> type(i) + " " + arg(i), ", "),
                                list(n, Arity::arg, ", ")).stripTrailing())
                .collect(joining("\n\n"));
        String outs = IntStream.rangeClosed(2, MOST_OUTPUTS)
                .mapToObj(
                        n -> """
                            /** The values of %1$d outputs. */
                            public static %2$s Out%1$d%2$s out(%3$s) {
                                return new Out%1$d<>(%4$s);
                            }
                        """.formatted(
                                n,
                                generics(n, ""),
                                list(n, i -> type(i) + " " + arg(i), ", "),
                                list(n, Arity::arg, ", ")).stripTrailing())
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
                        .collect(joining("\n\n"))
                + "\n" + manyOutputs(n, out);
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
                                import io.demitasse.handler.Examples;
                                import io.demitasse.handler.Many;
                                """
                        + (n == 0 ? "" : "import io.demitasse.handler.Problems;\n")
                        + "import io.demitasse.handler.Values;\n"),
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
        boolean examples = n > 0;
        write(
                out + n,
                """
                import io.demitasse.component.Component;
                import io.demitasse.component.Input;
                %simport io.demitasse.handler.Binding;
                import io.demitasse.handler.Body;
                import io.demitasse.handler.Call;
                import io.demitasse.handler.Examples;
                import io.demitasse.handler.Out;
                %simport java.util.List;
                import java.util.function.Function;
                import java.util.stream.Stream;
                """.formatted(
                                n == 0 ? "" : "import io.demitasse.handler.Batch;\n",
                                n == 0 ? "" : "import java.nio.file.Path;\n"),
                "The step after %d inputs and the outputs: give the function.".formatted(n),
                """
                %1$spublic final class %2$s%3$d%4$s {
                %7$s    private final List<Input<?>> inputs;
                    private final List<Component<?>> outputs;
                    private final Examples examples;
                    private final Function<Binding, X> end;

                    %2$s%3$d(
                            List<Input<?>> inputs,
                            List<Component<?>> outputs,
                            Examples examples,
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
                                UNCHECKED,
                                out,
                                n,
                                generics(n, "R, X"),
                                examples ? examples(n, out) : "",
                                terminals(n, verb),
                                n == 0 ? "" : NEVER));
    }
}
