package io.demitasse.examples;

import io.demitasse.App;
import io.demitasse.components.chat.ChatInterface;

/** A chat with a streaming model of LangChain4j; any other of its models fits in the same line. */
public final class ModelChat {
    private ModelChat() {}

    /** The app. */
    public static App app() {
        return ChatInterface.of("Model chat", Streaming.chat(new AlmanacModel(Resources.lines("almanac.txt"))))
                .description("A streaming model of LangChain4j answers: what it looked up, in bold,"
                        + " then what a very small language model adds.")
                .examples("Why is the sea going up and down?", "What makes dough get bigger?")
                .keepsConversations()
                .app();
    }

    /** Serves it. */
    public static void main(String[] args) {
        app().launch();
    }
}
