package io.demitasse.components.icon;

import static j2html.TagCreator.button;
import static j2html.TagCreator.rawHtml;

import j2html.tags.DomContent;
import j2html.tags.specialized.ButtonTag;

/** A picture of lines in the colour of the text beside it, 18 CSS pixels wide and high. */
public enum Icon {
    /** Two sheets. */
    COPY("M9 9h11v11H9zM15 9V4H4v11h5"),
    /** A tick. */
    TICK("M5 12.5l4.5 4.5L19 7.5"),
    /** A cross. */
    CLOSE("M6 6l12 12M18 6L6 18"),
    /** A plus sign. */
    PLUS("M12 5v14M5 12h14"),
    /** An arrow up from a tray. */
    UPLOAD("M12 16V5M7.5 9.5L12 5l4.5 4.5M5 16v4h14v-4"),
    /** An arrow down into a tray. */
    DOWNLOAD("M12 4v11M7.5 10.5L12 15l4.5-4.5M5 16v4h14v-4"),
    /** An arrow that turns back. */
    RESET("M5 5v5h5M5.6 10A7.5 7.5 0 1 1 5 14"),
    /** A sheet of paper. */
    FILE("M6 3h8l5 5v13H6zM14 3v5h5"),
    /** Hills under a sun. */
    IMAGE("M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.5 9.5h.01"),
    /** A magnifying glass. */
    SEARCH("M11 18a7 7 0 1 1 0-14 7 7 0 0 1 0 14zM16 16l5 5"),
    /** A triangle that points on. */
    PLAY("M7 5l12 7-12 7z"),
    /** A pen. */
    PEN("M4 20l1-4L16 5l3 3L8 19zM14 7l3 3"),
    /** A heart. */
    HEART("M12 20S4 15 4 9a4 4 0 0 1 8-1 4 4 0 0 1 8 1c0 6-8 11-8 11z"),
    /** Four-pointed sparks. */
    SPARK(
            "M10 4l1.8 5.2L17 11l-5.2 1.8L10 18l-1.8-5.2L3 11l5.2-1.8zM18 15l.8 2.2L21 18l-2.2.8L18 21l-.8-2.2L15 18l2.2-.8z");

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    /** The picture; screen readers pass over it. */
    public DomContent draw() {
        return rawHtml("<svg class=\"icon\" viewBox=\"0 0 24 24\" width=\"18\" height=\"18\" fill=\"none\""
                + " stroke=\"currentColor\" stroke-width=\"2\" stroke-linecap=\"round\" stroke-linejoin=\"round\""
                + " aria-hidden=\"true\"><path d=\"" + path + "\"/></svg>");
    }

    /** A small button that shows the picture and is named by the text; it does not submit the form. */
    public ButtonTag tool(String text) {
        return button(draw())
                .withType("button")
                .withClass("tool")
                .withTitle(text)
                .attr("aria-label", text);
    }
}
