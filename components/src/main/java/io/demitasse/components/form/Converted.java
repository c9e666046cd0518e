package io.demitasse.components.form;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.component.ApiForm;
import io.demitasse.component.Component;
import io.demitasse.component.Definition;
import io.demitasse.component.Field;
import io.demitasse.component.Frame;
import io.demitasse.component.View;
import io.demitasse.media.Files;
import j2html.tags.DomContent;
import java.util.List;
import java.util.function.Function;

/**
 * A component of {@code A} that serves as one of {@code B}: a number box for an {@code int}.
 *
 * @param <A> the type of the inner component's value
 * @param <B> the type that the record has
 */
final class Converted<A, B> extends Field<B, Converted<A, B>> {
    private final Component<A> inner;
    private final Function<? super A, ? extends B> there;
    private final Function<? super B, ? extends A> back;

    private Converted(
            Component<A> inner,
            Function<? super A, ? extends B> there,
            Function<? super B, ? extends A> back,
            Definition definition) {
        super(definition);
        this.inner = inner;
        this.there = there;
        this.back = back;
    }

    private Converted(
            Component<A> inner, Function<? super A, ? extends B> there, Function<? super B, ? extends A> back) {
        super(inner.label());
        this.inner = inner;
        this.there = there;
        this.back = back;
    }

    static <A, B> Converted<A, B> of(
            Component<A> inner, Function<? super A, ? extends B> there, Function<? super B, ? extends A> back) {
        var converted = new Converted<A, B>(inner, there, back);
        return inner.value()
                .<Converted<A, B>>map(value -> converted.value(there.apply(value)))
                .orElse(converted);
    }

    @Override
    protected Converted<A, B> copy(Definition definition) {
        return new Converted<>(inner, there, back, definition);
    }

    @Override
    public String type() {
        return inner.type();
    }

    @Override
    public Frame frame() {
        return inner.frame();
    }

    @Override
    public boolean redraws() {
        return inner.redraws();
    }

    @Override
    public List<Component<?>> parts() {
        return List.of(inner);
    }

    @Override
    public DomContent draw(View<B> view) {
        return inner.draw(view.of(view.value().map(back)));
    }

    @Override
    public ApiForm api() {
        return inner.api();
    }

    @Override
    public JsonNode encode(B value, Files files) {
        return inner.encode(back.apply(value), files);
    }

    /** Checks at once: what is outside the inner component's limits may have no form in {@code B}. */
    @Override
    public B decode(JsonNode wire, Files files) {
        A value = inner.decode(wire, files);
        inner.check(value);
        return there.apply(value);
    }

    @Override
    public B empty() {
        return there.apply(inner.empty());
    }

    @Override
    public JsonNode read(List<String> entries) {
        return inner.read(entries);
    }

    @Override
    public List<String> entries(JsonNode wire) {
        return inner.entries(wire);
    }
}
