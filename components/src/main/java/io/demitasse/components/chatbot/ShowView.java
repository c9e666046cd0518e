package io.demitasse.components.chatbot;

import static j2html.TagCreator.div;
import static j2html.TagCreator.fieldset;
import static j2html.TagCreator.label;
import static j2html.TagCreator.legend;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.span;

import io.demitasse.component.Component;
import io.demitasse.component.Frame;
import io.demitasse.component.View;
import io.demitasse.components.chatbot.ChatPart.Show;
import j2html.tags.ContainerTag;
import j2html.tags.DomContent;
import java.util.Optional;

/** Draws a component inside a message by its own view, as the page would, but for no one to change. */
final class ShowView {
    private final View<?> chat;

    ShowView(View<?> chat) {
        this.chat = chat;
    }

    <T> DomContent draw(Show<T> show, String id) {
        Component<T> component = show.component();
        View<T> view = new View<>(id, Optional.of(show.value()), false, false, "", chat.texts(), chat.links());
        boolean named = !component.label().isEmpty();
        return box(component.frame())
                .withId(id)
                .withClasses("field", "chat-component")
                .attr("data-type", component.type())
                .attr("data-readonly", "")
                .condAttr(named && component.frame() == Frame.FIGURE, "role", "group")
                .condAttr(named && component.frame() == Frame.FIGURE, "aria-labelledby", view.labelId())
                .with(named ? head(component, view) : rawHtml(""))
                .with(div(component.draw(view)).withClass("field-body"));
    }

    private static ContainerTag<?> box(Frame frame) {
        return frame == Frame.GROUP ? fieldset() : div();
    }

    private static DomContent head(Component<?> component, View<?> view) {
        ContainerTag<?> text = switch (component.frame()) {
            case FIELD -> label(component.label()).withFor(view.controlId());
            case GROUP -> legend(component.label());
            default -> span(component.label());
        };
        text.withClass("field-label").withId(view.labelId());
        // A legend counts only as the direct child of its field set.
        return component.frame() == Frame.GROUP ? text : div(text).withClass("field-head");
    }
}
