package io.demitasse.internal.snippet;

import io.demitasse.internal.snippet.Example.Argument;
import io.demitasse.internal.snippet.Example.Files;
import io.demitasse.internal.snippet.Example.OneFile;
import io.demitasse.internal.snippet.Example.Plain;
import java.util.stream.Collectors;

/** Calls by Gradio's client for JavaScript. */
final class JavaScriptCode implements Code {
    @Override
    public String write(Example example, String root) {
        String head = "import { Client } from \"@gradio/client\";\n"
                + (example.hasFiles() ? "import { readFile } from \"node:fs/promises\";\n" : "")
                + "\nconst client = await Client.connect(" + Quoted.inHalves(root + "/") + ");\n";
        String call = "(" + Quoted.inHalves("/" + example.endpoint()) + ", " + arguments(example) + ");\n";
        return example.streams()
                ? head + "const job = client.submit" + call
                        + "for await (const message of job) {\n"
                        + "  if (message.type === \"data\") console.log(message.data);\n}\n"
                : head + "const result = await client.predict" + call + "console.log(result.data);\n";
    }

    private static String arguments(Example example) {
        return example.arguments().isEmpty()
                ? "{}"
                : example.arguments().stream()
                        .map(each -> "  " + each.name() + ": " + value(each) + ",\n")
                        .collect(Collectors.joining("", "{\n", "}"));
    }

    private static String value(Argument argument) {
        if (argument.value() instanceof OneFile file) {
            return read(file.name());
        }
        if (argument.value() instanceof Files files) {
            return files.names().stream().map(JavaScriptCode::read).collect(Collectors.joining(", ", "[", "]"));
        }
        return Literals.JSON.of(((Plain) argument.value()).json());
    }

    /** With its name and type, which the client leaves out for a file that it reads itself. */
    private static String read(String name) {
        String quoted = Quoted.inHalves(name);
        String type = name.endsWith(".png") ? "image/png" : "text/plain";
        return "new File([await readFile(" + quoted + ")], " + quoted + ", { type: " + Quoted.inHalves(type) + " })";
    }
}
