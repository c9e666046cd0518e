package io.demitasse.examples;

import static io.demitasse.components.Components.button;
import static io.demitasse.components.Components.checkbox;
import static io.demitasse.components.Components.label;
import static io.demitasse.components.Components.slider;
import static io.demitasse.components.Components.textbox;
import static io.demitasse.components.Components.timer;

import io.demitasse.App;
import io.demitasse.Blocks;
import io.demitasse.BrowserAction;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** A page that follows the server by itself, with a timer that can be paused and settings in a drawer. */
public final class Dashboard {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final double MEGABYTE = 1 << 20;

    private Dashboard() {}

    static Map<String, Double> memory() {
        Runtime runtime = Runtime.getRuntime();
        double all = runtime.maxMemory() / MEGABYTE;
        double used = (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
        return Map.of("used", used / all, "free", 1 - used / all);
    }

    /** The app. */
    public static App app() {
        return Blocks.of("Dashboard", page -> {
            page.description("The memory of the server's JVM, as it is now.");
            var timer = page.add(timer(Duration.ofSeconds(1)));
            var clock = page.add(textbox("Time"));
            var memory = page.add(label("Memory"));
            var settings = page.add(button("Settings"));
            var drawer = page.drawer("Settings");
            var running = drawer.add(checkbox("Follow").value(true));
            var pace = drawer.add(slider("Seconds between looks", 1, 10).step(1).value(1.0));
            page.on(settings.click()).inBrowser(BrowserAction.open(drawer));
            page.on(running.change(), pace.change())
                    .inputs(running, pace)
                    .update((follow, seconds) -> timer.active(follow).time(Duration.ofSeconds(seconds.longValue())));
            page.on(timer.tick()).outputs(memory).run(Dashboard::memory);
            page.every(Duration.ofSeconds(1))
                    .outputs(clock)
                    .run(() -> LocalTime.now(ZoneId.systemDefault()).format(CLOCK));
        });
    }

    /** Serves it. */
    public static void main(String[] args) {
        app().launch();
    }
}
