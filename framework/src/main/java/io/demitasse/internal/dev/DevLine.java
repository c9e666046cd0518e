package io.demitasse.internal.dev;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The line between a program and the {@code demitasse dev} that runs it: JSON, one message a line, in on the standard
 * input; a token and a message, one a line, out on the standard output. It exists only in a process that was started
 * with the property {@value #TOKEN}. When the other end is gone, so is the reason to run, and the process ends.
 */
public final class DevLine {
    /** The property that makes a process one that is watched over: a token that no program prints by chance. */
    public static final String TOKEN = "demitasse.dev";
    /** The property with the port that the first server of the program listens on, whatever the program says. */
    public static final String PORT = "demitasse.dev.port";

    private static final Logger LOG = LoggerFactory.getLogger(DevLine.class);

    /** One a process, as its standard input is. */
    private static final class OfThisJvm {
        static final Optional<DevLine> LINE =
                Optional.ofNullable(System.getProperty(TOKEN)).map(token -> open(token, Integer.getInteger(PORT, 0)));
    }

    /** Made with a line, as a program that nothing watches over should not wait for it to load. */
    private final JsonMapper json = new JsonMapper();

    private final String token;
    private final int port;
    private final PrintStream out;
    private final Set<Consumer<DevState>> listeners = ConcurrentHashMap.newKeySet();
    private final CompletableFuture<Boolean> turn = new CompletableFuture<>();
    private final AtomicBoolean claimed = new AtomicBoolean();
    private volatile DevState state = new DevState(DevState.Kind.FINE, "", List.of());

    /** A line whose program answers there, each answer after the token. */
    public DevLine(String token, int port, PrintStream out) {
        this.token = token;
        this.port = port;
        this.out = out;
    }

    private static DevLine open(String token, int port) {
        var line = new DevLine(token, port, System.out);
        InputStream in = System.in;
        // What is written to the program is for this class alone.
        System.setIn(InputStream.nullInputStream());
        var reader = new Thread(
                () -> {
                    line.read(in);
                    end();
                },
                "demitasse-dev");
        reader.setDaemon(true);
        reader.start();
        return line;
    }

    private static void end() {
        var orderly = new Thread(() -> System.exit(0), "demitasse-dev-exit");
        orderly.setDaemon(true);
        orderly.start();
        try {
            orderly.join(2_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(0);
    }

    /** The line of this process, if something watches over it. */
    public static Optional<DevLine> current() {
        return OfThisJvm.LINE;
    }

    /** Whether the caller is the first to ask; only one server of a program can have the port. */
    public boolean claim() {
        return claimed.compareAndSet(false, true);
    }

    /** The port to listen on. */
    public int port() {
        return port;
    }

    /**
     * Says that the program is ready to serve and waits until the one that serves now has ended.
     *
     * @return whether it is the first, for which a browser may be opened
     */
    public boolean awaitTurn() {
        say("ready", "");
        return turn.join();
    }

    /** Says that the program could not start. */
    public void failed(Problem problem) {
        try {
            say("failed", " " + json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem is made of texts and numbers.", e);
        }
    }

    private void say(String word, String more) {
        synchronized (out) {
            out.println(token + " " + word + more);
            out.flush();
        }
    }

    /** Tells a page how the source is, now and whenever that changes. */
    public void listen(Consumer<DevState> page) {
        listeners.add(page);
        page.accept(state);
    }

    /** Tells a page no more. */
    public void forget(Consumer<DevState> page) {
        listeners.remove(page);
    }

    /** Takes messages until there are no more. */
    public void read(InputStream in) {
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                take(line);
            }
        } catch (IOException e) {
            LOG.debug("demitasse dev is gone.", e);
        }
    }

    private void take(String line) {
        try {
            JsonNode message = json.readTree(line);
            switch (message.path("t").asText()) {
                case "go" -> turn.complete(message.path("first").asBoolean());
                case "state" -> {
                    state = json.treeToValue(message.path("state"), DevState.class);
                    listeners.forEach(page -> page.accept(state));
                }
                default -> LOG.warn("demitasse dev sent what this version does not know: {}", line);
            }
        } catch (JsonProcessingException | IllegalArgumentException e) {
            LOG.warn("demitasse dev sent what this version does not know: {}", line, e);
        }
    }
}
