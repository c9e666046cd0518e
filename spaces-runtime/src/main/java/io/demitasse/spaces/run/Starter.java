package io.demitasse.spaces.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/**
 * Starts processes from one thread, which lives as long as the runner: Linux can end a process with its parent, and
 * takes the thread that started it for that parent.
 */
final class Starter implements AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        var only = new Thread(task, "demitasse-start");
        only.setDaemon(true);
        return only;
    });

    /** Starts it. An interrupt does not cut that off, so that nothing runs of which nobody knows. */
    Process start(ProcessBuilder builder) throws IOException {
        try {
            return CompletableFuture.supplyAsync(() -> started(builder), thread).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException failure) {
                throw failure.getCause();
            }
            throw e;
        } catch (RejectedExecutionException e) {
            throw new IOException("the runtime ends", e);
        }
    }

    private static Process started(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the thread, and with it what it has started where the system does so. */
    @Override
    public void close() {
        thread.shutdown();
    }
}
