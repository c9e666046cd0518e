package io.demitasse.spaces.run;

import static io.demitasse.components.Components.button;
import static io.demitasse.components.Components.file;
import static io.demitasse.components.Components.textbox;

import io.demitasse.Blocks;
import io.demitasse.media.MediaFile;
import java.nio.charset.StandardCharsets;

/** A demo that tells a story word by word and says on its output that it has begun. */
final class SampleTeller {
    static final int WORDS = 40;
    private static final long WORD_MILLIS = 50;

    private SampleTeller() {}

    public static void main(String[] none) throws InterruptedException {
        Blocks.of("Teller", page -> {
                    var name = page.add(textbox("Name"));
                    var story = page.add(textbox("Story"));
                    var go = page.add(button("Tell"));
                    page.on(go.click()).inputs(name).outputs(story).stream((text, out) -> {
                        System.out.println("telling " + text);
                        for (int i = 1; i <= WORDS; i++) {
                            Thread.sleep(WORD_MILLIS);
                            out.append(i + " ");
                        }
                    });
                    var letter = page.add(file("Letter"));
                    var write = page.add(button("Write"));
                    page.on(write.click())
                            .apiName("write")
                            .inputs(name)
                            .outputs(letter)
                            .run(text -> MediaFile.of(
                                    "letter.txt", "text/plain", ("Dear " + text).getBytes(StandardCharsets.UTF_8)));
                })
                .launch()
                .join();
    }
}
