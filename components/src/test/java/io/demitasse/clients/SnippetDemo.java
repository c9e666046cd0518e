package io.demitasse.clients;

import static io.demitasse.components.Components.checkbox;
import static io.demitasse.components.Components.checkboxes;
import static io.demitasse.components.Components.files;
import static io.demitasse.components.Components.image;
import static io.demitasse.components.Components.json;
import static io.demitasse.components.Components.number;
import static io.demitasse.components.Components.radio;
import static io.demitasse.components.Components.textbox;

import io.demitasse.Blocks;
import io.demitasse.Launched;
import io.demitasse.media.MediaFile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javax.imageio.ImageIO;

/** An app whose own values are what quoting most easily gets wrong; it keeps what it was called with. */
final class SnippetDemo implements AutoCloseable {
    /** What means something to a shell, to HTML, to Markdown, or to one of the languages. */
    static final String TEXT =
            "it's \"quoted\" \\ \\u0041 \\n %s $HOME ${x} $(id) `id` ''' \"\"\" </script><b>&amp; @ = #\n"
                    + "```\n\tcaf\u00e9 \ud83d\ude00 \u202e\u2028\u0007\u007f\ufeff end";

    private final BlockingQueue<List<Object>> received = new LinkedBlockingQueue<>();
    private final Launched served = Blocks.of("It's a </script> \"demo\"", page -> {
                var text = page.add(textbox("A \"label\" <b>").value(TEXT));
                var tone = page.add(radio("Tone", "it's", "d\"ry"));
                var polite = page.add(checkbox("Polite").value(true));
                var from = page.add(number("from").value(2.5));
                var some = page.add(checkboxes("Some", "a'", "b").value(List.of("a'", "b")));
                var tree = page.add(json("Tree").value(tree()));
                var told = page.add(textbox("Told"));
                page.onApi("plain")
                        .apiDescription("Takes `anything` </script>.")
                        .inputs(text, tone, polite, from, some, tree)
                        .outputs(told)
                        .run((a, b, c, d, e, f) -> keep(a, b, c, d, e, f));
                var steps = page.add(number("Steps").integer().value(3.0));
                page.onApi("count").inputs(steps).outputs(told).stream((n, out) -> {
                    for (int i = 1; i <= n.intValue(); i++) {
                        out.send("Number " + i);
                    }
                    keep(n.intValue());
                });
                var picture = page.add(image("Picture"));
                var more = page.add(files("More"));
                page.onApi("look")
                        .inputs(picture, more)
                        .outputs(told)
                        .run((image, all) -> keep(
                                image.image().getWidth(),
                                all.stream().map(MediaFile::size).toList()));
                page.onApi("nothing").run(() -> {
                    keep();
                });
            })
            .launch(o -> o.port(0));

    /** With nothing in it, which some languages have no literal for. */
    static Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("a \"key\"", Arrays.asList(1, 2.5, null, true, "it's"));
        tree.put("big", 12_345_678_901L);
        return tree;
    }

    private String keep(Object... values) {
        received.add(List.of(values));
        return "kept";
    }

    /** What the last call of that many was made with. */
    List<Object> received() throws InterruptedException {
        List<Object> values = received.poll(20, java.util.concurrent.TimeUnit.SECONDS);
        if (values == null) {
            throw new AssertionError("No call came.");
        }
        return values;
    }

    Launched served() {
        return served;
    }

    /** Puts the files that code names into the folder in which it runs. */
    static void putFiles(Path folder) throws IOException {
        ImageIO.write(
                new BufferedImage(7, 5, BufferedImage.TYPE_INT_RGB),
                "png",
                folder.resolve("picture.png").toFile());
        Files.writeString(folder.resolve("file.txt"), "12345");
    }

    @Override
    public void close() {
        served.close();
    }
}
