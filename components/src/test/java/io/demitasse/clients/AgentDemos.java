package io.demitasse.clients;

import static io.demitasse.components.Components.file;
import static io.demitasse.components.Components.files;
import static io.demitasse.components.Components.image;
import static io.demitasse.components.Components.json;
import static io.demitasse.components.Components.number;
import static io.demitasse.components.Components.radio;
import static io.demitasse.components.Components.state;
import static io.demitasse.components.Components.textbox;

import io.demitasse.App;
import io.demitasse.Blocks;
import io.demitasse.Interface;
import io.demitasse.Launched;
import io.demitasse.Page;
import io.demitasse.Site;
import io.demitasse.components.textbox.Textbox;
import io.demitasse.error.VisitorException;
import io.demitasse.handler.ApiVisibility;
import io.demitasse.media.ImageFile;
import io.demitasse.media.MediaFile;
import io.demitasse.wiring.Out2;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.spec.McpSchema.ProgressNotification;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** Apps that agents use: a tool of every kind, resources and prompts. */
final class AgentDemos {
    /** Opened for each step of {@code steps} that its client has heard of. */
    final Semaphore goOn = new Semaphore(0);
    /** Opened for each call of {@code hold} that is stopped. */
    private final Semaphore stopped = new Semaphore(0);

    /** Serves them. */
    Launched serve() {
        return Site.of("Agents").add("tools", tools()).add("greeter", greeter()).launch(o -> o.port(0));
    }

    /** A client of the Java SDK for the app at that path. */
    static McpSyncClient connect(Launched served, String path, Consumer<ProgressNotification> progress) {
        var transport = HttpClientStreamableHttpTransport.builder(served.url().toString())
                .endpoint(path)
                .build();
        McpSyncClient client = McpClient.sync(transport)
                .jsonSchemaValidator((schema, value) -> ValidationResponse.asValid(""))
                .progressConsumer(progress)
                .build();
        client.initialize();
        return client;
    }

    private static App greeter() {
        return Interface.of("Greeter")
                .description("Greets people.")
                .inputs(textbox("Name"))
                .outputs(textbox("Greeting"))
                .predict(name -> "Hello, " + name + "!");
    }

    private App tools() {
        return Blocks.of("Tools", page -> {
            var text = page.add(textbox("text").help("What to look at."));
            values(page, text);
            pictures(page, text);
            waits(page, text);
            readings(page, text);
        });
    }

    private static void values(Page page, Textbox text) {
        var count = page.add(number("count"));
        var letter = page.add(textbox("letter").value("r"));
        var kind = page.add(radio("kind", "short", "long"));
        var tree = page.add(json("tree"));
        var calls = page.add(state(0.0));
        page.onApi("letter-counter")
                .apiDescription("Counts a letter in a text.")
                .inputs(text, letter)
                .outputs(count)
                .run((all, one) ->
                        (double) all.chars().filter(c -> c == one.charAt(0)).count());
        page.onApi("both").inputs(text, kind).outputs(text, tree).run((a, b) -> new Out2<>(a + b, Map.of("kind", b)));
        page.onApi("remember").inputs(calls).outputs(calls, count).run(n -> new Out2<>(n + 1, n + 1));
        page.onApi("spell").inputs(text).outputs(letter).stream((all, out) -> {
            for (int i = 1; i <= all.length(); i++) {
                out.send(all.substring(0, i));
            }
        });
        page.onApi("fail").inputs(text).outputs(text).run(all -> {
            throw new VisitorException("Not \"" + all + "\", please.");
        });
        page.onApi("bug").outputs(text).run(() -> {
            throw new IllegalStateException("a secret");
        });
        page.onApi("unlisted")
                .apiVisibility(ApiVisibility.UNDOCUMENTED)
                .outputs(text)
                .run(() -> "unlisted");
        page.onApi("hidden").apiVisibility(ApiVisibility.PRIVATE).outputs(text).run(() -> "hidden");
    }

    private static void pictures(Page page, Textbox text) {
        var picture = page.add(image("picture"));
        var some = page.add(files("some"));
        var one = page.add(file("one"));
        page.onApi("turn").inputs(picture).outputs(picture).run(given -> ImageFile.of(given.image()));
        page.onApi("size")
                .inputs(picture)
                .outputs(text)
                .run(given -> given.image().getWidth() + " " + given.type());
        page.onApi("total")
                .inputs(some)
                .outputs(text)
                .run(all -> all.stream().map(MediaFile::name).reduce("", (a, b) -> a + b + ";"));
        page.onApi("write")
                .inputs(text)
                .outputs(one)
                .run(all -> MediaFile.of("note.txt", "text/plain", all.getBytes(StandardCharsets.UTF_8)));
        page.onApi("noise").outputs(picture).run(AgentDemos::noise);
    }

    /** A picture of more than 1 MB, since nothing in it repeats. */
    private static ImageFile noise() {
        var image = new BufferedImage(700, 700, BufferedImage.TYPE_INT_RGB);
        var random = new Random(1);
        for (int i = 0; i < 700 * 700; i++) {
            image.setRGB(i % 700, i / 700, random.nextInt());
        }
        return ImageFile.of(image);
    }

    private void waits(Page page, Textbox text) {
        page.onApi("steps").inputs(text).outputs(text).run((all, call) -> {
            for (int i = 1; i <= all.length(); i++) {
                call.progress(i, all.length(), "letters");
                goOn.acquire();
            }
            return all.toUpperCase(Locale.ROOT);
        });
        page.onApi("go_on").run(() -> goOn.release());
        page.onApi("await_stop").outputs(text).run(() -> {
            stopped.acquire();
            return "stopped";
        });
        page.onApi("hold").outputs(text).run(call -> {
            try {
                new Semaphore(0).acquire();
            } finally {
                stopped.release();
            }
            return "never";
        });
    }

    private static void readings(Page page, Textbox text) {
        var times = page.add(number("times"));
        var picture = page.add(image("seen"));
        var language = page.add(textbox("language").value("English"));
        page.onApi("greeting")
                .apiDescription("A greeting.")
                .mcpResource("greeting://{text}/{times}", "text/plain")
                .inputs(text, times)
                .outputs(language)
                .run((name, n) -> "Hello, " + name + "!".repeat(n.intValue()));
        page.onApi("about")
                .mcpResource("about:this", "text/markdown")
                .outputs(text)
                .run(() -> "# About");
        page.onApi("dot")
                .mcpResource("dot://red", "image/png")
                .outputs(picture)
                .run(() -> ImageFile.of(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB)));
        page.onApi("review")
                .apiDescription("Asks for a review.")
                .mcpPrompt()
                .inputs(text, language)
                .outputs(text)
                .run((code, in) -> "Review in " + in + ":\n" + code);
        page.onApi("refuse").mcpPrompt().outputs(text).run(() -> {
            throw new VisitorException("No prompt today.");
        });
    }
}
