package io.demitasse.examples;

import static io.demitasse.components.Components.dropdown;
import static io.demitasse.components.Components.image;
import static io.demitasse.components.Components.markdown;
import static io.demitasse.components.Components.out;
import static io.demitasse.components.Components.textbox;

import io.demitasse.App;
import io.demitasse.Blocks;
import io.demitasse.wiring.Out2;
import java.util.List;

/** Columns share the width of their row by scale and wrap where they get too narrow; a sidebar holds what sets them. */
public final class FrontPage {
    private static final String SEA = "Sea asks for its beach back";
    private static final List<String> WEATHER = List.of("sun", "rain", "fog");

    private FrontPage() {}

    static Out2<String, String> print(String headline, String sky) {
        String advice = sky.equals("rain") ? "Take the boat." : sky.equals("fog") ? "Stay where you are." : "Go out.";
        return out(
                "## " + headline
                        + "\n\nThis column takes three parts of its row in four, and a line of its own where it would get"
                        + " narrower than 320 pixels.",
                "### Weather\n\nMuch **" + sky + "**. " + advice);
    }

    /** The app. */
    public static App app() {
        return Blocks.of("Front page", page -> {
            page.description("A newspaper in rows and columns. Make the window narrow and see what moves.");
            var desk = page.sidebar("Desk");
            var headline = desk.add(textbox("Headline").value(SEA));
            var sky = desk.add(dropdown("Sky", WEATHER).value("fog"));
            var first = page.row();
            var story = first.column().scale(3).minWidth(320);
            var lead = story.add(markdown(print(SEA, "fog").a()));
            story.add(image("The lake, which has no beach")
                    .value(Resources.picture("lake.png"))
                    .interactive(false));
            var side = first.column();
            var weather = side.add(markdown(print(SEA, "fog").b()));
            side.add(markdown("### Lost\n\nOne glove, left. Who has the right one?"));
            var last = page.row();
            last.add(markdown("**Chess.** White is late.").scale(2).minWidth(240));
            last.add(markdown("**Tides.** Twice."));
            last.add(markdown("**Crossword.** Page 9."));
            page.on(headline.change(), sky.change())
                    .inputs(headline, sky)
                    .outputs(lead, weather)
                    .run(FrontPage::print);
        });
    }

    /** Serves it. */
    public static void main(String[] args) {
        app().launch();
    }
}
