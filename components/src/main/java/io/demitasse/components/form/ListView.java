package io.demitasse.components.form;

import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.li;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.p;
import static j2html.TagCreator.tag;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;
import static j2html.TagCreator.ul;

import io.demitasse.component.Component;
import io.demitasse.component.View;
import io.demitasse.component.View.Typed;
import io.demitasse.components.icon.Icon;
import j2html.tags.ContainerTag;
import j2html.tags.DomContent;
import java.util.List;
import java.util.Optional;

/** Draws a list: rows of fields and a spare one to edit, a table to read. */
final class ListView<T> {
    private final View<List<T>> view;
    private final Component<T> element;
    private final List<T> rows;
    private final List<Typed> typed;

    /** Draws the rows of the value, or where there is none, what was typed into each row. */
    ListView(View<List<T>> view, Component<T> element, List<Typed> typed) {
        this.view = view;
        this.element = element;
        this.typed = typed;
        this.rows = view.value().orElse(List.of());
    }

    DomContent draw() {
        if (view.editable()) {
            return editor();
        }
        if (rows.isEmpty()) {
            return p(view.text("output.empty")).withClass("list-empty");
        }
        return element instanceof RecordField<T> records
                ? table(records)
                : ul(each(rows, row -> li(PartView.text(element, row)).attr("dir", "auto")))
                        .withClass("list-plain");
    }

    private DomContent editor() {
        var all = ol().withClass("list-rows").attr("data-own", "");
        int count = Math.max(rows.size(), typed.size());
        for (int i = 0; i < count; i++) {
            all.with(row(
                    i,
                    rows.isEmpty()
                            ? PartView.typed(view, part(i), element, typed.get(i))
                            : PartView.of(view, part(i), element, Optional.of(rows.get(i))),
                    false));
        }
        View<T> spare = PartView.of(view, part(count), element, Optional.empty());
        return tag("demitasse-list")
                .withClass("list")
                .attr("data-prefix", view.name() + "." + count + ".")
                .with(all)
                .with(ol(row(count, spare, true)).withClass("list-spare"))
                .with(button(Icon.PLUS.draw(), text(view.text("form.addRow")))
                        .withType("button")
                        .withClasses("button", "button-secondary", "button-small", "needs-script", "list-add"));
    }

    private static String part(int index) {
        return index + "." + ListField.ELEMENT;
    }

    private DomContent row(int index, View<T> part, boolean spare) {
        boolean record = element instanceof RecordField;
        ContainerTag<?> item = record
                ? div(element.draw(part)).attr("role", "group").attr("aria-labelledby", view.labelId())
                : div(PartView.framed(element, part)).withClass("is-bare");
        var line = li(item.withClasses("list-item", record ? "" : "is-bare")).withClass("list-row");
        if (!spare) {
            String name = view.name() + "." + index + "." + ListField.PRESENT;
            line.with(input().withType("hidden").withName(name).withValue(""));
            line.with(label(
                            input().withType("checkbox")
                                    .withName(name)
                                    .withValue(ListField.KEPT)
                                    .attr("checked", ""),
                            text(view.text("form.keepRow")))
                    .withClass("list-keep"));
        }
        return line.with(
                Icon.CLOSE.tool(view.text("form.removeRow")).withClasses("tool", "needs-script", "list-remove"));
    }

    private DomContent table(RecordField<T> records) {
        var head = tr(each(records.labels(), name -> th(name).attr("scope", "col")));
        var body = tbody(each(rows, row -> tr(each(records.texts(row), cell -> td(cell).attr("dir", "auto")))));
        return div(j2html.TagCreator.table(thead(head), body).withClass("list-table"))
                .withClass("list-scroll")
                .attr("tabindex", "0")
                .attr("role", "group")
                .attr("aria-labelledby", view.labelId());
    }
}
