package io.demitasse.examples;

import static io.demitasse.components.Components.row;
import static io.demitasse.components.Components.slider;
import static io.demitasse.components.Components.textbox;

import io.demitasse.App;
import io.demitasse.Interface;
import io.demitasse.handler.Out;
import java.util.SplittableRandom;

/** Text that grows word by word: only what is new goes over the wire. */
public final class TokenStream {
    private static final int MILLIS_A_WORD = 40;

    private TokenStream() {}

    static void babble(Babbler model, double sentences, double seed, Out<String> out) throws InterruptedException {
        var random = new SplittableRandom((long) seed);
        for (int i = 0; i < sentences; i++) {
            for (String word : model.sentence(random)) {
                out.append(word + " ");
                Thread.sleep(MILLIS_A_WORD);
            }
        }
    }

    /** The app. */
    public static App app() {
        var model = new Babbler(Resources.lines("almanac.txt"));
        return Interface.of("Token stream")
                .description("A model that has read 150 facts and now mixes them up, one word after the other.")
                .inputs(
                        slider("Sentences", 1, 20).step(1).value(3.0),
                        slider("Seed", 1, 100).step(1))
                .outputs(textbox("Text").lines(8))
                .examples(row(3.0, 7.0), row(5.0, 42.0))
                .stream((sentences, seed, out) -> babble(model, sentences, seed, out));
    }

    /** Serves it. */
    public static void main(String[] args) {
        app().launch();
    }
}
