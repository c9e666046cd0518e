package io.demitasse.internal.snippet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.demitasse.clients.Asker;
import io.demitasse.internal.snippet.Example.Argument;
import io.demitasse.internal.snippet.Example.Files;
import io.demitasse.internal.snippet.Example.OneFile;
import io.demitasse.internal.snippet.Example.Plain;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same calls in each language; that they run is shown with the clients themselves. */
class CodeTest {
    private static final String ROOT = "http://127.0.0.1:7860/demo";
    private static final Example ONE = new Example(
            "greet",
            false,
            List.of(
                    new Argument("name", new Plain(TextNode.valueOf("it's"))),
                    new Argument("n", new Plain(Asker.parse("2")))));
    private static final Example SEVERAL =
            new Example("count", true, List.of(new Argument("n", new Plain(Asker.parse("2")))));
    private static final Example FILES = new Example(
            "look",
            false,
            List.of(
                    new Argument("picture", new OneFile("picture.png")),
                    new Argument("more", new Files(List.of("file.txt")))));
    private static final Example NONE = new Example("nothing", false, List.of());

    @Test
    void python() {
        assertThat(new PythonCode().write(ONE, ROOT)).isEqualTo("""
                from gradio_client import Client

                client = Client("http://127.0.0.1:7860/demo/")
                result = client.predict(
                    name="it's",
                    n=2,
                    api_name="/greet",
                )
                print(result)
                """);
        assertThat(new PythonCode().write(SEVERAL, ROOT)).endsWith("""
                job = client.submit(
                    n=2,
                    api_name="/count",
                )
                for result in job:
                    print(result)
                """);
        assertThat(new PythonCode().write(FILES, ROOT))
                .startsWith("from gradio_client import Client, handle_file\n")
                .contains("    picture=handle_file(\"picture.png\"),\n    more=[handle_file(\"file.txt\")],\n");
    }

    @Test
    void pythonHasNoArgumentsOfThoseNames() {
        var word = new Example("f", false, List.of(new Argument("from", new Plain(Asker.parse("1")))));
        assertThat(new PythonCode().write(word, ROOT)).contains("predict(\n    1,\n    api_name=");
    }

    @Test
    void javaScript() {
        assertThat(new JavaScriptCode().write(ONE, ROOT)).isEqualTo("""
                import { Client } from "@gradio/client";

                const client = await Client.connect("http://127.0.0.1:7860/demo/");
                const result = await client.predict("/greet", {
                  name: "it's",
                  n: 2,
                });
                console.log(result.data);
                """);
        assertThat(new JavaScriptCode().write(SEVERAL, ROOT)).endsWith("""
                const job = client.submit("/count", {
                  n: 2,
                });
                for await (const message of job) {
                  if (message.type === "data") console.log(message.data);
                }
                """);
        assertThat(new JavaScriptCode().write(FILES, ROOT))
                .contains(
                        "import { readFile } from \"node:fs/promises\";\n",
                        "  picture: new File([await readFile(\"picture.png\")], \"picture.png\", { type: \"image/png\" }),\n");
        assertThat(new JavaScriptCode().write(NONE, ROOT)).contains("predict(\"/nothing\", {});");
    }

    @Test
    void java() {
        assertThat(new JavaCode().write(ONE, ROOT)).isEqualTo("""
                import io.demitasse.client.Arguments;
                import io.demitasse.client.Client;

                class Example {
                  public static void main(String[] args) {
                    try (var client = Client.connect("http://127.0.0.1:7860/demo")) {
                      var result = client.predict("/greet",
                          Arguments.of("name", "it's")
                              .and("n", 2));
                      System.out.println(result);
                    }
                  }
                }
                """);
        assertThat(new JavaCode().write(SEVERAL, ROOT)).contains(".results().forEach(System.out::println);\n");
        assertThat(new JavaCode().write(FILES, ROOT))
                .contains("Path.of(\"picture.png\")", "List.of(Path.of(\"file.txt\"))");
        assertThat(new JavaCode().write(NONE, ROOT))
                .contains("client.predict(\"/nothing\");")
                .doesNotContain("Arguments");
    }

    @Test
    void curl() {
        assertThat(new CurlCode().write(ONE, ROOT)).isEqualTo("""
                curl -sS 'http://127.0.0.1:7860/demo/gradio_api/run/greet' \\
                  -H 'Content-Type: application/json' \\
                  -d '{"data": ["it'\\''s", 2]}'
                """);
        assertThat(new CurlCode().write(SEVERAL, ROOT)).isEqualTo("""
                EVENT=$(curl -sS 'http://127.0.0.1:7860/demo/gradio_api/call/v2/count' \\
                  -H 'Content-Type: application/json' \\
                  -d '{"n": 2}' | cut -d'"' -f4)

                curl -sSN 'http://127.0.0.1:7860/demo/gradio_api/call/count/'"$EVENT"
                """);
        assertThat(new CurlCode().write(FILES, ROOT)).startsWith("""
                FILE1=$(curl -sS 'http://127.0.0.1:7860/demo/gradio_api/upload' -F 'files=@picture.png' | cut -d'"' -f2)
                FILE2=$(curl -sS 'http://127.0.0.1:7860/demo/gradio_api/upload' -F 'files=@file.txt' | cut -d'"' -f2)
                """).contains("{\"path\": \"'\"$FILE1\"'\", \"meta\"");
    }
}
