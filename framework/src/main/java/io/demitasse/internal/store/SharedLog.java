package io.demitasse.internal.store;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** A log to which several replicas add: each tells all its entries, its own too, once and in the same order. */
public final class SharedLog implements AutoCloseable {
    private static final int CHUNK = 1_000;

    private final SharedStore store;
    private final String name;
    private final Consumer<byte[]> listener;
    private final SharedStore.Following following;
    private long last;

    /**
     * Tells of a log; nothing before {@link #catchUp}, and then by these threads.
     *
     * @param listener is told one entry after the other
     */
    public SharedLog(SharedStore store, String name, Executor threads, Consumer<byte[]> listener) {
        this.store = store;
        this.name = name;
        this.listener = listener;
        this.following = store.follow(name, any -> threads.execute(this::catchUp));
    }

    /** Tells what was added, before it returns. */
    public synchronized void catchUp() {
        List<SharedStore.Entry> entries;
        do {
            entries = store.after(name, last, CHUNK);
            for (SharedStore.Entry entry : entries) {
                last = entry.number();
                listener.accept(entry.bytes());
            }
        } while (entries.size() == CHUNK);
    }

    /** Adds an entry. */
    public synchronized void add(byte[] entry) {
        do {
            catchUp();
        } while (!store.append(name, last + 1, entry));
        catchUp();
    }

    /** Cuts off all that was told, when nobody needs it any more. */
    public synchronized void cut() {
        store.cut(name, last);
    }

    /** Forgets the log. */
    public void drop() {
        store.drop(name);
        close();
    }

    @Override
    public void close() {
        following.close();
    }
}
