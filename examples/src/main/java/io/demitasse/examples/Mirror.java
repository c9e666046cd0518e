package io.demitasse.examples;

import static io.demitasse.components.Components.button;
import static io.demitasse.components.Components.image;
import static io.demitasse.components.Components.markdown;
import static io.demitasse.components.Components.radio;
import static io.demitasse.components.Components.textbox;

import io.demitasse.App;
import io.demitasse.Blocks;
import io.demitasse.Container;
import io.demitasse.Page;
import io.demitasse.media.ImageFile;
import java.awt.image.BufferedImage;

/** One tab for words and one for pictures, each with a flow of its own; what folds away below follows the tab. */
public final class Mirror {
    /** Where the mirror stands. */
    enum Side {
        BESIDE,
        BELOW,
        BESIDE_AND_BELOW
    }

    private static final String OF_WORDS =
            "A notary who reads this needs a mirror, too. *Leonardo* wrote so all his life.";
    private static final String OF_PICTURES = "The *lake* is its own mirror: put the other one below it.";

    private Mirror() {}

    static String turn(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    static ImageFile reflect(ImageFile picture, Side side) {
        BufferedImage from = picture.image();
        int width = from.getWidth();
        int height = from.getHeight();
        var to = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                to.setRGB(
                        side == Side.BELOW ? x : width - 1 - x,
                        side == Side.BESIDE ? y : height - 1 - y,
                        from.getRGB(x, y));
            }
        }
        return ImageFile.of(to);
    }

    /** The app. */
    public static App app() {
        return Blocks.of("Mirror", page -> {
            page.description("Words and pictures as a mirror shows them.");
            var tabs = page.tabs();
            words(page, tabs.tab("Words"));
            pictures(page, tabs.tab("Pictures"));
            var more = page.accordion("What is this good for?");
            var about = more.add(markdown(OF_WORDS));
            page.on(tabs.change())
                    .inputs(tabs.change().data())
                    .outputs(about)
                    .run(tab -> tab.index() == 0 ? OF_WORDS : OF_PICTURES);
        });
    }

    private static void words(Page page, Container tab) {
        var row = tab.row();
        var text = row.add(textbox("Text").lines(3).placeholder("Madam, in Eden, I'm Adam"));
        var turned = row.add(textbox("In the mirror").lines(3).copyable());
        var turn = tab.add(button("Turn the words").primary());
        page.on(turn.click(), text.submit()).inputs(text).outputs(turned).run(Mirror::turn);
    }

    private static void pictures(Page page, Container tab) {
        var side = tab.add(radio("The mirror stands", Side.values()).value(Side.BESIDE));
        var row = tab.row();
        var picture = row.add(image("Picture").value(Resources.picture("lake.png")));
        var turned = row.add(image("Its reflection"));
        var turn = tab.add(button("Turn the picture").primary());
        page.on(turn.click(), side.change())
                .inputs(picture, side)
                .outputs(turned)
                .run(Mirror::reflect);
    }

    /** Serves it. */
    public static void main(String[] args) {
        app().launch();
    }
}
