package io.demitasse.spaces.run;

import io.demitasse.error.OperatorException;
import io.demitasse.spaces.confine.Confinement;
import io.demitasse.spaces.confine.Room;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A program that a build runs to its end.
 *
 * @param folder where it runs
 * @param log what it writes goes here
 * @param note where it is written down as long as it runs, so that one whose runtime was killed is ended before the
 *     next
 */
record Tool(Path folder, Log log, Path note) {
    /**
     * Runs it with the environment of the runtime; an interrupt ends it with all that it has started.
     *
     * @return its exit code
     * @throws OperatorException if there is no such program
     */
    int run(List<String> words) throws InterruptedException {
        return run(words, builder -> {});
    }

    /**
     * Runs one that may run code of the Space: it sees that room alone, as far as this machine can see to it, and of
     * the environment no more than {@link Registries} tells.
     *
     * @param more what its environment has besides
     */
    int run(List<String> words, Room room, Map<String, String> more) throws InterruptedException {
        return run(words, builder -> {
            Map<String, String> told = Registries.environment(builder.environment());
            String temporary = room.temporary().toString();
            builder.environment().clear();
            builder.environment().putAll(told);
            builder.environment()
                    .putAll(Map.of("HOME", temporary, "TMPDIR", temporary, "TEMP", temporary, "TMP", temporary));
            builder.environment().putAll(more);
            Confinement.ofThisMachine().wrap(builder, room);
        });
    }

    private interface Preparation {
        void prepare(ProcessBuilder builder) throws IOException;
    }

    private int run(List<String> words, Preparation preparation) throws InterruptedException {
        log.add("$ " + String.join(" ", words));
        String mark = UUID.randomUUID().toString();
        var builder = new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
        try {
            preparation.prepare(builder);
            builder.environment().put(ProcessTree.VARIABLE, mark);
            endEarlier();
            Files.writeString(note, mark);
            Process process = builder.start();
            process.getOutputStream().close();
            return follow(process, new ProcessTree(mark, Optional.of(process.toHandle())));
        } catch (IOException e) {
            throw new OperatorException(
                    "'" + words.get(0) + "' can't be run: " + e.getMessage() + ". Install it and see that it is in the"
                            + " PATH.",
                    e);
        }
    }

    private int follow(Process process, ProcessTree tree) throws IOException, InterruptedException {
        var reader = new Thread(() -> read(process), "demitasse-tool");
        reader.setDaemon(true);
        reader.start();
        try {
            int code = process.waitFor();
            tree.kill();
            reader.join();
            return code;
        } finally {
            tree.kill();
            Files.deleteIfExists(note);
        }
    }

    private void endEarlier() throws IOException {
        if (Files.exists(note)) {
            new ProcessTree(Files.readString(note), Optional.empty()).kill();
        }
    }

    private void read(Process process) {
        try {
            log.addAll(process.getInputStream());
        } catch (IOException e) {
            log.add("(What it writes can't be read any longer: " + e.getMessage() + ")");
        }
    }
}
