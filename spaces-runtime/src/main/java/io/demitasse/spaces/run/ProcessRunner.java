package io.demitasse.spaces.run;

import io.demitasse.error.OperatorException;
import io.demitasse.spaces.build.FreePort;
import io.demitasse.spaces.confine.Confinement;
import io.demitasse.spaces.confine.Room;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs programs as processes of this machine, under the user of the runtime. Each has a home and a folder for temporary
 * files of its own and an environment without the runtime's. On Linux one that uses more memory or processes than it
 * may is ended; elsewhere only a JVM is bounded.
 *
 * <p>On Linux with bubblewrap a program sees the system, its own folder, its home, its temporary files and its own
 * processes, and nothing else of the machine but its network: what listens on the loopback it can reach. Elsewhere it
 * may read and write all that the user of the runtime may: its mistakes are kept from the others, not its malice, and
 * what nobody vouches for belongs into a container.
 */
public final class ProcessRunner implements Runner {
    private static final Set<String> PASSED_ON =
            Set.of("PATH", "LANG", "SystemRoot", "SYSTEMROOT", "ComSpec", "COMSPEC", "PATHEXT");
    private static final String TEMPORARY = "tmp-";
    private static final long WATCH_MILLIS = 500;
    private static final Duration GRACE = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(ProcessRunner.class);

    private final Path folder;
    private final Ledger ledger;
    private final Running<ProcessInstance> running = new Running<>();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "demitasse-watch");
        thread.setDaemon(true);
        return thread;
    });

    private final Starter starter = new Starter();
    private final Ports ports;
    private final Confinement confinement;

    /** Where ports come from. */
    @FunctionalInterface
    interface Ports {
        int next() throws IOException;
    }

    private ProcessRunner(Path folder, Ledger ledger, Ports ports, Confinement confinement) {
        this.folder = folder;
        this.ledger = ledger;
        this.ports = ports;
        this.confinement = confinement;
    }

    /**
     * A runner that keeps what belongs to Spaces in a folder. What an earlier one, which was killed, left running is
     * ended first.
     *
     * @throws OperatorException if the folder can't be used, or another runner uses it
     */
    public static ProcessRunner in(Path folder) {
        return in(folder, FreePort::find);
    }

    static ProcessRunner in(Path folder, Ports ports) {
        return in(folder, ports, Confinement.ofThisMachine());
    }

    static ProcessRunner in(Path folder, Ports ports, Confinement confinement) {
        Path absolute = folder.toAbsolutePath();
        var runner = new ProcessRunner(absolute, Ledger.open(absolute.resolve("running")), ports, confinement);
        tidy(absolute);
        var unused = runner.watch.scheduleWithFixedDelay(
                () -> runner.running.forEach(ProcessRunner::check), WATCH_MILLIS, WATCH_MILLIS, TimeUnit.MILLISECONDS);
        return runner;
    }

    private static void check(ProcessInstance instance) {
        try {
            instance.check();
        } catch (RuntimeException e) {
            // The next look must come all the same.
            LOG.error("What a program uses can't be seen", e);
        }
    }

    /** Temporary files of what a killed runtime left. */
    private static void tidy(Path folder) {
        try (Stream<Path> found = Files.find(
                folder, 2, (path, kind) -> path.getFileName().toString().startsWith(TEMPORARY))) {
            found.toList().forEach(OwnFolders::delete);
        } catch (IOException e) {
            LOG.warn("Temporary files in {} can't be deleted: {}", folder, e.toString());
        }
    }

    @Override
    public Instance start(Task task, Log log) {
        if (!(task.start() instanceof Command command)) {
            throw new OperatorException(task.space() + " is an image, which no process can be started from: run it by"
                    + " a runner of containers.");
        }
        String mark = UUID.randomUUID().toString();
        Path own = folder.resolve(task.key());
        Path temporary = own.resolve(TEMPORARY + mark);
        Path home = home(own, temporary);
        try {
            int port = ports.next();
            var builder = new ProcessBuilder(Jvm.bounded(command.words(), task.limits(), home, temporary))
                    .directory(command.folder().toAbsolutePath().toFile())
                    .redirectErrorStream(true);
            clean(builder.environment());
            builder.environment().putAll(command.env());
            builder.environment().putAll(places(port, home, temporary));
            builder.environment().put(ProcessTree.VARIABLE, mark);
            confinement.wrap(builder, room(command, home, temporary));
            ledger.begin(mark);
            var instance = new ProcessInstance(starter.start(builder), mark, confinement, task.limits(), port);
            ledger.note(mark, instance.root());
            running.add(instance);
            instance.follow(log, () -> {
                ledger.end(mark);
                OwnFolders.delete(temporary);
            });
            return instance;
        } catch (IOException e) {
            ledger.end(mark);
            OwnFolders.delete(temporary);
            throw new OperatorException(
                    "'" + command.words().get(0) + "' can't be started: " + e.getMessage() + ". See that it is"
                            + " installed and may be run, and that the disk has space left.",
                    e);
        }
    }

    private static Path home(Path own, Path temporary) {
        try {
            OwnFolders.make(own);
            OwnFolders.make(temporary);
            return OwnFolders.make(own.resolve("home"));
        } catch (IOException e) {
            throw new OperatorException(
                    "The home of a program can't be made in " + own + ": " + e + ". See that the folder may be written"
                            + " to, and that the disk has space left.",
                    e);
        }
    }

    /** Programs may write to their own folder, as on the Hub. */
    private Room room(Command command, Path home, Path temporary) {
        return new Room(temporary, List.of(command.folder(), home), command.reads(), List.of(folder));
    }

    private static void clean(Map<String, String> environment) {
        environment.keySet().removeIf(name -> !PASSED_ON.contains(name));
    }

    private static Map<String, String> places(int port, Path home, Path temporary) {
        String number = Integer.toString(port);
        return Map.of(
                "GRADIO_SERVER_NAME", "127.0.0.1",
                "GRADIO_SERVER_PORT", number,
                "PORT", number,
                "HOME", home.toString(),
                "USERPROFILE", home.toString(),
                "TMPDIR", temporary.toString(),
                "TEMP", temporary.toString(),
                "TMP", temporary.toString());
    }

    @Override
    public void adopt(SpaceId former, String key) {
        OwnFolders.rename(folder.resolve(former.folder()), folder.resolve(key));
    }

    @Override
    public void forget(String key) {
        OwnFolders.delete(folder.resolve(key));
    }

    @Override
    public void close() {
        watch.shutdownNow();
        running.stop(GRACE);
        starter.close();
        ledger.close();
    }
}
