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
    /** An arrow up. */
    UP("M12 20V5M5.5 11.5L12 5l6.5 6.5"),
    /** An arrow down. */
    DOWN("M12 4v15M5.5 12.5L12 19l6.5-6.5"),
    /** An arrow back. */
    BACK("M9 14L4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3"),
    /** A full square. */
    SQUARE("M7 7h10v10H7z"),
    /** A clip for paper. */
    CLIP("M20 11l-8.5 8.5a5 5 0 0 1-7-7L13 4a3.4 3.4 0 0 1 4.8 4.8l-8.5 8.5a1.7 1.7 0 0 1-2.4-2.4L14.5 7.5"),
    /** A thumb up. */
    LIKE("M7 11v9H4v-9zM7 11l4-7a2 2 0 0 1 2 2v4h5.5a2 2 0 0 1 2 2.4l-1.2 6A2 2 0 0 1 17.3 20H7"),
    /** A thumb down. */
    DISLIKE("M17 13V4h3v9zM17 13l-4 7a2 2 0 0 1-2-2v-4H5.5a2 2 0 0 1-2-2.4l1.2-6A2 2 0 0 1 6.7 4H17"),
    /** A bin. */
    BIN("M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5"),
    /** A bulb. */
    BULB("M9 18h6M10 21h4M12 3a6 6 0 0 0-3.5 10.9c.6.5 1 1.2 1 2.1h5c0-.9.4-1.6 1-2.1A6 6 0 0 0 12 3z"),
    /** An arrow that turns back. */
    RESET("M5 5v5h5M5.6 10A7.5 7.5 0 1 1 5 14"),
    /** A sheet of paper. */
    FILE("M6 3h8l5 5v13H6zM14 3v5h5"),
    /** Hills under a sun. */
    IMAGE("M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.5 9.5h.01"),
    /** A camera. */
    CAMERA("M4 8h4l1.5-3h5L16 8h4v11H4zM12 16a3 3 0 1 1 0-6 3 3 0 0 1 0 6z"),
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
