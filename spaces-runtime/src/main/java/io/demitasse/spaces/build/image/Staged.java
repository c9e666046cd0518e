package io.demitasse.spaces.build.image;

import io.demitasse.error.OperatorException;
import io.demitasse.spaces.build.BuildException;
import io.demitasse.spaces.build.Digest;
import io.demitasse.spaces.build.Folders;
import io.demitasse.spaces.build.RunnableFolder;
import io.demitasse.spaces.build.UserCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A copy of a runnable folder below a name that stands for its content, with its start cache beside it. Jib knows files
 * that it has packed by name and time, and the JVM its jars by the same, so a name must never get other content.
 *
 * @param app the copy
 * @param cache the start cache; no such file if the program could not be trained
 */
record Staged(RunnableFolder app, Path cache) {
    private static final int KEPT = 8;
    private static final String SHELF = "program";

    static Staged of(RunnableFolder app, JavaRuntime runtime, UserCache cache, Progress progress)
            throws InterruptedException, BuildException {
        String key = key(app, runtime);
        forgetUntrained(cache.folder(SHELF).resolve(key), runtime);
        Path kept = cache.get(SHELF, key, KEPT, folder -> {
            Path copy = folder.resolve("app");
            Folders.copy(app.folder(), copy);
            progress.step("Training the start");
            var staged = RunnableFolder.read(copy);
            if (!new Training(runtime).train(staged, folder.resolve(runtime.cacheName()))) {
                progress.step("The program showed no page, so it starts without a trained cache. Run the folder to see"
                        + " why.");
            }
        });
        return new Staged(RunnableFolder.read(kept.resolve("app")), kept.resolve(runtime.cacheName()));
    }

    /** What kept a program from serving may be over. */
    private static void forgetUntrained(Path kept, JavaRuntime runtime) {
        if (Files.isDirectory(kept) && !Files.exists(kept.resolve(runtime.cacheName()))) {
            Folders.delete(kept);
        }
    }

    private static String key(RunnableFolder app, JavaRuntime runtime) {
        try {
            return new Digest().text(runtime.key()).folder(app.folder()).hex();
        } catch (IOException e) {
            throw new OperatorException(app.folder() + " can't be read: " + e.getMessage(), e);
        }
    }

    boolean isTrained() {
        return Files.isRegularFile(cache);
    }
}
