package io.demitasse.components.chat;

import io.demitasse.Handled;
import io.demitasse.On;
import io.demitasse.Page;
import io.demitasse.component.DataEvent;
import io.demitasse.components.browserstate.BrowserState;
import io.demitasse.components.chatbot.ChatMessage;
import io.demitasse.components.chatbot.Chatbot;
import io.demitasse.components.conversations.Conversations;
import io.demitasse.components.conversations.Conversations.Chosen;
import io.demitasse.components.conversations.Conversations.Shown;
import io.demitasse.components.state.State;
import io.demitasse.handler.ApiVisibility;
import io.demitasse.handler.Out;
import io.demitasse.wiring.Out2;
import io.demitasse.wiring.Out4;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps conversations in the visitor's browser, and lists them in a panel at the side of the page.
 *
 * <p>Handlers name the desk before the chat: their values are read in that order, so a desk that is not left after that
 * belongs to what was read of the chat.
 */
final class Keeping {
    private final Chatbot chat;
    private final BrowserState<Kept> kept;
    private final State<Desk> desk = State.of(() -> new Desk());
    private final Conversations list = Conversations.of("Conversations");

    Keeping(Chatbot chat, BrowserState<Kept> kept) {
        this.chat = chat;
        this.kept = kept;
    }

    /** Places the panel; {@code answers} may change the conversation that is shown. */
    void declare(Page page, Handled... answers) {
        page.add(desk);
        page.add(kept);
        page.sidebar("conversations.title").add(list);
        page.onLoad().unqueued().inputs(kept, desk).outputs(list).run((all, at) -> all.shown(at.id()));
        DataEvent<Chosen> choose = list.choose();
        page
                .on(choose)
                .apiVisibility(ApiVisibility.PRIVATE)
                .unqueued()
                .cancels(answers)
                .inputs(choose.data(), desk, chat, kept)
                .outputs(list, desk, chat, kept)
                .stream(this::choose);
        page
                .on(list.fresh())
                .apiVisibility(ApiVisibility.PRIVATE)
                .unqueued()
                .cancels(answers)
                .inputs(desk, chat, kept)
                .outputs(list, desk, chat, kept)
                .stream(this::fresh);
        DataEvent<Chosen> remove = list.remove();
        page.on(remove)
                .apiVisibility(ApiVisibility.PRIVATE)
                .unqueued()
                .inputs(remove.data(), desk, kept)
                .outputs(list, kept)
                .run((chosen, at, all) -> drop(chosen.id(), at, all));
        page
                .on(list.removeCurrent(), chat.clear())
                .apiVisibility(ApiVisibility.PRIVATE)
                .unqueued()
                .cancels(answers)
                .inputs(desk, kept)
                .outputs(list, desk, chat, kept)
                .stream(this::removeCurrent);
    }

    /** Keeps what is shown when something was said. */
    void after(Stream<On> events) {
        events.forEach(on ->
                on.unqueued().apiVisibility(ApiVisibility.PRIVATE).inputs(desk, chat, kept).outputs(list, kept).stream(
                        this::save));
    }

    private void save(Desk at, List<ChatMessage> said, Kept before, Out<Out2<Shown, Kept>> out) {
        if (!at.isLeft()) {
            Kept after = kept(at, said, before);
            out.send(new Out2<>(after.shown(at.id()), after));
        }
    }

    private Kept kept(Desk at, List<ChatMessage> said, Kept before) {
        return at.isLeft() ? before : before.with(at.id(), said).fitting(kept::fits);
    }

    private void choose(
            Chosen chosen,
            Desk at,
            List<ChatMessage> said,
            Kept before,
            Out<Out4<Shown, Desk, List<ChatMessage>, Kept>> out) {
        Kept after = kept(at, said, before);
        // Dropped meanwhile, by another tab or to make room, it can't be shown.
        after.find(chosen.id())
                .ifPresentOrElse(
                        talk -> move(at, new Desk(chosen.id()), talk, after, out),
                        () -> out.send(list, after.shown(at.id())));
    }

    private void fresh(
            Desk at, List<ChatMessage> said, Kept before, Out<Out4<Shown, Desk, List<ChatMessage>, Kept>> out) {
        move(at, new Desk(), List.of(), kept(at, said, before), out);
    }

    private void removeCurrent(Desk at, Kept before, Out<Out4<Shown, Desk, List<ChatMessage>, Kept>> out) {
        move(at, new Desk(), List.of(), before.without(at.id()), out);
    }

    private static Out2<Shown, Kept> drop(String id, Desk at, Kept before) {
        Kept after = before.without(id);
        return new Out2<>(after.shown(at.id()), after);
    }

    private static void move(
            Desk from,
            Desk to,
            List<ChatMessage> talk,
            Kept kept,
            Out<Out4<Shown, Desk, List<ChatMessage>, Kept>> out) {
        from.leave();
        out.send(new Out4<>(kept.shown(to.id()), to, talk, kept));
    }
}
