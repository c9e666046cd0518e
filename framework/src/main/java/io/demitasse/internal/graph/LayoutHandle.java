package io.demitasse.internal.graph;

import static j2html.TagCreator.rawHtml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import io.demitasse.component.ApiForm;
import io.demitasse.component.Component;
import io.demitasse.component.DataEvent;
import io.demitasse.component.Definition;
import io.demitasse.component.Event;
import io.demitasse.component.Frame;
import io.demitasse.component.Prop;
import io.demitasse.component.View;
import io.demitasse.error.Message;
import io.demitasse.error.VisitorException;
import io.demitasse.media.Files;
import j2html.tags.DomContent;
import java.util.List;

/** What handlers hold a layout by: whether it is shown, and whether it is open. Drawn with the layout itself. */
public final class LayoutHandle extends Component<Boolean> {
    private static final Prop<Boolean> OPEN = new Prop<>("value", true);

    private LayoutHandle(String title) {
        super(title);
    }

    private LayoutHandle(Definition definition) {
        super(definition);
    }

    /** The handle of a layout with that title. */
    public static LayoutHandle of(String title, boolean open, boolean visible) {
        return new LayoutHandle(title).open(open).visible(visible);
    }

    /** The layout, open or closed. */
    public LayoutHandle open(boolean open) {
        return copy(set(OPEN, open));
    }

    /** The layout, shown or hidden. */
    public LayoutHandle visible(boolean visible) {
        return copy(set(VISIBLE, visible));
    }

    /** Something that happens to the layout: {@code expand}, {@code collapse}. */
    public Event on(String event) {
        return event(event);
    }

    /** Something that happens to the layout and says more. */
    public <D extends Record> DataEvent<D> on(String event, Class<D> data) {
        return event(event, data);
    }

    @Override
    protected LayoutHandle copy(Definition definition) {
        return new LayoutHandle(definition);
    }

    @Override
    public String type() {
        return "layout";
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
        return BooleanNode.valueOf(value);
    }

    @Override
    public Boolean decode(JsonNode wire, Files files) {
        if (!wire.isBoolean()) {
            throw new VisitorException(Message.of("request.bad"));
        }
        return wire.booleanValue();
    }

    @Override
    public JsonNode read(List<String> entries) {
        return BooleanNode.valueOf(entries.contains("true"));
    }
}
