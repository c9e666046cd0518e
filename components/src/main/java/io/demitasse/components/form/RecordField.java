package io.demitasse.components.form;

import static j2html.TagCreator.div;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.component.ApiForm;
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
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A record inside a form: a group of fields. On the wire it is an object of its parts.
 *
 * @param <R> the record
 */
final class RecordField<R> extends Field<R, RecordField<R>> {
    private final RecordShape<R> shape;

    RecordField(String label, RecordShape<R> shape) {
        super(label);
        this.shape = shape;
    }

    private RecordField(RecordShape<R> shape, Definition definition) {
        super(definition);
        this.shape = shape;
    }

    @Override
    protected RecordField<R> copy(Definition definition) {
        return new RecordField<>(shape, definition);
    }

    @Override
    public String type() {
        return "record";
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
        return shape.fields();
    }

    @Override
    public DomContent draw(View<R> view) {
        var all = div().withClass("record");
        for (int i = 0; i < shape.fields().size(); i++) {
            all.with(part(view, i, shape.fields().get(i)));
        }
        return all;
    }

    @SuppressWarnings("unchecked") // the fields were chosen by the types of the parts
    private <T> DomContent part(View<R> view, int index, Component<T> field) {
        String name = String.valueOf(index);
        if (view.typed().isPresent()) {
            return PartView.framed(
                    field,
                    PartView.typed(
                            view, name, field, PartEntries.of(name, view.typed().get())));
        }
        Optional<T> value = view.value().map(whole -> (T) shape.get(whole, index));
        return PartView.framed(field, PartView.of(view, name, field, value));
    }

    /** The wire form of the parts as they are declared. */
    JsonNode untouched() {
        ObjectNode wire = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < shape.fields().size(); i++) {
            wire.set(shape.name(i), Untouched.wire(shape.fields().get(i)));
        }
        return wire;
    }

    /** The labels of the parts. */
    List<String> labels() {
        return shape.fields().stream().map(Component::label).toList();
    }

    /** What each part shows of a record, in a line of text. */
    List<String> texts(R value) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < shape.fields().size(); i++) {
            texts.add(text(value, i, shape.fields().get(i)));
        }
        return texts;
    }

    @SuppressWarnings("unchecked") // the fields were chosen by the types of the parts
    private <T> String text(R value, int index, Component<T> field) {
        return PartView.text(field, (T) shape.get(value, index));
    }

    @Override
    public ApiForm api() {
        return new RecordApi(shape).form();
    }

    @Override
    public JsonNode encode(R value, Files files) {
        ObjectNode wire = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < shape.fields().size(); i++) {
            wire.set(shape.name(i), encode(value, i, shape.fields().get(i), files));
        }
        return wire;
    }

    @SuppressWarnings("unchecked") // the fields were chosen by the types of the parts
    private <T> JsonNode encode(R value, int index, Component<T> field, Files files) {
        return field.encode((T) shape.get(value, index), files);
    }

    @Override
    public R decode(JsonNode wire, Files files) {
        if (!wire.isObject()) {
            throw Wire.refuse("form.noRecord", Wire.brief(wire));
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < shape.fields().size(); i++) {
            Component<?> field = shape.fields().get(i);
            JsonNode part = wire.path(shape.name(i));
            boolean missing = part.isNull() || part.isMissingNode();
            values.add(named(field, () -> missing ? field.empty() : field.decode(part, files)));
        }
        return shape.of(values);
    }

    /** Names the field in what it refuses. */
    private static Object named(Component<?> field, Supplier<?> work) {
        try {
            return work.get();
        } catch (VisitorException e) {
            throw Wire.refuse("form.part", field.label(), e.visible());
        }
    }

    @Override
    public void check(R value) {
        for (int i = 0; i < shape.fields().size(); i++) {
            check(value, i, shape.fields().get(i));
        }
    }

    @SuppressWarnings("unchecked") // the fields were chosen by the types of the parts
    private <T> void check(R value, int index, Component<T> field) {
        named(field, () -> {
            field.check((T) shape.get(value, index));
            return value;
        });
    }

    @Override
    public R empty() {
        return decode(JsonNodeFactory.instance.objectNode(), PartView.KEPT);
    }

    @Override
    public JsonNode read(List<String> entries) {
        if (entries.isEmpty()) {
            return NullNode.getInstance();
        }
        Map<String, List<String>> byPart = PartEntries.split(entries);
        ObjectNode wire = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < shape.fields().size(); i++) {
            List<String> own = byPart.getOrDefault(String.valueOf(i), List.of());
            wire.set(shape.name(i), shape.fields().get(i).read(own));
        }
        return wire;
    }

    @Override
    public List<String> entries(JsonNode wire) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < shape.fields().size(); i++) {
            Component<?> field = shape.fields().get(i);
            JsonNode part = wire.hasNonNull(shape.name(i)) ? wire.path(shape.name(i)) : NullNode.getInstance();
            all.addAll(PartEntries.join(String.valueOf(i), field, field.entries(part)));
        }
        return List.copyOf(all);
    }
}
