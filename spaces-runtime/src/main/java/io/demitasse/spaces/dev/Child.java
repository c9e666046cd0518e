package io.demitasse.spaces.dev;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.demitasse.error.OperatorException;
import io.demitasse.internal.dev.DevLine;
import io.demitasse.internal.dev.DevMain;
import io.demitasse.internal.dev.DevState;
import io.demitasse.internal.dev.Problem;
import io.demitasse.spaces.build.Built;
import io.demitasse.spaces.build.SpaceBuild;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A program in a JVM of its own. It is told and heard over a {@link DevLine}, and ends when this process does, since
 * its standard input ends then.
 */
final class Child implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int SECONDS_TO_END = 3;
    private static final int LAST_LINES = 20;

    /** What is heard of a child. */
    interface Listener {
        /** It could serve now. */
        void ready(Child child);

        /** It could not start. */
        void failed(Child child, Problem problem);

        /** Its process has ended. */
        void ended(Child child, int code);
    }

    private final String token = UUID.randomUUID().toString();
    private final Deque<String> complaints = new ArrayDeque<>();
    private final Process process;
    private final Listener listener;

    /** Starts a program that will listen on that port when its turn comes. */
    Child(Built.Program program, List<String> arguments, int port, Listener listener) {
        this.listener = listener;
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-D" + DevLine.TOKEN + "=" + token,
                "-D" + DevLine.PORT + "=" + port));
        command.addAll(SpaceBuild.QUIET);
        command.addAll(List.of(DevMain.class.getName(), program.mainClass()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command);
        builder.environment()
                .put(
                        "CLASSPATH",
                        program.classPath().stream()
                                .map(Path::toString)
                                .collect(Collectors.joining(File.pathSeparator)));
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new OperatorException("A JVM for the program can't be started: " + e.getMessage(), e);
        }
        Thread err = follow(process.errorReader(StandardCharsets.UTF_8), this::complain, () -> {});
        Thread unusedOut = follow(process.inputReader(StandardCharsets.UTF_8), this::hear, () -> ended(err));
    }

    private interface Line {
        void take(String line);
    }

    private static Thread follow(BufferedReader reader, Line line, Runnable atEnd) {
        var thread = new Thread(
                () -> {
                    try (reader) {
                        reader.lines().forEach(line::take);
                    } catch (IOException | UncheckedIOException e) {
                        line.take("(The output of the program ended: " + e.getMessage() + ")");
                    }
                    atEnd.run();
                },
                "demitasse-child");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void ended(Thread err) {
        try {
            err.join();
            listener.ended(this, process.waitFor());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void complain(String line) {
        System.err.println(line);
        synchronized (complaints) {
            complaints.add(line);
            if (complaints.size() > LAST_LINES) {
                complaints.remove();
            }
        }
    }

    private void hear(String line) {
        if (line.equals(token + " ready")) {
            listener.ready(this);
        } else if (line.startsWith(token + " failed ")) {
            listener.failed(this, problem(line.substring((token + " failed ").length())));
        } else {
            System.out.println(line);
        }
    }

    private static Problem problem(String json) {
        try {
            return JSON.readValue(json, Problem.class);
        } catch (JsonProcessingException e) {
            return Problem.of(json);
        }
    }

    /** The last lines that it wrote on its standard error. */
    String complaints() {
        synchronized (complaints) {
            return String.join("\n", complaints);
        }
    }

    /** Lets it listen on the port, which is free now. */
    void go(boolean first) {
        say(Map.of("t", "go", "first", first));
    }

    /** Tells its pages how the source is. */
    void tell(DevState state) {
        say(Map.of("t", "state", "state", state));
    }

    private void say(Object message) {
        try {
            var line = process.getOutputStream();
            line.write((JSON.writeValueAsString(message) + "\n").getBytes(StandardCharsets.UTF_8));
            line.flush();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Messages are made of texts and numbers.", e);
        } catch (IOException e) {
            // It has ended, of which the listener hears.
            System.err.println("The program no longer listens: " + e.getMessage());
        }
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    /** Ends it: in order if it can, by force after three seconds. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
