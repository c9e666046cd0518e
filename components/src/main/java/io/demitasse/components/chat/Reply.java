package io.demitasse.components.chat;

import io.demitasse.component.Component;
import io.demitasse.components.chatbot.ChatMessage;
import io.demitasse.components.chatbot.ChatPart;
import io.demitasse.components.chatbot.ChatPart.FilePart;
import io.demitasse.components.chatbot.ChatPart.ImagePart;
import io.demitasse.components.chatbot.ChatPart.Options;
import io.demitasse.components.chatbot.ChatPart.Show;
import io.demitasse.components.chatbot.ChatPart.Text;
import io.demitasse.error.AuthorException;
import io.demitasse.handler.Call;
import io.demitasse.handler.Out;
import io.demitasse.media.ImageFile;
import io.demitasse.media.MediaFile;
import java.util.List;

/**
 * An answer while it is given. What is added reaches the page at once:
 *
 * <pre>{@code
 * (message, history, reply) -> {
 *   var search = reply.thought("Searches the library");
 *   var pages = library.find(message.text());
 *   search.done();
 *   for (String token : model.answer(message.text(), pages)) reply.append(token);
 * }
 * }</pre>
 *
 * <p>A visitor who stops the answer interrupts the thread, and each method throws
 * {@link java.util.concurrent.CancellationException}; what was answered until then stays.
 */
public final class Reply {
    private final Out<List<ChatMessage>> out;
    private final Call call;
    private final List<Component<?>> inputs;
    private final List<Object> values;
    private int thoughts;

    Reply(Out<List<ChatMessage>> out, Call call, List<Component<?>> inputs, List<Object> values) {
        this.out = out;
        this.call = call;
        this.inputs = inputs;
        this.values = values;
    }

    /** Adds text to the end, in Markdown. */
    public void append(String markdown) {
        add(new Text(markdown));
    }

    /** Adds a picture. */
    public void append(ImageFile picture) {
        add(new ImagePart(picture));
    }

    /** Adds a file to download. */
    public void append(MediaFile file) {
        add(new FilePart(file));
    }

    /**
     * Adds a component that shows a value: {@code reply.show(mood, Map.of("glad", 0.8))}.
     *
     * @throws AuthorException if it was not named in {@link ChatInterface#shows}
     */
    public <T> void show(Component<T> component, T value) {
        add(new Show<>(component, value));
    }

    /** Offers short answers to press; they go when something else is said. */
    public void options(String... texts) {
        add(new Options(List.of(texts)));
    }

    /** Shows that something is thought over or a tool is at work, until it is done. */
    public Thinking thought(String title) {
        return thought("", title);
    }

    Thinking thought(String parent, String title) {
        var thinking = new Thinking(this, "t" + thoughts++, parent, title);
        thinking.show();
        return thinking;
    }

    /**
     * Shows a value in one of the chat's additional outputs: {@code reply.send(sources, hits)}.
     *
     * @throws AuthorException if it is none of them
     */
    public <T> void send(Component<T> output, T value) {
        out.send(output, value);
    }

    /**
     * Adds to what one of the chat's additional outputs shows: {@code reply.append(log, "one line\n")}.
     *
     * @throws AuthorException if it is none of them, or can't grow
     */
    public <T> void append(Component<T> output, T part) {
        out.append(output, part);
    }

    /**
     * The value of one of the chat's additional inputs.
     *
     * @throws AuthorException if it is none of them
     */
    @SuppressWarnings("unchecked") // the graph hands over a value for each input, in their order
    public <T> T get(Component<T> input) {
        for (int i = 0; i < inputs.size(); i++) {
            if (inputs.get(i).declaration() == input.declaration()) {
                return (T) values.get(i);
            }
        }
        throw new AuthorException(input + " is no input of this chat. Name it in inputs(…).");
    }

    /** The call that this answers: for toasts, the visitor's language and whether it was stopped. */
    public Call call() {
        return call;
    }

    void add(ChatPart part) {
        out.append(List.of(ChatMessage.assistant(part)));
    }
}
