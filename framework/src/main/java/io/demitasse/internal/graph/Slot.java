package io.demitasse.internal.graph;

import static j2html.TagCreator.rawHtml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.demitasse.component.ApiForm;
import io.demitasse.component.Component;
import io.demitasse.component.Definition;
import io.demitasse.component.Frame;
import io.demitasse.component.Prop;
import io.demitasse.component.View;
import io.demitasse.error.Message;
import io.demitasse.error.VisitorException;
import io.demitasse.media.Files;
import j2html.tags.DomContent;
import java.util.function.IntFunction;

/** A place in the page for a part that a function declares, again and again. Drawn with the layout around it. */
public final class Slot extends Component<Boolean> {
    private static final Prop<IntFunction<Filling>> CONTENT = new Prop<>("content", first -> Filling.nothing());

    /** An empty place. */
    public Slot() {
        super("");
    }

    private Slot(Definition definition) {
        super(definition);
    }

    /** The place with that part in it, which is declared when it is placed: handlers get the number given and up. */
    public Slot filled(IntFunction<Filling> content) {
        return copy(set(CONTENT, content));
    }

    IntFunction<Filling> content() {
        return get(CONTENT);
    }

    @Override
    protected Slot copy(Definition definition) {
        return new Slot(definition);
    }

    @Override
    public ApiForm api() {
        return ApiForm.skipped("column");
    }

    @Override
    public Frame frame() {
        return Frame.NONE;
    }

    @Override
    public DomContent draw(View<Boolean> view) {
        return rawHtml("");
    }

    @Override
    public JsonNode encode(Boolean value, Files files) {
        return NullNode.getInstance();
    }

    @Override
    public Boolean decode(JsonNode wire, Files files) {
        throw new VisitorException(Message.of("request.bad"));
    }
}
