package io.demitasse.internal.engine;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Finds out whether this JVM has virtual threads (21 and up) and makes executors of the best kind it has. */
final class Threads {
    private Threads() {}

    /** An executor with a thread a task. */
    static ExecutorService perTask(String name) {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            // Before 21 there are none: platform threads, reused while they are idle, do the same.
            var number = new AtomicInteger();
            return Executors.newCachedThreadPool(task -> {
                var thread = new Thread(task, "demitasse-" + name + "-" + number.incrementAndGet());
                thread.setDaemon(true);
                return thread;
            });
        }
    }
}
