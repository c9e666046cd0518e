package io.demitasse.examples;

import static io.demitasse.components.Components.button;
import static io.demitasse.components.Components.markdown;
import static io.demitasse.components.Components.radio;
import static io.demitasse.components.Components.row;
import static io.demitasse.components.Components.slider;
import static io.demitasse.components.Components.textbox;

import io.demitasse.App;
import io.demitasse.Blocks;
import io.demitasse.handler.Call;
import io.demitasse.wiring.Out2;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/**
 * An app of three pages that speaks the visitor's language: its words are translated by the files
 * {@code META-INF/demitasse/messages_xx.properties} beside this class, its dates by the call's locale.
 */
public final class Trip {
    private Trip() {}

    enum Way {
        TRAIN,
        BUS,
        BICYCLE
    }

    private static String name(Way way) {
        return way.name().toLowerCase(Locale.ROOT);
    }

    private static String until(int days, Call call) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(call.locale())
                .format(LocalDate.of(2027, 5, 1).plusDays(days));
    }

    /** The app. */
    public static App app() {
        return Blocks.of("Trip", page -> {
            page.description("trip.about");
            var where = page.add(textbox("Where to").value("Trieste"));
            var days = page.add(slider("Days", 1, 30).step(1).value(3.0));
            var back = page.add(textbox("Back on"));
            page.onLoad().inputs(days).outputs(back).run((n, call) -> until(n.intValue(), call));
            page.on(days.change()).inputs(days).outputs(back).run((n, call) -> until(n.intValue(), call));
            page.route("Journey", "journey", journey -> {
                var way = journey.add(radio("By", Way.values()).value(Way.TRAIN));
                var book = journey.add(button("Book").primary());
                var ticket = journey.add(markdown("Nothing booked yet."));
                journey.route("Postcard", "postcard", postcard -> {
                    var text = postcard.add(textbox("Dear all").lines(3));
                    postcard.onLoad().inputs(where).outputs(text).run(place -> place + "!");
                    journey.on(book.click())
                            .inputs(where, way)
                            .outputs(ticket, text)
                            .examples(row("Gent", Way.BICYCLE))
                            .run((place, by, call) -> {
                                call.success("Have a good journey!");
                                return new Out2<>("→ **" + place + "**", place + " by " + name(by));
                            });
                });
            });
        });
    }

    /** Serves it. */
    public static void main(String[] args) {
        app().launch();
    }
}
