package io.demitasse.components.conversations;

import static j2html.TagCreator.button;
import static j2html.TagCreator.each;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.tag;
import static j2html.TagCreator.ul;

import io.demitasse.component.View;
import io.demitasse.components.conversations.Conversations.Entry;
import io.demitasse.components.conversations.Conversations.Shown;
import io.demitasse.components.icon.Icon;
import j2html.tags.DomContent;

/** Draws a button that begins a conversation, and the past ones below it. */
final class ConversationsView {
    private ConversationsView() {}

    static DomContent draw(View<Shown> view, Shown shown) {
        var fresh = button(Icon.PLUS.draw(), span(view.text("conversations.fresh")))
                .withType("button")
                .withClasses("button", "button-secondary", "conversations-fresh")
                .attr("data-event", "fresh");
        var list = ul(each(shown.all(), entry -> line(view, entry, entry.id().equals(shown.current()))))
                .withClass("conversations-list")
                .attr("aria-label", view.text("conversations.title"));
        return tag("demitasse-conversations")
                .withClasses("conversations", "needs-script")
                .with(fresh)
                .with(
                        shown.all().isEmpty()
                                ? p(view.text("conversations.none")).withClass("conversations-none")
                                : list);
    }

    private static DomContent line(View<Shown> view, Entry entry, boolean current) {
        var choose = button(entry.title())
                .withType("button")
                .withClass("conversation-title")
                .withTitle(entry.title())
                .attr("dir", "auto")
                .attr("data-event", "choose")
                .condAttr(current, "aria-current", "true");
        var remove = Icon.BIN
                .tool(view.text("conversations.remove", entry.title()))
                .attr("data-event", current ? "removeCurrent" : "remove");
        return li(choose, remove)
                .withClass(current ? "conversation is-current" : "conversation")
                .attr("data-id", entry.id());
    }
}
