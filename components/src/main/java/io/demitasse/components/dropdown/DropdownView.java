package io.demitasse.components.dropdown;

import static j2html.TagCreator.datalist;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.input;
import static j2html.TagCreator.li;
import static j2html.TagCreator.option;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.select;
import static j2html.TagCreator.span;
import static j2html.TagCreator.tag;
import static j2html.TagCreator.textarea;
import static j2html.TagCreator.ul;

import io.demitasse.component.View;
import io.demitasse.components.icon.Icon;
import j2html.tags.ContainerTag;
import j2html.tags.DomContent;
import j2html.tags.Tag;
import java.util.List;

/**
 * Draws a plain form control that works without a script, and beside it the parts of a combobox that the script brings
 * to life. The form submits the plain control in both cases.
 */
final class DropdownView {
    private static final int ROWS = 5;

    private final View<?> view;
    private final List<String> labels;
    private final String placeholder;

    DropdownView(View<?> view, List<String> labels, String placeholder) {
        this.view = view;
        this.labels = labels;
        this.placeholder = view.editable() ? view.texts().words(placeholder) : "";
    }

    DomContent one(String chosen, boolean custom) {
        var plain = custom
                ? plain(input().withType("text"))
                        .attr("list", view.name() + "-choices")
                        .attr("value", chosen)
                        .attr("placeholder", placeholder)
                : plain(select(
                        option(placeholder).withValue(""), each(labels, label -> choice(label, label.equals(chosen)))));
        return whole(plain, custom).with(box(rawHtml(""), words(chosen)), list(), custom ? suggestions() : rawHtml(""));
    }

    DomContent several(List<String> chosen, int most, boolean custom) {
        var plain = custom
                ? plain(textarea(String.join("\n", chosen))).attr("rows", ROWS)
                : plain(select(each(labels, label -> choice(label, chosen.contains(label)))))
                        .attr("multiple", "")
                        .attr("size", Math.min(ROWS, Math.max(2, labels.size())));
        var asked = input().withType("hidden").withName(view.name()).condAttr(!view.editable(), "disabled", "");
        var chips = ul(each(chosen, this::chip)).withClass("dropdown-chips").attr("aria-labelledby", view.labelId());
        // First, as its entry is: the page fills controls in the order of the entries.
        return whole(custom ? plain : each(asked.withValue(""), plain), custom)
                .attr("data-several", "")
                .attr("data-most", most)
                .with(box(chips, ""), list(), custom ? suggestions() : rawHtml(""))
                .with(tag("template").with(chip("")));
    }

    private ContainerTag<?> whole(DomContent plain, boolean custom) {
        return tag("demitasse-dropdown")
                .withClass("dropdown")
                .condAttr(custom, "data-custom", "")
                .attr("data-none", view.text("dropdown.noMatch"))
                .attr("data-use", view.text("dropdown.use", "{0}"))
                .attr("data-remove", view.text("dropdown.remove", "{0}"))
                .with(plain);
    }

    private <C extends Tag<C>> C plain(C control) {
        return view.control(control)
                .withClasses("control", "dropdown-plain")
                .condAttr(!view.editable(), "disabled", "");
    }

    private DomContent choice(String label, boolean chosen) {
        return option(words(label)).withValue(label).condAttr(chosen, "selected", "");
    }

    /** A label in the visitor's language; what the visitor entered as it is. */
    private String words(String label) {
        return labels.contains(label) ? view.texts().words(label) : label;
    }

    private DomContent suggestions() {
        return datalist(each(
                        labels,
                        label ->
                                option().withValue(label).condAttr(!words(label).equals(label), "label", words(label))))
                .withId(view.name() + "-choices");
    }

    private DomContent chip(String label) {
        var remove = Icon.CLOSE.tool(view.text("dropdown.remove", words(label)));
        return li(span(words(label)).attr("dir", "auto"), view.editable() ? remove : rawHtml(""))
                .withClass("dropdown-chip")
                .attr("data-label", label);
    }

    private DomContent box(DomContent chips, String chosen) {
        var search = input().withType("text")
                .withId(view.name() + "-search")
                .withClass("dropdown-search")
                .attr("role", "combobox")
                .attr("aria-autocomplete", "list")
                .attr("aria-expanded", "false")
                .attr("aria-controls", view.name() + "-list")
                .attr("aria-labelledby", view.labelId())
                .attr("autocomplete", "off")
                .attr("spellcheck", "false")
                .attr("placeholder", placeholder)
                .attr("value", chosen)
                .condAttr(view.invalid(), "aria-invalid", "true")
                .condAttr(!view.described().isEmpty(), "aria-describedby", view.described())
                .condAttr(!view.editable(), "disabled", "");
        return div(chips, search).withClasses("control", "dropdown-box", "needs-script");
    }

    private DomContent list() {
        return ul().withId(view.name() + "-list")
                .withClasses("dropdown-list")
                .attr("role", "listbox")
                .attr("aria-labelledby", view.labelId())
                .attr("hidden", "");
    }
}
