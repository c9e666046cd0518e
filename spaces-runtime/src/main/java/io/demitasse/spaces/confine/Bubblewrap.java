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
    private static final String OPEN_TO_ALL = "Programs of Spaces may read whatever this user may, ";
    private static final long SECONDS_TO_TRY = 10;

    /** It watches from outside, and another of its processes is the first one inside. */
    private static final int PROCESSES = 2;

    /** As in containers; it is memory that no process is seen to have. */
    private static final int SHARED_MEMORY = 64 << 20;

    /** User 1000, as on the Hub. */
    private static final List<String> APART = List.of(
            "bwrap",
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

    private Bubblewrap() {}

    /** It, where it works; where it could, the log says what to do. */
    static Optional<Confinement> find() {
        if (!System.getProperty("os.name").equals("Linux")) {
            return Optional.empty();
        }
        var fresh = new Bubblewrap();
        try {
            Optional<String> problem = fresh.problem();
            problem.ifPresent(said -> LOG.warn(
                    "{}since bubblewrap does not work here: {}. It needs version 0.8 or newer, and a system that allows"
                            + " user namespaces.",
                    OPEN_TO_ALL,
                    said));
            return problem.isPresent() ? Optional.empty() : Optional.of(fresh);
        } catch (IOException e) {
            LOG.warn("{}other Spaces' files too. Install bubblewrap to keep them apart.", OPEN_TO_ALL);
            return Optional.empty();
        }
    }

    private Optional<String> problem() throws IOException {
        List<String> words = new ArrayList<>(tree(List.of()));
        words.add("true");
        Process trial = new ProcessBuilder(words).redirectErrorStream(true).start();
        try {
            trial.getOutputStream().close();
            if (!trial.waitFor(SECONDS_TO_TRY, TimeUnit.SECONDS)) {
                return Optional.of("it does not end");
            }
            String said = new String(trial.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return trial.exitValue() == 0 ? Optional.empty() : Optional.of(said);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("it was not waited for");
        } finally {
            trial.destroyForcibly();
        }
    }

    private List<String> tree(List<Mount> mounts) {
        List<String> words = new ArrayList<>(APART);
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
    public void wrap(ProcessBuilder program, Room room) throws IOException {
        Path folder = Optional.ofNullable(program.directory())
                .map(File::toPath)
                .orElse(Path.of(""))
                .toAbsolutePath();
        refuseMissing(program, folder);
        List<String> words = tree(room.mounts());
        words.addAll(List.of("--chdir", folder.toString(), "--"));
        words.addAll(program.command());
        program.command(words);
    }

    /** It would say so in the log of the program only. */
    private static void refuseMissing(ProcessBuilder program, Path folder) throws IOException {
        String name = program.command().get(0);
        boolean found = name.contains("/")
                ? Files.isExecutable(folder.resolve(name))
                : Stream.of(program.environment()
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
