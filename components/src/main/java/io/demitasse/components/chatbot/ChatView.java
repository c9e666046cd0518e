package io.demitasse.components.chatbot;

import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.span;
import static j2html.TagCreator.tag;

import io.demitasse.component.Markup;
import io.demitasse.component.View;
import io.demitasse.components.icon.Icon;
import j2html.tags.DomContent;
import java.util.List;
import java.util.stream.IntStream;

/** Draws a whole conversation in a box that scrolls, or what is shown before there is one. */
final class ChatView {
    private final View<List<ChatMessage>> view;
    private final Chatbot chat;

    ChatView(View<List<ChatMessage>> view, Chatbot chat) {
        this.view = view;
        this.chat = chat;
    }

    DomContent draw() {
        List<ChatMessage> messages = view.value().orElse(List.of());
        var drawing = new MessageView(view, chat.tools());
        var list = div(each(IntStream.range(0, messages.size()).mapToObj(i -> drawing.draw(messages.get(i), i))))
                .withId(new ChatIds(view.name()).list())
                .withClass("chat-list");
        // A log is live by itself; each token would be read aloud.
        var log = div(list, empty(), waiting())
                .withClass("chat-log")
                .attr("role", "log")
                .attr("aria-live", "off")
                .attr("aria-labelledby", view.labelId())
                .attr("tabindex", "0");
        return tag("demitasse-chatbot")
                .withClasses("chat", chat.layout())
                .with(log)
                .with(chat.tools().clearable() ? clear() : rawHtml(""))
                .with(Icon.DOWN
                        .tool(view.text("chatbot.bottom"))
                        .withClasses("tool", "chat-jump", "needs-script")
                        .attr("hidden", ""))
                .with(p().withClasses("hidden-text", "chat-said").attr("aria-live", "polite"));
    }

    private DomContent clear() {
        return Icon.BIN
                .tool(view.text("chatbot.clear"))
                .withClasses("tool", "chat-clear", "needs-script")
                .attr("data-event", "clear");
    }

    private DomContent empty() {
        var examples = div(each(
                        chat.examples(),
                        text -> button(text)
                                .withType("button")
                                .withClass("chat-option")
                                .attr("data-event", "example")))
                .withClasses("chat-options", "needs-script");
        return div(
                        div(Markup.markdown(chat.placeholder())).withClass("prose"),
                        chat.examples().isEmpty() ? rawHtml("") : examples)
                .withClass("chat-empty");
    }

    private DomContent waiting() {
        return div(span(), span(), span()).withClass("chat-waiting").attr("aria-hidden", "true");
    }
}
