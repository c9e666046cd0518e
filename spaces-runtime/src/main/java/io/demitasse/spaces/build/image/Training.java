package io.demitasse.spaces.build.image;

import io.demitasse.spaces.build.Folders;
import io.demitasse.spaces.build.FreePort;
import io.demitasse.spaces.build.RunnableFolder;
import io.demitasse.spaces.confine.Confinement;
import io.demitasse.spaces.confine.Room;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Runs a program once until it has shown its page, so that the JVM writes down what it loaded. A start with that cache
 * takes a third of the time.
 */
final class Training {
    private static final Duration START = Duration.ofSeconds(60);
    private static final int SECONDS_TO_WRITE = 120;
    private static final long PAUSE_NANOS = 20_000_000;

    private final JavaRuntime runtime;

    Training(JavaRuntime runtime) {
        this.runtime = runtime;
    }

    /** The option that uses a cache. */
    String option(String cache) {
        return (runtime.hasWholeCaches() ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + cache;
    }

    /**
     * Writes a cache. Where another program took the port in between, there is a second try.
     *
     * @return whether there is one: a program that does not serve has none
     */
    boolean train(RunnableFolder app, Path cache) throws IOException, InterruptedException {
        int port = FreePort.find();
        return train(app, cache, port) || (FreePort.isTaken(port) && train(app, cache, FreePort.find()));
    }

    private boolean train(RunnableFolder app, Path cache, int port) throws IOException, InterruptedException {
        Path temporary = Files.createTempDirectory("demitasse-training");
        try {
            Path written = temporary.resolve("cache");
            if (!run(app, temporary, written, port) || !isFile(written)) {
                return false;
            }
            Files.move(written, cache);
            // Looked at again where no process of the program can change it.
            if (!isFile(cache)) {
                throw new IOException("the start cache is no file");
            }
            return true;
        } finally {
            Folders.delete(temporary);
        }
    }

    /** A link would bring what it leads to into the image. */
    private static boolean isFile(Path path) {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** The program may be that of a stranger, who has asked for no more than its image. */
    private boolean run(RunnableFolder app, Path temporary, Path cache, int port)
            throws IOException, InterruptedException {
        // The simple compiler is enough for a single start, and what is written is the same.
        List<String> options = List.of(
                "-XX:TieredStopAtLevel=1",
                (runtime.hasWholeCaches() ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + cache);
        var builder = new ProcessBuilder(app.command(runtime.java(), options))
                .directory(temporary.toFile())
                .redirectErrorStream(true)
                .redirectOutput(nowhere());
        builder.environment().clear();
        builder.environment().put("LANG", "C.UTF-8");
        builder.environment().put("GRADIO_SERVER_NAME", "127.0.0.1");
        builder.environment().put("GRADIO_SERVER_PORT", Integer.toString(port));
        Confinement confinement = Confinement.ofThisMachine();
        confinement.wrap(builder, new Room(temporary, List.of(), List.of(runtime.home(), app.folder()), List.of()));
        Process program = builder.start();
        try {
            boolean served = awaitPage(program, port);
            confinement.program(program.toHandle()).destroy();
            return program.waitFor(SECONDS_TO_WRITE, TimeUnit.SECONDS) && served;
        } finally {
            program.descendants().forEach(ProcessHandle::destroyForcibly);
            program.destroyForcibly();
        }
    }

    private static File nowhere() {
        return new File(System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null");
    }

    private static boolean awaitPage(Process program, int port) throws InterruptedException {
        var client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                .timeout(START)
                .build();
        long end = System.nanoTime() + START.toNanos();
        while (program.isAlive() && System.nanoTime() < end) {
            try {
                return client.send(request, HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        < 500;
            } catch (IOException e) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
        return false;
    }
}
