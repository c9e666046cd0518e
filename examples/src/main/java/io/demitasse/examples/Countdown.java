package io.demitasse.examples;

import static io.demitasse.components.Components.button;
import static io.demitasse.components.Components.slider;
import static io.demitasse.components.Components.textbox;

import io.demitasse.App;
import io.demitasse.Blocks;
import io.demitasse.handler.Out;
import java.time.Duration;

/** A call that another button cancels: its thread is interrupted where it waits. */
public final class Countdown {
    private Countdown() {}

    static void count(double from, Out<String> out) throws InterruptedException {
        for (int left = (int) from; left > 0; left--) {
            out.send("T minus " + left);
            Thread.sleep(Duration.ofSeconds(1).toMillis());
        }
        out.send("Lift-off");
    }

    /** The app. */
    public static App app() {
        return Blocks.of("Countdown", page -> {
            page.description("**Hold** cancels what **Start** began.");
            var from = page.add(slider("Seconds", 1, 60).step(1).value(10.0));
            var buttons = page.row();
            var start = buttons.add(button("Start").primary());
            var hold = buttons.add(button("Hold").stop());
            var shown = page.add(textbox("Countdown"));
            var counting = page.on(start.click()).inputs(from).outputs(shown).stream(Countdown::count);
            page.on(hold.click()).cancels(counting).outputs(shown).run(() -> "On hold");
            page.on(from.change()).inputs(from).outputs(shown).run(n -> "·".repeat(n.intValue()));
        });
    }

    /** Serves it. */
    public static void main(String[] args) {
        app().launch();
    }
}
