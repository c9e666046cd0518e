package io.demitasse.components.chat;

import io.demitasse.Container;
import io.demitasse.Handled;
import io.demitasse.On;
import io.demitasse.Page;
import io.demitasse.component.Component;
import io.demitasse.component.DataEvent;
import io.demitasse.component.Input;
import io.demitasse.components.chatbot.ChatMessage;
import io.demitasse.components.chatbot.ChatPart;
import io.demitasse.components.chatbot.ChatPart.Thought;
import io.demitasse.components.chatbot.Chatbot;
import io.demitasse.components.chatbot.Role;
import io.demitasse.components.multimodal.MultimodalBox;
import io.demitasse.components.multimodal.MultimodalText;
import io.demitasse.handler.ApiVisibility;
import io.demitasse.handler.Binding;
import io.demitasse.handler.Call;
import io.demitasse.handler.Mode;
import io.demitasse.handler.Out;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Declares the page of a chat: the conversation, the box below it, and what happens on each event. */
final class ChatPage {
    private final ChatSettings settings;
    private final Chatbot chat;
    private final MultimodalBox box;

    ChatPage(ChatSettings settings) {
        this.settings = settings;
        this.chat = settings.chat();
        this.box = settings.box();
    }

    void declare(Page page) {
        page.description(settings.description());
        place(page);
        On[] events = {
            page.on(box.submit(), box.click()),
            page.on(chat.example()),
            page.on(chat.option()),
            page.on(chat.retry()),
            page.on(chat.edit())
        };
        Handled[] answers = {
            answers(events[0], box, this::typed),
            answers(events[1], chat.example().data(), this::said),
            answers(events[2], chat.option().data(), this::said),
            answers(events[3], chat.retry().data(), this::retry),
            answers(events[4], chat.edit().data(), this::edit)
        };
        // Two answers at once would be one muddle; the page asks for no second one, but others may.
        for (int i = 0; i < events.length; i++) {
            Handled own = answers[i];
            events[i].cancels(Stream.of(answers).filter(other -> other != own).toArray(Handled[]::new));
        }
        List<Handled> settled = new ArrayList<>();
        settled.add(settled(page.on(box.stop())));
        Stream.of(answers).map(Handled::failure).map(this::settled).forEach(settled::add);
        DataEvent<Chatbot.Turn> undo = chat.undo();
        Handled undone =
                forThePage(page.on(undo)).cancels(answers).inputs(undo.data(), chat).outputs(chat).stream(this::undo);
        settings.kept()
                .map(kept -> new Keeping(chat, kept))
                .ifPresentOrElse(
                        keeping -> {
                            keeping.declare(page, answers);
                            Stream<Handled> said = Stream.concat(Stream.of(answers), Stream.of(undone));
                            keeping.after(Stream.concat(said, settled.stream()).map(Handled::then));
                        },
                        () -> forThePage(page.on(chat.clear()))
                                .cancels(answers)
                                .outputs(chat)
                                .run(() -> List.of()));
        DataEvent<Chatbot.Like> like = chat.like();
        // A reason comes right after the dislike: neither may be dropped.
        settings.onLike()
                .ifPresent(action -> forThePage(page.on(like))
                        .mode(Mode.MULTIPLE)
                        .unqueued()
                        .inputs(like.data(), chat)
                        .run(action));
        new ChatForPrograms(settings).declare(page);
    }

    /** Programs have an endpoint of their own: what happens in the page is not for them. */
    private static On forThePage(On on) {
        return on.apiVisibility(ApiVisibility.PRIVATE);
    }

    /** What the function fills stands beside the chat, what it reads below. */
    private void place(Page page) {
        if (settings.outputs().isEmpty()) {
            page.add(chat);
            page.add(box);
        } else {
            Container row = page.row();
            row.column(chat, box);
            row.column(settings.outputs().toArray(Component<?>[]::new));
        }
        if (!settings.inputs().isEmpty()) {
            page.group(settings.inputs().toArray(Component<?>[]::new));
        }
    }

