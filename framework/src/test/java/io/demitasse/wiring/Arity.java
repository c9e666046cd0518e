package io.demitasse.wiring;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The names of the arguments and types of any number of inputs and outputs, in source text. */
final class Arity {
    private Arity() {}

    static String list(int n, IntFunction<String> each, String separator) {
        return IntStream.range(0, n).mapToObj(each).collect(joining(separator));
    }

    static String generics(int n, String more) {
        String all = list(n, i -> type(i) + (i < n - 1 || !more.isEmpty() ? ", " : ""), "") + more;
        return all.isEmpty() ? "" : "<" + all + ">";
    }

    static String type(int i) {
        return List.of("A", "B", "C", "D", "E", "F", "G", "H", "I", "J").get(i);
    }

    static String outType(int i) {
        return List.of("P", "Q", "S", "T", "U", "V").get(i);
    }

    static String arg(int i) {
        return type(i).toLowerCase(Locale.ROOT);
    }

    static String cast(int i) {
        return "(" + type(i) + ") in.get(" + i + ")";
    }
}
