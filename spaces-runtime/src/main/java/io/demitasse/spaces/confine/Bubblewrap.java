package io.demitasse.spaces.confine;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Linux' namespaces, by the program {@code bwrap}. A program has a tree of files made of what it may see, processes,
 * message queues and a user of its own, no rights, and the network of the machine.
 */
final class Bubblewrap implements Confinement {
    private static final Logger LOG = LoggerFactory.getLogger(Bubblewrap.class);
    private static final String OPEN = "Programs of Spaces can read and write all that this user can, ";
    private static final long SECONDS_TO_TRY = 10;

    /** It watches from outside, and another of its processes is the first one inside. */
    private static final int PROCESSES = 2;

    /** As in containers; it is memory that no process is seen to have. */
    private static final int SHARED_MEMORY = 64 << 20;

    /** User 1000, as on the Hub. */
    private static final List<String> APART = List.of(
            "--unshare-user",
            "--disable-userns",
            "--uid",
            "1000",
            "--gid",
            "1000",
            "--unshare-pid",
            "--unshare-ipc",
            "--unshare-uts",
            "--cap-drop",
            "ALL",
            "--new-session",
            "--die-with-parent");

    /** Some of what is shown of the kernel could be written by root, as which a runtime may run. */
    private static final List<String> DEVICES = List.of(
            "--proc",
            "/proc",
            "--remount-ro",
            "/proc",
            "--dev",
            "/dev",
            "--remount-ro",
            "/dev",
            "--perms",
            "1777",
            "--size",
            Integer.toString(SHARED_MEMORY),
            "--tmpfs",
            "/dev/shm");

    private static final Pattern SECOND = Pattern.compile("NSpid:.*\\s2");

    private final List<String> system = SystemPart.words();

    private final String program;

    Bubblewrap(String program) {
        this.program = program;
    }

    /** It, where it works; where it could, the log says what to do. */
    static Optional<Confinement> find() {
        if (!System.getProperty("os.name").equals("Linux")) {
            return Optional.empty();
        }
        var found = new Bubblewrap("bwrap");
        Optional<String> problem = found.problem();
        problem.ifPresent(LOG::warn);
        return problem.isPresent() ? Optional.empty() : Optional.of(found);
    }

    /** Why it does not work here, and what to do; empty if it does. */
    Optional<String> problem() {
        List<String> words = tree(List.of());
        words.add("true");
        Process trial;
        try {
            trial = new ProcessBuilder(words).redirectErrorStream(true).start();
        } catch (IOException e) {
            return Optional.of(OPEN + "since " + program + " is not there. Install bubblewrap to keep them apart.");
        }
        try {
            return outcome(trial)
                    .map(said -> OPEN + "since " + program + " does not work: " + said + ". It must be version 0.8 or"
                            + " newer, and the system must let this user have namespaces.");
        } finally {
            trial.destroyForcibly();
        }
    }

    /** What is wrong with it, if anything. */
    private static Optional<String> outcome(Process trial) {
        try {
            trial.getOutputStream().close();
            if (!trial.waitFor(SECONDS_TO_TRY, TimeUnit.SECONDS)) {
                return Optional.of("it does not end");
            }
            String said = new String(trial.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return trial.exitValue() == 0
                    ? Optional.empty()
                    : Optional.of("it ended with exit code " + trial.exitValue() + (said.isEmpty() ? "" : ", " + said));
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("it was not waited for");
        }
    }

    private List<String> tree(List<Mount> mounts) {
        List<String> words = new ArrayList<>(List.of(program));
        words.addAll(APART);
        words.addAll(system);
        words.addAll(DEVICES);
        mounts.forEach(mount -> words.addAll(mount.words()));
        // What holds the rest together is memory that nobody counts.
        Stream.concat(
                        mounts.stream()
                                .filter(mount -> mount.kind() == Mount.Kind.EMPTY)
                                .map(mount -> mount.path().toString()),
                        Stream.of("/"))
                .forEach(path -> words.addAll(List.of("--remount-ro", path)));
        return words;
    }

    @Override
    public void wrap(ProcessBuilder builder, Room room) throws IOException {
        Path folder = Optional.ofNullable(builder.directory())
                .map(File::toPath)
                .orElse(Path.of(""))
                .toAbsolutePath();
        refuseMissing(builder, folder);
        List<String> words = tree(room.mounts());
        words.addAll(List.of("--chdir", folder.toString(), "--"));
        words.addAll(builder.command());
        builder.command(words);
    }

    /** It would say so in the log of the program only. */
    private static void refuseMissing(ProcessBuilder builder, Path folder) throws IOException {
        String name = builder.command().get(0);
        boolean found = name.contains("/")
                ? Files.isExecutable(folder.resolve(name))
                : Stream.of(builder.environment()
                                .getOrDefault("PATH", "/usr/bin:/bin")
                                .split(File.pathSeparator))
                        .anyMatch(place ->
                                Files.isExecutable(folder.resolve(place).resolve(name)));
        if (!found) {
            throw new IOException("there is no such program");
        }
    }

    @Override
    public ProcessHandle program(ProcessHandle started) {
        return started.descendants().filter(Bubblewrap::isSecond).findFirst().orElse(started);
    }

    /** The first process inside is bubblewrap's; the second, which it starts, is the program. */
    private static boolean isSecond(ProcessHandle process) {
        try {
            return Files.readString(
                            Path.of("/proc", Long.toString(process.pid()), "status"), StandardCharsets.ISO_8859_1)
                    .lines()
                    .anyMatch(line -> SECOND.matcher(line).matches());
        } catch (IOException e) {
            // It has ended.
            return false;
        }
    }

    @Override
    public int processes() {
        return PROCESSES;
    }
}
