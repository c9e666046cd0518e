package io.demitasse.components.chat;

import io.demitasse.Page;
import io.demitasse.component.Component;
import io.demitasse.component.Input;
import io.demitasse.component.Update;
import io.demitasse.components.chatbot.ChatMessage;
import io.demitasse.components.multimodal.MultimodalText;
import io.demitasse.components.state.State;
import io.demitasse.handler.Binding;
import io.demitasse.handler.Call;
import io.demitasse.handler.Emitter;
import io.demitasse.handler.Out;
import java.util.ArrayList;
import java.util.List;

/**
 * The chat as programs call it, under the name {@code chat} as Gradio has it, unless the author gives it another: a
 * message and the additional inputs in, the text of the answer and the additional outputs out. What was said before is
 * kept for each client's session.
 */
final class ChatForPrograms {
    private final ChatSettings settings;
    private final State<History> history = State.of(() -> History.NONE);
    private final Answered answered = new Answered();

    ChatForPrograms(ChatSettings settings) {
        this.settings = settings;
    }

    void declare(Page page) {
        page.add(history);
        page.add(answered);
        List<Input<?>> inputs = new ArrayList<>(List.of(settings.box(), history));
        inputs.addAll(settings.inputs());
        List<Component<?>> outputs = new ArrayList<>(List.of(answered, history));
        outputs.addAll(settings.outputs());
        settings.api()
                .apply(page.onApi("chat").apiDescription(settings.description()))
                .concurrency("chat", settings.concurrency())
                .bind(new Binding(inputs, outputs, List.of(), true, this::answer));
    }

    /** The graph hands over the values of the inputs named above, in their order. */
    private void answer(List<Object> values, Emitter emitter, Call call) throws Exception {
        ChatMessage question = ChatTurns.message((MultimodalText) values.get(0));
        History before = (History) values.get(1);
        var texts = new Texts(emitter);
        var reply = new Reply(new Out<>(texts), call, settings.inputs(), values.subList(2, values.size()));
        settings.answer().run(question, before.messages(), reply);
        emitter.send(history, before.and(question, ChatMessage.assistant(texts.said.toString())));
    }

    /** Hands on the text of messages that are appended, and all that goes to other outputs. */
    private final class Texts implements Emitter {
        private final StringBuilder said = new StringBuilder();
        private final Emitter out;

        Texts(Emitter out) {
            this.out = out;
        }

        @Override
        @SuppressWarnings("unchecked") // a reply appends messages
        public void append(Object part) {
            for (ChatMessage message : (List<ChatMessage>) part) {
                String text = message.text();
                if (!text.isEmpty()) {
                    said.append(text);
                    out.append(answered, text);
                }
            }
        }

        @Override
        public void send(Object result) {
            throw new IllegalStateException("A reply only appends.");
        }

        @Override
        public void send(Component<?> output, Object value) {
            out.send(output, value);
        }

        @Override
        public void append(Component<?> output, Object part) {
            out.append(output, part);
        }

        @Override
        public void update(Update update) {
            out.update(update);
        }
    }
}
