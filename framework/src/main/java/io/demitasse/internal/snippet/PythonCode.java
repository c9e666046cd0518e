package io.demitasse.internal.snippet;

import io.demitasse.internal.snippet.Example.Argument;
import io.demitasse.internal.snippet.Example.Files;
import io.demitasse.internal.snippet.Example.OneFile;
import io.demitasse.internal.snippet.Example.Plain;
import java.util.Set;
import java.util.stream.Collectors;

/** Calls by Gradio's client for Python. */
final class PythonCode implements Code {
    /** What can't be the name of an argument: words of the language, and what the client calls its own. */
    private static final Set<String> TAKEN = Set.of(("False None True and as assert async await break class continue"
                    + " def del elif else except finally for from global if import in is lambda nonlocal not or pass"
                    + " raise return try while with yield self headers")
            .split(" "));

    @Override
    public String write(Example example, String root) {
        String imports = example.hasFiles() ? "Client, handle_file" : "Client";
        String head =
                "from gradio_client import " + imports + "\n\nclient = Client(" + Quoted.whole(root + "/") + ")\n";
        // Names that can't be written leave all values in order.
        boolean named = example.arguments().stream().map(Argument::name).noneMatch(TAKEN::contains);
        String arguments = example.arguments().stream()
                        .map(each -> "    " + (named ? each.name() + "=" : "") + value(each) + ",\n")
                        .collect(Collectors.joining())
                + "    api_name=" + Quoted.whole("/" + example.endpoint()) + ",\n";
        return example.streams()
                ? head + "job = client.submit(\n" + arguments + ")\nfor result in job:\n    print(result)\n"
                : head + "result = client.predict(\n" + arguments + ")\nprint(result)\n";
    }

    private static String value(Argument argument) {
        if (argument.value() instanceof OneFile file) {
            return handled(file.name());
        }
        if (argument.value() instanceof Files files) {
            return files.names().stream().map(PythonCode::handled).collect(Collectors.joining(", ", "[", "]"));
        }
        return Literals.PYTHON.of(((Plain) argument.value()).json());
    }

    private static String handled(String name) {
        return "handle_file(" + Quoted.whole(name) + ")";
    }
}
