package io.demitasse.components.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import io.demitasse.component.ApiForm;
import io.demitasse.component.Component;
import io.demitasse.component.Definition;
import io.demitasse.component.Field;
import io.demitasse.component.Frame;
import io.demitasse.component.View;
import io.demitasse.component.View.Typed;
import io.demitasse.components.wire.Wire;
import io.demitasse.error.VisitorException;
import io.demitasse.media.Files;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A list inside a form: rows that the visitor adds to and takes away, or a table of what a handler made.
 *
 * @param <T> the type of a row
 */
final class ListField<T> extends Field<List<T>, ListField<T>> {
    /** The part of a row that says whether it stays; the spare row for more has none until the visitor fills it in. */
    static final String PRESENT = "row";

    static final String KEPT = "1";

    static final String ELEMENT = "item";
    private static final int MOST = 1_000;

    private final Component<T> element;

    ListField(String label, Component<T> element) {
        super(label);
        this.element = element;
    }

    private ListField(Component<T> element, Definition definition) {
        super(definition);
        this.element = element;
    }

    @Override
    protected ListField<T> copy(Definition definition) {
        return new ListField<>(element, definition);
    }

    @Override
    public String type() {
        return "list";
    }

    @Override
    public Frame frame() {
        return Frame.GROUP;
    }

    @Override
    public boolean redraws() {
        return true;
    }

    @Override
    public List<Component<?>> parts() {
        return List.of(element);
    }

    @Override
    public DomContent draw(View<List<T>> view) {
        List<Typed> typed = view.typed().stream()
                .flatMap(whole -> rows(whole.entries()).stream().map(row -> new Typed(row, whole.files())))
                .toList();
        return new ListView<>(view, element, typed).draw();
    }

    @Override
    public ApiForm api() {
        return RecordApi.list(element.api());
    }

    @Override
    public JsonNode encode(List<T> value, Files files) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        value.forEach(row -> rows.add(element.encode(row, files)));
        return rows;
    }

    @Override
    public List<T> decode(JsonNode wire, Files files) {
        if (!wire.isArray()) {
            throw Wire.refuse("invalid.list", Wire.brief(wire));
        }
        if (wire.size() > MOST) {
            throw Wire.refuse("form.tooManyRows", wire.size(), MOST);
        }
        List<T> rows = new ArrayList<>();
        for (JsonNode row : wire) {
            try {
                rows.add(row.isNull() ? element.empty() : element.decode(row, files));
            } catch (VisitorException e) {
                throw Wire.refuse("form.row", rows.size() + 1, e.visible());
            }
        }
        return List.copyOf(rows);
    }

    @Override
    public void check(List<T> value) {
        for (int i = 0; i < value.size(); i++) {
            try {
                element.check(value.get(i));
            } catch (VisitorException e) {
                throw Wire.refuse("form.row", i + 1, e.visible());
            }
        }
    }

    @Override
    public List<T> empty() {
        return List.of();
    }

    @Override
    public JsonNode read(List<String> entries) {
        if (entries.isEmpty()) {
            return NullNode.getInstance();
        }
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        rows(entries).forEach(row -> rows.add(element.read(row)));
        return rows;
    }

    /** The entries of each row that stays, in order. */
    private List<List<String>> rows(List<String> entries) {
        Map<Integer, List<String>> inOrder = new TreeMap<>();
        PartEntries.split(entries).forEach((index, row) -> {
            if (index.matches("\\d{1,6}")) {
                inOrder.put(Integer.valueOf(index), row);
            }
        });
        return inOrder.values().stream()
                .map(PartEntries::split)
                .filter(row -> row.containsKey(PRESENT)
                        ? row.get(PRESENT).contains(KEPT)
                        : isFilledIn(row.getOrDefault(ELEMENT, List.of())))
                .map(row -> row.getOrDefault(ELEMENT, List.<String>of()))
                .toList();
    }

    /** Whether the spare row holds anything but what it was drawn with. */
    private boolean isFilledIn(List<String> spare) {
        try {
            return !element.entries(element.read(spare)).equals(element.entries(Untouched.wire(element)));
        } catch (VisitorException e) {
            return true;
        }
    }

    @Override
    public List<String> entries(JsonNode wire) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < wire.size(); i++) {
            all.add(i + "." + PRESENT + "=" + KEPT);
            for (String entry : PartEntries.join(ELEMENT, element, element.entries(wire.get(i)))) {
                all.add(i + "." + entry);
            }
        }
        return List.copyOf(all);
    }
}
