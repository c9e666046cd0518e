package io.demitasse.spaces.web;

import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.option;
import static j2html.TagCreator.p;
import static j2html.TagCreator.select;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import j2html.tags.specialized.DivTag;
import j2html.tags.specialized.InputTag;
import java.util.List;

/** Parts of forms. */
final class Fields {
    private static final int LONGEST = 256;
    private static final int LONGEST_LIST = 4000;

    private Fields() {}

    /** A field for a line of text that has to be given. */
    static DivTag line(String name, String label, String value, String autocomplete) {
        return labelled(
                name,
                label,
                box(name, "text", value).attr("autocomplete", autocomplete).attr("required"));
    }

    /** A field for a line of text that may be left empty. */
    static DivTag optional(String name, String label, String value) {
        return labelled(name, label, box(name, "text", value).attr("autocomplete", "off"));
    }

    /** A field for many names, which may be left empty. */
    static DivTag names(String name, String label, String value) {
        return labelled(
                        name,
                        label,
                        box(name, "text", value)
                                .attr("maxlength", LONGEST_LIST)
                                .attr("autocomplete", "off")
                                .attr("autocapitalize", "none")
                                .attr("spellcheck", "false"))
                .withClass("field broad");
    }

    /** A field for a password, of 256 characters at most. */
    static DivTag password(String name, String label, String autocomplete) {
        return labelled(
                name,
                label,
                box(name, "password", "").attr("autocomplete", autocomplete).attr("required"));
    }

    /** A field for what is looked for. */
    static DivTag search(String name, String label, String value) {
        return labelled(name, label, box(name, "search", value));
    }

    /** A value that nobody sees or changes. */
    static InputTag hidden(String name, String value) {
        return input().withType("hidden").withName(name).withValue(value);
    }

    /** A field for a whole number. */
    static DivTag number(String name, String label, String value, long least, long most) {
        return labelled(
                name,
                label,
                box(name, "number", value)
                        .attr("min", least)
                        .attr("max", most)
                        .attr("inputmode", "numeric")
                        .attr("required"));
    }

    private static InputTag box(String name, String type, String value) {
        return input().withId(name)
                .withName(name)
                .withType(type)
                .withValue(value)
                .attr("maxlength", LONGEST);
    }

    /** A choice of one. */
    static DivTag choice(String name, String label, List<Choice> choices, String chosen) {
        return labelled(
                name,
                label,
                select(each(
                                choices,
                                choice -> option(choice.words())
                                        .withValue(choice.value())
                                        .withCondSelected(choice.value().equals(chosen))))
                        .withId(name)
                        .withName(name));
    }

    private static DivTag labelled(String name, String label, DomContent control) {
        return div(label(label).withFor(name), control).withClass("field");
    }

    /** What is wrong with a form; nothing where nothing is. */
    static DomContent problem(String problem) {
        return problem.isEmpty()
                ? text("")
                : div(p(problem)).withClass("problem").attr("role", "alert");
    }
}
