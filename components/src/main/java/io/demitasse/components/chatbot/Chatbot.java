package io.demitasse.components.chatbot;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.component.ApiForm;
import io.demitasse.component.Component;
import io.demitasse.component.DataEvent;
import io.demitasse.component.Definition;
import io.demitasse.component.Event;
import io.demitasse.component.Field;
import io.demitasse.component.Frame;
import io.demitasse.component.Growing;
import io.demitasse.component.Growth;
import io.demitasse.component.Prop;
import io.demitasse.component.View;
import io.demitasse.media.Files;
import j2html.tags.DomContent;
import java.util.List;
import java.util.Optional;

/**
 * A conversation: what the visitor and the handler said, as Markdown with code, pictures, files, thoughts and
 * components. A handler streams an answer by appending messages; one of the same role as the last goes on with it, text
 * with its text:
 *
 * <pre>{@code
 * page.on(box.submit()).inputs(box, chat).outputs(chat).stream((text, history, out) -> {
 *   out.append(List.of(ChatMessage.user(text)));
 *   for (String token : model.answer(text)) out.append(List.of(ChatMessage.assistant(token)));
 * });
 * }</pre>
 *
 * <p>Visitors don't edit it as a whole. {@code io.demitasse.components.chat.ChatInterface} makes an app of it.
 */
public final class Chatbot extends Field<List<ChatMessage>, Chatbot> {
    private static final Prop<ChatTools> TOOLS = new Prop<>("tools", ChatTools.NONE);
    private static final Prop<String> PLACEHOLDER = new Prop<>("placeholder", "");
    private static final Prop<List<String>> EXAMPLES = new Prop<>("examples", List.of());
    private static final Prop<String> LAYOUT = new Prop<>("layout", "is-bubbles");

    private static final Prop<ShownParts> SHOWS = new Prop<>("shows", ShownParts.NONE);

    /**
     * A message was liked or disliked.
     *
     * @param index its place in the conversation
     * @param reason why it was disliked; empty if that was not said
     */
    public record Like(int index, boolean liked, String reason) {}

    /**
     * Something was done with a message.
     *
     * @param index its place in the conversation
     */
    public record Turn(int index) {}

    /**
     * A text stands for what the visitor would have typed.
     *
     * @param index the place of the message that it changes or answers; of an example, its place among the examples
     */
    public record Said(int index, String text) {}

    /**
     * A message was chosen.
     *
     * @param index its place in the conversation
     * @param text its words as the page shows them
     */
    public record Chosen(int index, String text) {
        /** Refuses what is no place. */
        public Chosen {
            if (index < 0) {
                throw new IllegalArgumentException("No message is at " + index + ".");
            }
        }
    }

    private Chatbot(String label) {
        super(label);
    }

    private Chatbot(Definition definition) {
        super(definition);
    }

    /** A conversation with its label. */
    public static Chatbot of(String label) {
        return new Chatbot(label).interactive(false);
    }

    /** Lets the visitor like and dislike answers; a dislike may be given one of these reasons. */
    public Chatbot likeable(String... reasons) {
        return with(TOOLS, tools().likes(List.of(reasons)));
    }

    /** Lets the visitor ask for the last answer again. */
    public Chatbot retryable() {
        return with(TOOLS, tools().retries());
    }

    /** Lets the visitor take back the last question and its answer. */
    public Chatbot undoable() {
        return with(TOOLS, tools().undoes());
    }

    /** Lets the visitor change a question. */
    public Chatbot editable() {
        return with(TOOLS, tools().edits());
    }

    /** Lets the visitor clear the conversation. */
    public Chatbot clearable() {
        return with(TOOLS, tools().clears());
    }

    /** Sets what is shown before anything was said, in Markdown. */
    public Chatbot placeholder(String markdown) {
        return with(PLACEHOLDER, markdown);
    }

    /** Sets questions to press before anything was said. */
    public Chatbot examples(List<String> texts) {
        return with(EXAMPLES, List.copyOf(texts));
    }

    /**
     * Names the components that messages may show: {@code chatbot("Chat").shows(chart)} and then
     * {@code ChatMessage.assistant(new ChatPart.Show<>(chart, numbers))}.
     *
     * @throws io.demitasse.error.AuthorException if one of them draws nothing
     */
    public Chatbot shows(Component<?>... components) {
        return with(SHOWS, new ShownParts(List.of(components)));
    }

    /** Draws messages over the whole width instead of in bubbles. */
    public Chatbot panel() {
        return with(LAYOUT, "is-panel");
    }

    /** An answer was liked, or disliked, and once more with the reason when one is given. */
    public DataEvent<Like> like() {
        return event("like", Like.class);
    }

    /** The answer at that place shall be given again. */
    public DataEvent<Turn> retry() {
        return event("retry", Turn.class);
    }

    /** The answer at that place shall be taken back with its question. */
    public DataEvent<Turn> undo() {
        return event("undo", Turn.class);
    }

    /** The question at that place shall be this instead. */
    public DataEvent<Said> edit() {
        return event("edit", Said.class);
    }

    /** A message was copied. */
    public DataEvent<Turn> copied() {
        return event("copy", Turn.class);
    }

    /** The visitor chose a message, by a click beside its buttons or Enter; the event says which. */
    public DataEvent<Chosen> select() {
        return event("select", Chosen.class);
    }

    /** One of the options of an answer was pressed. */
    public DataEvent<Said> option() {
        return event("option", Said.class);
    }

    /** One of the examples was pressed. */
    public DataEvent<Said> example() {
        return event("example", Said.class);
    }

    /** The conversation shall be cleared. */
    public Event clear() {
        return event("clear");
    }

    ChatTools tools() {
        return get(TOOLS);
    }

    String placeholder() {
        return get(PLACEHOLDER);
    }

    List<String> examples() {
        return get(EXAMPLES);
    }

    String layout() {
        return get(LAYOUT);
    }

    @Override
    protected Chatbot copy(Definition definition) {
        return new Chatbot(definition);
    }

    @Override
    public Frame frame() {
        return Frame.FIGURE;
    }

    @Override
    public boolean redraws() {
        return true;
    }

    @Override
    public List<Component<?>> parts() {
        return get(SHOWS).all();
    }

    @Override
    public boolean grows() {
        return true;
    }

    @Override
    public DomContent draw(View<List<ChatMessage>> view) {
        return new ChatView(view, this).draw();
    }

    @Override
    public Optional<Growing<List<ChatMessage>>> growing(View<List<ChatMessage>> view) {
        return Optional.of(new ChatGrowing(view, tools()));
    }

    @Override
    public Growth growth(JsonNode wire) {
        return new ChatGrowth(wire);
    }

    @Override
    public ApiForm api() {
        return ChatApi.form(get(SHOWS));
    }

    @Override
    public JsonNode encode(List<ChatMessage> value, Files files) {
        return new ChatWire(files, get(SHOWS)).encode(value);
    }

    @Override
    public List<ChatMessage> decode(JsonNode wire, Files files) {
        return new ChatWire(files, get(SHOWS)).decode(wire);
    }

    @Override
    public List<ChatMessage> empty() {
        return List.of();
    }

    @Override
    public List<String> entries(JsonNode wire) {
        return wire.isNull() ? List.of() : List.of(wire.toString());
    }
}
