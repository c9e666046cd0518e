package io.demitasse.internal.snippet;

import io.demitasse.internal.snippet.Example.Argument;
import io.demitasse.internal.snippet.Example.Files;
import io.demitasse.internal.snippet.Example.OneFile;
import io.demitasse.internal.snippet.Example.Plain;
import java.util.List;
import java.util.stream.Collectors;

/** Calls by Demitasse's own client. */
final class JavaCode implements Code {
    @Override
    public String write(Example example, String root) {
        var values = new JavaValues();
        String call = Quoted.inHalves("/" + example.endpoint()) + arguments(example.arguments(), values);
        String statements = example.streams()
                ? "      client.submit(" + call + ").results().forEach(System.out::println);\n"
                : "      var result = client.predict(" + call + ");\n      System.out.println(result);\n";
        values.use("io.demitasse.client.Client");
        return values.imports() + "\nclass Example {\n  public static void main(String[] args)"
                + (values.canFail() ? " throws Exception" : "") + " {\n    try (var client = Client.connect("
                + Quoted.inHalves(root) + ")) {\n" + statements + "    }\n  }\n}\n";
    }

    private static String arguments(List<Argument> arguments, JavaValues values) {
        if (arguments.isEmpty()) {
            return "";
        }
        values.use("io.demitasse.client.Arguments");
        return arguments.stream()
                .map(each -> "(" + Quoted.inHalves(each.name()) + ", " + value(each, values) + ")")
                .collect(Collectors.joining("\n              .and", ",\n          Arguments.of", ""));
    }

    private static String value(Argument argument, JavaValues values) {
        if (argument.value() instanceof OneFile file) {
            return path(file.name(), values);
        }
        if (argument.value() instanceof Files files) {
            values.use("java.util.List");
            return files.names().stream()
                    .map(name -> path(name, values))
                    .collect(Collectors.joining(", ", "List.of(", ")"));
        }
        return values.of(((Plain) argument.value()).json());
    }

    private static String path(String name, JavaValues values) {
        values.use("java.nio.file.Path");
        return "Path.of(" + Quoted.inHalves(name) + ")";
    }
}
