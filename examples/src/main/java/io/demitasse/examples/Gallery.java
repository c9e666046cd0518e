package io.demitasse.examples;

import io.demitasse.Site;
import io.demitasse.error.OperatorException;
import java.util.List;

/** Serves every example on one server: {@code Gallery --port 8080}, or the first free port from 7860. */
public final class Gallery {
    private Gallery() {}

    /** The examples, in the order of the start page. */
    static List<Example> examples() {
        return List.of(
                Example.of(Greeter.class, Greeter.app()),
                Example.of(Calculator.class, Calculator.app()),
                Example.of(Invitation.class, Invitation.app()),
                Example.of(LanguageId.class, LanguageId.app()),
                Example.of(SemanticSearch.class, SemanticSearch.app()),
                Example.of(AlmanacChat.class, AlmanacChat.app()),
                Example.of(ModelChat.class, ModelChat.app()),
                Example.of(TextRecognition.class, TextRecognition.app()),
                Example.of(PhotoFilters.class, PhotoFilters.app()),
                Example.of(LiveFilter.class, LiveFilter.app()),
                Example.of(SlowStream.class, SlowStream.app()),
                Example.of(TokenStream.class, TokenStream.app()),
                Example.of(Loan.class, Loan.app()),
                Example.of(Postage.class, Postage.app()),
                Example.of(Renovation.class, Renovation.app()),
                Example.of(Essay.class, Essay.app()),
                Example.of(Mirror.class, Mirror.app()),
                Example.of(FrontPage.class, FrontPage.app()),
                Example.of(Publish.class, Publish.app()),
                Example.of(Countdown.class, Countdown.app()),
                Example.of(Census.class, Census.app()),
                Example.of(Booking.class, Booking.app()),
                Example.of(Visits.class, Visits.app()),
                Example.of(Dashboard.class, Dashboard.app()),
                Example.of(Tasks.class, Tasks.app()),
                Example.of(Trip.class, Trip.app()),
                Example.of(KitchenSink.class, KitchenSink.app()));
    }

    /** The site. */
    public static Site site() {
        Site site = Site.of("Demitasse gallery");
        for (Example example : examples()) {
            site = site.add(example.path(), example.app(), example.source());
        }
        return site;
    }

    /** Starts the gallery and opens it where there is a browser. */
    public static void main(String[] args) {
        site().launch(options -> {
            options.openBrowser();
            if (args.length > 0) {
                options.port(port(args));
            }
        });
    }

    private static int port(String[] args) {
        try {
            if (args.length == 2 && args[0].equals("--port")) {
                return Integer.parseInt(args[1]);
            }
        } catch (NumberFormatException e) {
            // Said below, as for any other word that is not understood.
        }
        throw new OperatorException("The gallery does not understand '" + String.join(" ", args)
                + "'. Start it with nothing, or with --port and a number from 0 to 65535.");
    }
}
