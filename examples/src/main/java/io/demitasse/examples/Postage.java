package io.demitasse.examples;

import static io.demitasse.components.Components.checkboxes;
import static io.demitasse.components.Components.markdown;
import static io.demitasse.components.Components.number;
import static io.demitasse.components.Components.radio;

import io.demitasse.App;
import io.demitasse.Interface;
import io.demitasse.error.VisitorException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Examples from a table, with names, a few at a time, their results computed before anybody asks; and a link to it all.
 */
public final class Postage {
    /** What is sent. */
    enum Kind {
        POSTCARD(20, 0.95),
        LETTER(500, 1.10),
        PARCEL(20_000, 5.50);

        private final int grams;
        private final double price;

        Kind(int grams, double price) {
            this.grams = grams;
            this.price = price;
        }
    }

    /** Where it goes. */
    enum Zone {
        HOME(1),
        EUROPE(1.8),
        WORLD(3.2);

        private final double times;

        Zone(double times) {
            this.times = times;
        }
    }

    /** What costs more. */
    enum Extra {
        REGISTERED(2.65),
        SIGNED_FOR(2.10),
        INSURED(4.50),
        EXPRESS(6.90);

        private final double price;

        Extra(double price) {
            this.price = price;
        }
    }

    private Postage() {}

    static String price(Kind kind, double grams, Zone zone, List<Extra> extras) {
        if (grams > kind.grams) {
            throw new VisitorException("A %s weighs %d grams at most. Choose another kind."
                    .formatted(kind.name().toLowerCase(java.util.Locale.ROOT), kind.grams));
        }
        double freight = kind.price * zone.times * (1 + grams / kind.grams);
        double more = extras.stream().mapToDouble(extra -> extra.price).sum();
        return "## %.2f €%n%.2f € for the way, %.2f € for extras".formatted(freight + more, freight, more);
    }

    /** A folder as an author has one beside the program: here it comes out of the jar. */
    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("postage");
            Files.write(folder.resolve("examples.csv"), Resources.bytes("postage/examples.csv"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("Could not lay out the examples.", e);
        }
    }

    /** The app. */
    public static App app() {
        return Interface.of("Postage")
                .description("What a letter or a parcel costs. The examples stand in a table: a row each.")
                .cacheExamplesAhead()
                .examplesPerPage(6)
                .linkButton()
                .inputs(
                        radio("Kind", Kind.values()).value(Kind.LETTER),
                        number("Weight in grams").value(20.0),
                        radio("To", Zone.values()).value(Zone.HOME),
                        checkboxes("Extras", Extra.values()))
                .outputs(markdown("*The price comes here.*"))
                .examples(folder())
                .predict(Postage::price);
    }

    /** Serves it. */
    public static void main(String[] args) {
        app().launch();
    }
}
