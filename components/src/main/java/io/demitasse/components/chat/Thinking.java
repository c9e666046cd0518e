package io.demitasse.components.chat;

import io.demitasse.components.chatbot.ChatPart.Thought;

/** A thought or a tool at work, made by {@link Reply#thought}. Done or not, it is done when it is closed. */
public final class Thinking implements AutoCloseable {
    private final Reply reply;
    private final String id;
    private final String parent;
    private final String title;
    private final long start = System.nanoTime();
    private boolean done;

    Thinking(Reply reply, String id, String parent, String title) {
        this.reply = reply;
        this.id = id;
        this.parent = parent;
        this.title = title;
    }

    /** Adds text to the end, in Markdown. */
    public void append(String markdown) {
        reply.add(new Thought(id, parent, title, markdown, status(), 0));
    }

    /** Starts a step of this thought. */
    public Thinking thought(String step) {
        return reply.thought(id, step);
    }

    /** Says that it is done, and how long it took. */
    public void done() {
        if (!done) {
            done = true;
            reply.add(new Thought(id, parent, title, "", status(), (System.nanoTime() - start) / 1_000_000));
        }
    }

    @Override
    public void close() {
        done();
    }

    void show() {
        append("");
    }

    private Thought.Status status() {
        return done ? Thought.Status.DONE : Thought.Status.RUNNING;
    }
}
