package io.demitasse.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.demitasse.component.Definition;
import io.demitasse.component.Event;
import io.demitasse.component.Field;
import io.demitasse.component.Prop;
import io.demitasse.component.View;
import io.demitasse.error.Message;
import io.demitasse.error.VisitorException;
import io.demitasse.media.Files;
import j2html.TagCreator;
import j2html.tags.DomContent;

/** A line of text. */
public final class Line extends Field<String, Line> {
    private static final Prop<Integer> LONGEST = new Prop<>("longest", Integer.MAX_VALUE);

    private Line(String label) {
        super(label);
    }

    private Line(Definition definition) {
        super(definition);
    }

    /** A line with that label. */
    public static Line line(String label) {
        return new Line(label);
    }

    /** Refuses longer texts. */
    public Line longest(int characters) {
        return with(LONGEST, characters);
    }

    /** Enter was pressed. */
    public Event submit() {
        return event("submit");
    }

    @Override
    protected Line copy(Definition definition) {
        return new Line(definition);
    }

    @Override
    public DomContent draw(View<String> view) {
        return view.control(TagCreator.input()
                        .withType("text")
                        .withClass("control")
                        .withValue(view.value().orElse("")))
                .condAttr(!view.editable(), "readonly", "");
    }

    @Override
    public boolean grows() {
        return true;
    }

    @Override
    public JsonNode encode(String value, Files files) {
        return TextNode.valueOf(value);
    }

    @Override
    public String decode(JsonNode wire, Files files) {
        if (!wire.isTextual()) {
            throw new VisitorException("A text is needed here, not " + wire + ".");
        }
        return wire.textValue();
    }

    @Override
    public String empty() {
        return "";
    }

    @Override
    public void check(String value) {
        if (value.length() > get(LONGEST)) {
            throw new VisitorException(Message.literal("At most " + get(LONGEST) + " characters fit here."));
        }
    }
}
