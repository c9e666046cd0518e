package io.demitasse.examples;

import static io.demitasse.components.Components.browserState;
import static io.demitasse.components.Components.button;
import static io.demitasse.components.Components.markdown;
import static io.demitasse.components.Components.state;
import static io.demitasse.components.Components.textbox;

import io.demitasse.App;
import io.demitasse.Blocks;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What is remembered where: a list on the server for this page, a number sealed in the browser for all visits. */
public final class Visits {
    private Visits() {}

    private static List<String> with(List<String> notes, String note) {
        return note.isBlank()
                ? notes
                : Stream.concat(notes.stream(), Stream.of(note.strip())).toList();
    }

    /** The app. */
    public static App app() {
        return Blocks.of("Visits", page -> {
            page.description(
                    "Notes live on the server as long as this page. The count of visits lives in your browser.");
            var visits = page.add(browserState("visits", Integer.class, 0));
            var notes = page.add(state(List.<String>of()).timeToLive(Duration.ofMinutes(30)));
            var greeting = page.add(markdown(""));
            var note = page.add(textbox("Note"));
            var add = page.add(button("Add").primary());
            var list = page.add(markdown("Nothing noted yet."));
            page.onLoad().inputs(visits).outputs(visits).run(count -> count + 1);
            page.on(visits.change()).inputs(visits).outputs(greeting).run(count -> "This is visit **" + count + "**.");
            page.on(add.click(), note.submit())
                    .inputs(notes, note)
                    .outputs(notes)
                    .run(Visits::with)
                    .success()
                    .outputs(note)
                    .run(() -> "");
            page.on(notes.change()).inputs(notes).outputs(list).run(all -> "- " + String.join("\n- ", all));
        });
    }

    /** Serves it. */
    public static void main(String[] args) {
        app().launch();
    }
}