    /** What an event asks for, given the conversation that is shown. */
    @FunctionalInterface
    private interface Question<A> {
        void ask(A event, List<ChatMessage> shown, Answer answer) throws Exception;
    }

    @SuppressWarnings("unchecked") // the graph hands over the values of the inputs named here, in their order
    private <A> Handled answers(On on, Input<A> first, Question<A> question) {
        List<Input<?>> inputs = new ArrayList<>(List.of(first, chat));
        inputs.addAll(settings.inputs());
        List<Component<?>> outputs = new ArrayList<>(List.of(chat));
        outputs.addAll(settings.outputs());
        return forThePage(on)
                .concurrency("chat", settings.concurrency())
                .bind(new Binding(inputs, outputs, List.of(), true, (values, emitter, call) -> {
                    // The chat is the first output, and the only one that a value goes to that names none.
                    Out<List<ChatMessage>> out = new Out<>(emitter);
                    var reply = new Reply(out, call, settings.inputs(), values.subList(2, values.size()));
                    question.ask((A) values.get(0), (List<ChatMessage>) values.get(1), new Answer(out, reply));
                }));
    }

    /** Shows a question and lets the function answer it. */
    private final class Answer {
        private final Out<List<ChatMessage>> out;
        private final Reply reply;

        Answer(Out<List<ChatMessage>> out, Reply reply) {
            this.out = out;
            this.reply = reply;
        }

        /** A question that goes on with the conversation costs no more than itself. */
        void follow(List<ChatMessage> shown, ChatMessage question) throws Exception {
            boolean joins = !shown.isEmpty() && shown.get(shown.size() - 1).role() == Role.USER;
            if (joins) {
                instead(new ChatTurns(shown, question));
            } else {
                out.append(List.of(question));
                settings.answer().run(question, shown, reply);
            }
        }

        void instead(ChatTurns turns) throws Exception {
            out.send(turns.all());
            settings.answer().run(turns.question(), turns.before(), reply);
        }
    }

    private void typed(MultimodalText text, List<ChatMessage> shown, Answer answer) throws Exception {
        if (!text.isBlank()) {
            answer.out.update(box.value(MultimodalText.EMPTY));
            answer.follow(shown, ChatTurns.message(text));
        }
    }

    private void said(Chatbot.Said said, List<ChatMessage> shown, Answer answer) throws Exception {
        answer.follow(shown, ChatMessage.user(said.text()));
    }

    private void retry(Chatbot.Turn turn, List<ChatMessage> shown, Answer answer) throws Exception {
        answer.instead(ChatTurns.upTo(turn.index(), shown));
    }

    private void edit(Chatbot.Said said, List<ChatMessage> shown, Answer answer) throws Exception {
        answer.instead(ChatTurns.upTo(said.index(), shown).with(said.text()));
    }

    /** What was thought over when the answer was stopped or failed is over. */
    private Handled settled(On on) {
        return forThePage(on).unqueued().inputs(chat).outputs(chat).stream(ChatPage::settle);
    }

    private static void settle(List<ChatMessage> shown, Out<List<ChatMessage>> out) {
        if (!shown.isEmpty()) {
            for (ChatPart part : shown.get(shown.size() - 1).parts()) {
                if (part instanceof Thought thought && thought.status() == Thought.Status.RUNNING) {
                    out.append(List.of(ChatMessage.assistant(
                            new Thought(thought.id(), thought.parent(), thought.title(), "", Thought.Status.DONE, 0))));
                }
            }
        }
    }

    private void undo(Chatbot.Turn turn, List<ChatMessage> shown, Out<List<ChatMessage>> out, Call call) {
        var turns = ChatTurns.upTo(turn.index(), shown);
        out.send(turns.before());
        out.update(box.value(ChatTurns.typed(turns.question())));
    }
}
