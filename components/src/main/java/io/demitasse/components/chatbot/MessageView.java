package io.demitasse.components.chatbot;

import static j2html.TagCreator.article;
import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.span;

import io.demitasse.component.View;
import io.demitasse.components.chatbot.ChatPart.Thought;
import io.demitasse.components.icon.Icon;
import j2html.tags.DomContent;
import j2html.tags.specialized.ButtonTag;
import j2html.tags.specialized.DivTag;
import java.util.ArrayList;
import java.util.List;

/** Draws messages with the tools below them. */
final class MessageView {
    private final View<?> view;
    private final ChatTools tools;
    private final ChatIds ids;
    private final PartsView parts;

    MessageView(View<?> view, ChatTools tools) {
        this.view = view;
        this.tools = tools;
        this.ids = new ChatIds(view.name());
        this.parts = new PartsView(view);
    }

    /** A message with its parts. */
    DomContent draw(ChatMessage message, int number) {
        return around(
                message,
                number,
                div(each(nested(message, number, "").stream()))
                        .withId(ids.parts(number))
                        .withClass("chat-parts"));
    }

    /** A message whose parts are still to come. */
    DomContent hollow(ChatMessage message, int number) {
        return around(message, number, div().withId(ids.parts(number)).withClass("chat-parts"));
    }

    /** The parts below one thought, or those below none. */
    private List<DomContent> nested(ChatMessage message, int number, String parent) {
        List<DomContent> drawn = new ArrayList<>();
        for (int i = 0; i < message.parts().size(); i++) {
            ChatPart part = message.parts().get(i);
            if (parentOf(part, message.parts()).equals(parent)) {
                drawn.add(
                        part instanceof Thought thought
                                ? parts.withSteps(thought, ids.part(number, i), steps(message, number, thought))
                                : parts.draw(part, ids.part(number, i)));
            }
        }
        return drawn;
    }

    private List<DomContent> steps(ChatMessage message, int number, Thought thought) {
        return thought.id().isEmpty() ? List.of() : nested(message, number, thought.id());
    }

    /** The id of the thought that a part is a step of, if there is such a thought before it. */
    static String parentOf(ChatPart part, List<ChatPart> all) {
        if (!(part instanceof Thought step) || step.parent().equals(step.id())) {
            return "";
        }
        for (ChatPart other : all) {
            if (other == part) {
                return "";
            }
            if (other instanceof Thought before && before.id().equals(step.parent())) {
                return step.parent();
            }
        }
        return "";
    }

    private DomContent around(ChatMessage message, int number, DivTag content) {
        boolean user = message.role() == Role.USER;
        return article(
                        span(view.text(user ? "chatbot.user" : "chatbot.assistant"))
                                .withClass("hidden-text"),
                        content,
                        div(each((user ? ofUser() : ofAssistant()).stream())).withClasses("chat-tools", "needs-script"))
                .withClasses("chat-message", user ? "is-user" : "is-assistant")
                .attr("data-index", number)
                .condAttr(user && tools.editable(), "data-text", message.text());
    }

    private List<DomContent> ofUser() {
        List<DomContent> all = new ArrayList<>();
        all.add(copy());
        if (tools.editable()) {
            all.add(tool(Icon.PEN, "chatbot.edit", "edit"));
        }
        return all;
    }

    private List<DomContent> ofAssistant() {
        List<DomContent> all = new ArrayList<>();
        all.add(copy());
        if (tools.likeable()) {
            all.add(tool(Icon.LIKE, "chatbot.like", "like").attr("aria-pressed", "false"));
            all.add(tool(Icon.DISLIKE, "chatbot.dislike", "dislike").attr("aria-pressed", "false"));
        }
        if (tools.retryable()) {
            all.add(tool(Icon.RESET, "chatbot.retry", "retry"));
        }
        if (tools.undoable()) {
            all.add(tool(Icon.BACK, "chatbot.undo", "undo"));
        }
        if (!tools.reasons().isEmpty()) {
            all.add(div(each(
                            tools.reasons(),
                            reason -> button(reason)
                                    .withType("button")
                                    .withClass("chat-option")
                                    .attr("data-event", "reason")))
                    .withClass("chat-reasons")
                    .attr("role", "group")
                    .attr("aria-label", view.text("chatbot.why"))
                    .attr("hidden", ""));
        }
        return all;
    }

    private ButtonTag copy() {
        return tool(Icon.COPY, "tool.copy", "copy").attr("data-done", view.text("tool.copied"));
    }

    private ButtonTag tool(Icon icon, String key, String event) {
        return icon.tool(view.text(key)).attr("data-event", event);
    }
}
