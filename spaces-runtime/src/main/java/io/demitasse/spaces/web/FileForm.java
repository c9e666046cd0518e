package io.demitasse.spaces.web;

import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.form;
import static j2html.TagCreator.label;
import static j2html.TagCreator.p;
import static j2html.TagCreator.text;
import static j2html.TagCreator.textarea;

import j2html.tags.DomContent;
import java.nio.charset.StandardCharsets;

/**
 * What is in a form for a file, as it is shown the first time or after something was wrong with it.
 *
 * @param path of the file
 * @param content its text
 * @param title of the commit; empty for the usual one
 * @param parent the commit that the text is of, so that nobody's change is lost
 */
record FileForm(String path, String content, String title, String parent) {
    private static final int LONGEST_PATH = 1000;

    /** What was sent. */
    static FileForm of(Form form, String path) {
        return new FileForm(path, form.get("text"), form.get("title").strip(), form.get("parent"));
    }

    /**
     * As people fill it in.
     *
     * @param problem what is wrong with it; empty if nothing is
     * @param named whether the path can be changed
     * @param usual the title that it has if none is given
     */
    DomContent view(String problem, boolean named, String usual) {
        return form(
                        Fields.problem(problem),
                        Fields.hidden("parent", parent),
                        named ? Fields.line("path", "Path of the file, such as src/App.java", path, "off") : text(""),
                        div(
                                        label("Text").withFor("text"),
                                        // Browsers drop the first line feed.
                                        textarea("\n" + content)
                                                .withId("text")
                                                .withName("text")
                                                .attr("rows", 24)
                                                .attr("spellcheck", "false")
                                                .attr("wrap", "off"))
                                .withClass("field"),
                        Fields.optional("title", "What you have changed", title).withClass("field"),
                        p("Said of the change in the history; “" + usual + "” unless you write something.")
                                .withClass("help"),
                        button("Commit").withType("submit").withClass("primary"))
                .withMethod("post")
                .withClass("editor");
    }

    /** The bytes of the text. */
    byte[] bytes(String before) {
        return TextLines.like(before, content).getBytes(StandardCharsets.UTF_8);
    }

    /** What is wrong with it before anything is tried; empty if nothing is. */
    String problem() {
        if (path.isBlank() || path.length() > LONGEST_PATH) {
            return "A file needs a path of 1 to " + LONGEST_PATH + " characters. Write one.";
        }
        return PlainText.of(content.getBytes(StandardCharsets.UTF_8)).isEmpty()
                        || content.getBytes(StandardCharsets.UTF_8).length > PlainText.LONGEST
                ? "Here a file may have 1 MB and " + PlainText.MOST_LINES
                        + " lines of text. Push a larger one with git."
                : "";
    }
}
