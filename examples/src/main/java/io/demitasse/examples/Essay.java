package io.demitasse.examples;

import static io.demitasse.components.Components.markdown;
import static io.demitasse.components.Components.number;
import static io.demitasse.components.Components.radio;
import static io.demitasse.components.Components.textbox;

import io.demitasse.App;
import io.demitasse.Blocks;

/** A page of one's own layout; an update is the component with other options. */
public final class Essay {
    private Essay() {}

    static double words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }

    /** The app. */
    public static App app() {
        return Blocks.of("Essay", page -> {
            page.description("Choose how much you have to say, then write. The words are counted as you type.");
            var kind = page.add(radio("Kind", "short", "long", "none").value("short"));
            var essay = page.row(r -> r.add(textbox("Essay").lines(2).placeholder("Once upon a time…")));
            var side = page.row();
            var count = side.add(number("Words").interactive(false).value(0.0));
            var hint = side.add(markdown("A short essay has up to **50 words**."));

            page.on(kind.change()).inputs(kind).outputs(hint).run(k -> switch (k) {
                case "long" -> "A long essay has **200 words** or more.";
                case "none" -> "Nothing to write today.";
                default -> "A short essay has up to **50 words**.";
            });
            page.on(kind.change()).inputs(kind).update(k -> switch (k) {
                case "long" -> essay.lines(12).visible(true);
                case "none" -> essay.visible(false);
                default -> essay.lines(2).visible(true);
            });
            page.on(essay.input()).inputs(essay).outputs(count).run(Essay::words);
        });
    }

    /** Serves it. */
    public static void main(String[] args) {
        app().launch();
    }
}
