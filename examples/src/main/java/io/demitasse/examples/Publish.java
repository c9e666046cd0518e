package io.demitasse.examples;

import static io.demitasse.components.Components.button;
import static io.demitasse.components.Components.markdown;
import static io.demitasse.components.Components.out;
import static io.demitasse.components.Components.textbox;

import io.demitasse.App;
import io.demitasse.Blocks;
import io.demitasse.error.VisitorException;
import io.demitasse.handler.Call;
import io.demitasse.handler.Toast;
import java.time.Duration;
import java.util.Locale;

/** What follows a call: always, only if it succeeded, only if it failed. Each step reads what the one before wrote. */
public final class Publish {
    private static final int LONGEST = 60;

    private Publish() {}

    static String slug(String title) {
        String words = title.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        if (words.replace("-", "").isEmpty()) {
            throw new VisitorException("“" + title + "” has no letter to make an address of.");
        }
        return words.replaceAll("^-|-$", "");
    }

    private static void warn(String address, Call call) {
        if (address.length() > LONGEST) {
            call.toast(Toast.warning("Readers won't remember " + address.length() + " characters.")
                    .title("A long address")
                    .lasting(Duration.ofSeconds(20)));
        } else {
            call.success("Published.");
        }
    }

    /** The app. */
    public static App app() {
        return Blocks.of("Publish", page -> {
            page.description("A handler may be followed by others: `then`, `success` and `failure`.");
            var title = page.add(textbox("Title").value("How tides work").maxLength(200));
            var publish = page.add(button("Publish").primary());
            var address = page.add(textbox("Address"));
            var log = page.add(markdown(""));
            var published =
                    page.on(publish.click()).inputs(title).outputs(address).run(Publish::slug);
            published
                    .success()
                    .inputs(address)
                    .run(Publish::warn)
                    .then()
                    .inputs(address)
                    .outputs(log)
                    .run(slug -> "Now at **/articles/" + slug + "**.");
            published.failure().outputs(address, log).run(() -> out("", "*Not published: choose another title.*"));
        });
    }

    /** Serves it. */
    public static void main(String[] args) {
        app().launch();
    }
}
