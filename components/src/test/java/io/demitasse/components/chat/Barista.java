package io.demitasse.components.chat;

import static io.demitasse.components.Components.slider;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.demitasse.Launched;
import io.demitasse.components.chatbot.ChatMessage;
import java.net.URI;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;

/** A chat served to a browser; the test says each token that its model gives. */
final class Barista implements AutoCloseable {
    /** Ends an answer. */
    static final String END = "";

    private final BlockingQueue<String> tokens = new LinkedBlockingQueue<>();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final Launched served = ChatInterface.of("Barista", this::answer)
            .description("Knows all about coffee.")
            .examples("What is a ristretto?", "How hot is the water?")
            .inputs(slider("Heat", 0, 10))
            .editable()
            .likeable((like, history) -> told.add(like.toString()), "Wrong", "Too long")
            .files()
            .box(box -> box.placeholder("Ask about coffee"))
            .launch(o -> o.port(0));

    private void answer(ChatMessage message, List<ChatMessage> history, Reply reply) throws InterruptedException {
        if (message.text().startsWith("think")) {
            try (Thinking thinking = reply.thought("Looks it up")) {
                thinking.append("in the *book*");
                thinking.thought("Turns the pages").done();
            }
        }
        for (String token = tokens.take(); !token.equals(END); token = tokens.take()) {
            reply.append(token);
        }
        if (message.text().startsWith("think")) {
            reply.options("Shorter", "Longer");
        }
    }

    /** Where it is served. */
    URI url() {
        return served.url();
    }

    /** What it was told of likes. */
    List<String> told() {
        return told;
    }

    /** Lets the model give these tokens. */
    void say(String... parts) {
        tokens.addAll(List.of(parts));
    }

    static Locator box(Page page) {
        return page.locator(".multimodal-text");
    }

    /** Sends a question. */
    static Page send(Page page, String text) {
        box(page).fill(text);
        box(page).press("Enter");
        return page;
    }

    /** The newest message. */
    static Locator last(Page page) {
        return page.locator(".chat-message").last();
    }

    @Override
    public void close() {
        served.close();
    }
}
