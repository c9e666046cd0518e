package io.demitasse.spaces.proxy;

import java.util.concurrent.atomic.AtomicBoolean;

/** The use that one exchange makes of a Space; its end is told once, however many ways it may come. */
final class Use {
    private final AtomicBoolean over = new AtomicBoolean();
    private final Runnable done;

    Use(Runnable done) {
        this.done = done;
    }

    void end() {
        if (over.compareAndSet(false, true)) {
            done.run();
        }
    }
}
