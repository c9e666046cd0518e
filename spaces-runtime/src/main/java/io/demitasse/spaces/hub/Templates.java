package io.demitasse.spaces.hub;

import io.demitasse.spaces.store.Repository;
import io.demitasse.spaces.store.RepositoryKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a new repository has in it. */
final class Templates {
    /**
     * Files of these kinds are large ones, as on the public Hub. Clients may send them whole: a commit keeps them so.
     */
    private static final List<String> LARGE = List.of(
            "7z",
            "arrow",
            "bin",
            "bz2",
            "ckpt",
            "ftz",
            "gz",
            "h5",
            "joblib",
            "lfs.*",
            "mlmodel",
            "model",
            "msgpack",
            "npy",
            "npz",
            "onnx",
            "ot",
            "parquet",
            "pb",
            "pickle",
            "pkl",
            "pt",
            "pth",
            "rar",
            "safetensors",
            "tar",
            "tflite",
            "tgz",
            "wasm",
            "xz",
            "zip",
            "zst");

    private Templates() {}

    /**
     * Files by their paths, the rules for large ones first.
     *
     * @param sdk of a Space: {@code static}, {@code demitasse}, {@code docker}, {@code gradio}
     */
    static Map<String, String> files(Repository repository, String sdk) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                ".gitattributes",
                LARGE.stream()
                        .map(ending -> "*." + ending + " filter=lfs diff=lfs merge=lfs -text\n")
                        .collect(Collectors.joining()));
        if (repository.kind() == RepositoryKind.SPACE && sdk.equals("static")) {
            files.put("README.md", """
                    ---
                    title: %s
                    emoji: ☕
                    colorFrom: yellow
                    colorTo: red
                    sdk: static
                    ---
                    """.formatted(repository.name()));
            files.put("index.html", """
                    <!doctype html>
                    <meta charset="utf-8">
                    <title>%1$s</title>
                    <link rel="stylesheet" href="style.css">
                    <h1>%1$s</h1>
                    <p>This page is the file <code>index.html</code> of the Space.</p>
                    """.formatted(repository.name()));
            files.put(
                    "style.css",
                    "body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 40rem; }\n");
        }
        return files;
    }

    /** The same with a small app to begin with. */
    static Map<String, String> demo(Repository repository, String sdk) {
        Map<String, String> files = files(repository, sdk);
        if (repository.kind() != RepositoryKind.SPACE) {
            files.put("README.md", "# " + repository.name() + "\n");
            return files;
        }
        switch (sdk) {
            case "demitasse" -> {
                files.put("README.md", readme(repository, sdk, "App.java"));
                files.put("App.java", """
                        import static io.demitasse.components.Components.textbox;

                        import io.demitasse.Interface;

                        class App {
                          public static void main(String[] args) {
                            Interface.of("Greeter")
                                .inputs(textbox("Name"))
                                .outputs(textbox("Greeting"))
                                .predict(name -> "Hello, " + name + "!")
                                .launch();
                          }
                        }
                        """);
            }
            case "gradio" -> {
                files.put("README.md", readme(repository, sdk, "app.py"));
                files.put("app.py", """
                        import gradio as gr


                        def greet(name):
                            return f"Hello, {name}!"


                        demo = gr.Interface(fn=greet, inputs="text", outputs="text")
                        demo.launch()
                        """);
            }
            default -> {}
        }
        return files;
    }

    private static String readme(Repository repository, String sdk, String file) {
        return """
                ---
                title: %s
                emoji: ☕
                colorFrom: yellow
                colorTo: red
                sdk: %s
                app_file: %s
                ---
                """.formatted(repository.name(), sdk, file);
    }
}
