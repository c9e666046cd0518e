package io.demitasse.spaces.web;

import static j2html.TagCreator.div;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.p;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import j2html.tags.specialized.DivTag;

/** Parts of forms. */
final class Fields {
    private Fields() {}

    /** A field for a line of text that has to be given. */
    static DivTag line(String name, String label, String value, String autocomplete) {
        return field(name, label, "text", value, autocomplete);
    }

    /** A field for a password, of 256 characters at most. */
    static DivTag password(String name, String label, String autocomplete) {
        return field(name, label, "password", "", autocomplete);
    }

    private static DivTag field(String name, String label, String type, String value, String autocomplete) {
        return div(
                        label(label).withFor(name),
                        input().withId(name)
                                .withName(name)
                                .withType(type)
                                .withValue(value)
                                .attr("autocomplete", autocomplete)
                                .attr("maxlength", 256)
                                .attr("required"))
                .withClass("field");
    }

    /** What is wrong with a form; nothing where nothing is. */
    static DomContent problem(String problem) {
        return problem.isEmpty()
                ? text("")
                : div(p(problem)).withClass("problem").attr("role", "alert");
    }
}
