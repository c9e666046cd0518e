package io.demitasse.examples;

import static io.demitasse.components.Components.checkbox;
import static io.demitasse.components.Components.checkboxes;
import static io.demitasse.components.Components.dropdown;
import static io.demitasse.components.Components.multiselect;
import static io.demitasse.components.Components.number;
import static io.demitasse.components.Components.out;
import static io.demitasse.components.Components.radio;
import static io.demitasse.components.Components.row;
import static io.demitasse.components.Components.slider;
import static io.demitasse.components.Components.textbox;

import io.demitasse.App;
import io.demitasse.Interface;
import io.demitasse.wiring.Out3;
import java.util.List;
import java.util.Locale;

/** Inputs of many kinds become three results, and each example fills them all. */
public final class Invitation {
    /** What there is to celebrate. */
    enum Occasion {
        A_BIRTHDAY,
        A_HOUSEWARMING,
        A_FAREWELL
    }

    /** When it begins. */
    enum Begin {
        AT_NOON,
        AT_TEA_TIME,
        AFTER_DARK
    }

    private static final int QUIET = 10;

    private Invitation() {}

    static Out3<String, Double, Boolean> write(
            String host,
            Occasion occasion,
            double guests,
            Begin begin,
            List<String> there,
            List<String> bring,
            boolean children) {
        String text = "Dear friends,\n\nit is %s, and we start %s. %s%s%s\n\n%s"
                .formatted(
                        words(occasion),
                        words(begin),
                        there.isEmpty() ? "" : "There will be " + list(there) + ". ",
                        bring.isEmpty() ? "" : "Please bring " + list(bring) + ". ",
                        children ? "Children are welcome." : "Find somebody for the children.",
                        host.isBlank() ? "Guess who" : host);
        boolean loud = begin == Begin.AFTER_DARK && (guests > QUIET || there.contains("a band"));
        return out(text, Math.ceil(guests * 0.4), loud);
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String list(List<String> items) {
        int last = items.size() - 1;
        return last == 0 ? items.get(0) : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
    }

    /** The app. */
    public static App app() {
        return Interface.of("Invitation")
                .description("Say who, what and when. Out come the words, the bottles, and whom to warn.")
                .submitLabel("Write")
                .inputs(
                        textbox("Host"),
                        dropdown("Occasion", Occasion.values()).value(Occasion.A_BIRTHDAY),
                        slider("Guests", 2, 40).step(1).value(8.0),
                        radio("Begin", Begin.values()).value(Begin.AT_TEA_TIME),
                        checkboxes("There will be", "cake", "soup", "a fire", "a band"),
                        multiselect("Guests bring", "a chair", "a cup", "a song", "a story", "a cushion"),
                        checkbox("Children are welcome").value(true))
                .outputs(textbox("Words").lines(6).copyable(), number("Bottles"), checkbox("Warn the neighbours"))
                .examples(
                        row(
                                "Ada",
                                Occasion.A_BIRTHDAY,
                                12.0,
                                Begin.AT_TEA_TIME,
                                List.of("cake"),
                                List.of("a cup", "a story"),
                                true),
                        row(
                                "The new ones upstairs",
                                Occasion.A_HOUSEWARMING,
                                25.0,
                                Begin.AFTER_DARK,
                                List.of("soup", "a band"),
                                List.of("a chair", "a song", "a cushion"),
                                false),
                        row("Grace", Occasion.A_FAREWELL, 4.0, Begin.AT_NOON, List.of(), List.of(), true))
                .predict(Invitation::write);
    }

    /** Serves it. */
    public static void main(String[] args) {
        app().launch();
    }
}
