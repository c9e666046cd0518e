package io.demitasse.internal.graph;

import static j2html.TagCreator.button;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.demitasse.component.ApiForm;
import io.demitasse.component.Component;
import io.demitasse.component.Definition;
import io.demitasse.component.Event;
import io.demitasse.component.Frame;
import io.demitasse.component.View;
import io.demitasse.media.Files;
import j2html.tags.DomContent;

/** One of the buttons that an interface brings along: Submit, Stop, Clear, Copy link. */
public final class ActionButton extends Component<String> {
    private enum Role {
        SUBMIT("submit", "button-primary"),
        GENERATE("submit", "button-primary"),
        STOP("button", "button-stop"),
        CLEAR("submit", "button-secondary"),
        FLAG("submit", "button-secondary"),
        LINK("submit", "button-secondary");

        private final String type;
        private final String style;

        Role(String type, String style) {
            this.type = type;
            this.style = style;
        }

        String lower() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final Role role;

    private ActionButton(Role role, String label) {
        super(label);
        this.role = role;
    }

    private ActionButton(Role role, Definition definition) {
        super(definition);
        this.role = role;
    }

    /** The button that runs the function; with a label in the visitor's language if none is given. */
    public static ActionButton submit(String label, boolean noInputs) {
        return new ActionButton(noInputs ? Role.GENERATE : Role.SUBMIT, label);
    }

    /** The button that stops what runs. */
    public static ActionButton stop() {
        return new ActionButton(Role.STOP, "");
    }

    /** The button that puts everything back. */
    public static ActionButton clear() {
        return new ActionButton(Role.CLEAR, "");
    }

    /** The button that writes down a result for that reason; the empty text is no reason. */
    public static ActionButton flag(String reason) {
        return new ActionButton(Role.FLAG, reason);
    }

    /** The button that copies a link to what the page shows. */
    public static ActionButton link() {
        return new ActionButton(Role.LINK, "");
    }

    /** Whether it copies a link. */
    public boolean isLink() {
        return role == Role.LINK;
    }

    /** The button was pressed. */
    public Event click() {
        return event("click");
    }

    @Override
    protected ActionButton copy(Definition definition) {
        return new ActionButton(role, definition);
    }

    @Override
    public String type() {
        return "button";
    }

    @Override
    public ApiForm api() {
        return ApiForm.skipped("button");
    }

    @Override
    public Frame frame() {
        return Frame.PLAIN;
    }

    @Override
    public DomContent draw(View<String> view) {
        return button(words(view))
                .withType(role.type)
                .withId(view.controlId())
                .withName(role == Role.LINK ? "_link" : "_click")
                .withValue(view.name())
                .withClasses("button", role.style)
                .attr("data-action", role.lower())
                .condAttr(role == Role.STOP, "disabled", "");
    }

    private String words(View<String> view) {
        if (label().isEmpty()) {
            return view.text("action." + role.lower());
        }
        return role == Role.FLAG ? view.text("action.flagAs", label()) : label();
    }

    @Override
    public JsonNode encode(String value, Files files) {
        return TextNode.valueOf(value);
    }

    @Override
    public String decode(JsonNode wire, Files files) {
        return wire.asText();
    }
}
