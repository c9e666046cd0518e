package io.demitasse.components.chat;

import io.demitasse.App;
import io.demitasse.Blocks;
import io.demitasse.Launch;
import io.demitasse.Launched;
import io.demitasse.On;
import io.demitasse.component.Component;
import io.demitasse.component.Limits;
import io.demitasse.components.browserstate.BrowserState;
import io.demitasse.components.chatbot.ChatMessage;
import io.demitasse.components.chatbot.Chatbot;
import io.demitasse.components.multimodal.MultimodalBox;
import io.demitasse.error.AuthorException;
import io.demitasse.wiring.Fn2;
import io.demitasse.wiring.Proc2;
import io.demitasse.wiring.Proc3;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * An app that is a chat with one function.
 *
 * <pre>{@code
 * ChatInterface.of("Barista", (message, history, reply) -> {
 *   for (String token : model.stream(message.text())) reply.append(token);
 * }).examples("What is a ristretto?").launch();
 * }</pre>
 *
 * <p>The visitor can stop an answer, ask for it again, take a question back and clear the conversation. Immutable: each
 * option gives a copy.
 */
public final class ChatInterface {
    private final ChatSettings settings;

    private ChatInterface(ChatSettings settings) {
        this.settings = settings;
    }

    /** A chat whose answers come as a whole, in Markdown. The history ends before the message. */
    public static ChatInterface of(String title, Fn2<ChatMessage, List<ChatMessage>, String> answer) {
        return of(title, (message, history, reply) -> reply.append(answer.apply(message, history)));
    }

    /** A chat whose answers are streamed. The history ends before the message. */
    public static ChatInterface of(String title, Proc3<ChatMessage, List<ChatMessage>, Reply> answer) {
        return new ChatInterface(new ChatSettings(
                title,
                "",
                answer,
                Chatbot.of("Chat").retryable().undoable().clearable(),
                MultimodalBox.of("Message").withoutFiles().withoutVisibleLabel(),
                List.of(),
                List.of(),
                Runtime.getRuntime().availableProcessors(),
                UnaryOperator.identity(),
                Optional.empty(),
                Optional.empty()));
    }

    /** Sets the text under the title, in Markdown. */
    public ChatInterface description(String markdown) {
        return new ChatInterface(settings.description(markdown));
    }

    /** Sets questions to press before anything was said. */
    public ChatInterface examples(String... questions) {
        return chatbot(chat -> chat.examples(List.of(questions)));
    }

    /** Shows inputs below the chat, whose values {@link Reply#get} gives to the function. */
    public ChatInterface inputs(Component<?>... inputs) {
        return new ChatInterface(settings.inputs(List.of(inputs)));
    }

    /**
     * Shows outputs beside the chat, which {@link Reply#send} and {@link Reply#append(Component, Object)} fill:
     *
     * <pre>{@code
     * var sources = json("Sources");
     * ChatInterface.of("Librarian", (message, history, reply) -> {
     *   var pages = library.find(message.text());
     *   reply.send(sources, pages);
     *   for (String token : model.answer(message.text(), pages)) reply.append(token);
     * }).outputs(sources)
     * }</pre>
     */
    public ChatInterface outputs(Component<?>... outputs) {
        return new ChatInterface(settings.outputs(List.of(outputs)));
    }

    /**
     * Keeps conversations in the visitor's browser and lists them in a panel at the side: one can be chosen to go on
     * with it, or deleted, and a new one begun. They are sealed as a {@link BrowserState} is: the visitor can only lose
     * them. Kept are at most 50 conversations, and 96 KB of them compressed, which is about 300 KB of text; the oldest
     * go. Files and components in messages are not kept, only their names; additional inputs and outputs stay as they
     * are.
     *
     * <p>Each start of the server makes a new secret, and what was kept before is lost; see
     * {@link #keepsConversations(String)}.
     */
    public ChatInterface keepsConversations() {
        return new ChatInterface(settings.kept(BrowserState.of("conversations", Kept.class, Kept.NONE)));
    }

    /**
     * As {@link #keepsConversations()}, with a secret of one's own, so that conversations outlive a restart of the
     * server.
     *
     * @throws AuthorException if the secret is shorter than 16 characters
     */
    public ChatInterface keepsConversations(String secret) {
        var kept = BrowserState.of("conversations", Kept.class, Kept.NONE);
        return new ChatInterface(settings.kept(kept.secret(secret)));
    }

    /**
     * Names the components that {@link Reply#show} shows in answers:
     *
     * <pre>{@code
     * var mood = label("Mood");
     * ChatInterface.of("Critic", (message, history, reply) -> reply.show(mood, model.shares(message.text())))
     *     .shows(mood)
     * }</pre>
     */
    public ChatInterface shows(Component<?>... components) {
        return chatbot(chat -> chat.shows(components));
    }

    /** Lets the visitor change a question; what came after it is answered anew. */
    public ChatInterface editable() {
        return chatbot(Chatbot::editable);
    }

    /** Lets the visitor like and dislike answers; a dislike may be given one of these reasons. */
    public ChatInterface likeable(Proc2<Chatbot.Like, List<ChatMessage>> action, String... reasons) {
        return chatbot(chat -> chat.likeable(reasons)).with(all -> all.onLike(action));
    }

    /**
     * Lets the visitor send files with a question; {@link ChatMessage#files} gives them.
     *
     * @param types endings such as {@code .pdf}, media types such as {@code image/*}; all if there are none
     */
    public ChatInterface files(String... types) {
        return box(box -> box.withFiles().types(types));
    }

    /** Changes the conversation: {@code chatbot(chat -> chat.panel().placeholder("Ask about **coffee**"))}. */
    public ChatInterface chatbot(UnaryOperator<Chatbot> options) {
        return with(all -> all.chat(options.apply(all.chat())));
    }

    /** Changes the box that is typed into: {@code box(box -> box.placeholder("Your question"))}. */
    public ChatInterface box(UnaryOperator<MultimodalBox> options) {
        return with(all -> all.box(options.apply(all.box())));
    }

    /**
     * Sets what programs know the chat by: {@code chat}, described as the page is, unless set.
     *
     * <pre>{@code chat.api(on -> on.apiName("ask").apiDescription("Answers questions about coffee."))}</pre>
     */
    public ChatInterface api(UnaryOperator<On> options) {
        return new ChatInterface(settings.api(options));
    }

    /** Sets how many answers may be given at once; as many as the machine has cores unless set. */
    public ChatInterface concurrency(int calls) {
        return new ChatInterface(settings.concurrency(Limits.atLeast(1, calls, "concurrency")));
    }

    private ChatInterface with(UnaryOperator<ChatSettings> change) {
        return new ChatInterface(change.apply(settings));
    }

    /** The app, to mount in a site or to test. */
    public App app() {
        return Blocks.of(settings.title(), new ChatPage(settings)::declare);
    }

    /** Serves it on the first free port from 7860 and prints its address. */
    public Launched launch() {
        return app().launch();
    }

    /** Serves it: {@code launch(o -> o.port(8080))}. */
    public Launched launch(Consumer<Launch> options) {
        return app().launch(options);
    }
}
