package io.demitasse.components.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import io.demitasse.component.Component;
import io.demitasse.component.Definition;
import io.demitasse.component.Field;
import io.demitasse.component.Frame;
import io.demitasse.component.View;
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
        return new ListView<>(view, element).draw();
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
        Map<Integer, List<String>> inOrder = new TreeMap<>();
        PartEntries.split(entries).forEach((index, row) -> {
            if (index.matches("\\d{1,6}")) {
                inOrder.put(Integer.valueOf(index), row);
            }
        });
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        inOrder.values().stream().map(PartEntries::split).forEach(row -> {
            JsonNode wire = element.read(row.getOrDefault(ELEMENT, List.of()));
            if (isRow(row.getOrDefault(PRESENT, List.of()), wire)) {
                rows.add(wire);
            }
        });
        return rows;
    }

    private boolean isRow(List<String> marks, JsonNode wire) {
        boolean spare = marks.isEmpty();
        return spare ? !element.entries(wire).equals(element.entries(Untouched.wire(element))) : marks.contains(KEPT);
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
