package io.demitasse.spaces.bench;

import io.demitasse.clients.ClientTools;
import io.demitasse.spaces.hub.Hub;
import io.demitasse.spaces.hub.HubPorts;
import io.demitasse.spaces.hub.HubSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** How long git takes to push to the hub and to clone from it, beside git's own server; by turns, in one run. */
final class GitSpeed {
    private static final int ROUNDS = 5;
    private static final int COMMITS = 20;
    private static final int FILES_A_COMMIT = 100;
    private static final int WORDS_A_FILE = 1_500;
    private static final int KNOWN_WORDS = 20_000;

    private final Path folder;
    private final Path work;

    private GitSpeed(Path folder) throws IOException {
        this.folder = folder;
        this.work = Files.createDirectories(folder.resolve("work"));
    }

    static List<Row> rows(Path folder) throws Exception {
        var speed = new GitSpeed(folder.resolve("git"));
        speed.write();
        Path theirs = Files.createDirectories(speed.folder.resolve("theirs"));
        List<Long> pushes = new ArrayList<>();
        List<Long> clones = new ArrayList<>();
        List<Long> theirPushes = new ArrayList<>();
        List<Long> theirClones = new ArrayList<>();
        try (var hub = Hub.start(HubSettings.in(speed.folder.resolve("hub")).ports(HubPorts.ANY));
                var backend = HttpBackend.serve(theirs)) {
            var with = BenchmarkHub.of(hub);
            String ours = hub.url().replace("://", "://ann:" + with.token() + "@") + "/ann/";
            for (int i = 0; i < ROUNDS; i++) {
                String name = "code" + i;
                with.post("/api/repos/create", "{\"type\":\"model\",\"name\":\"" + name + "\"}");
                speed.git(theirs, "init", "-q", "--bare", name);
                speed.git(theirs.resolve(name), "config", "http.receivepack", "true");
                pushes.add(speed.push(ours + name));
                theirPushes.add(speed.push(backend.url() + "/" + name));
                clones.add(speed.clone(ours + name, "ours" + i));
                theirClones.add(speed.clone(backend.url() + "/" + name, "theirs" + i));
            }
        }
        String what = " of " + COMMITS + " commits, " + Row.megabytes(speed.size()) + ", here / by http-backend";
        return List.of(row("Git: push" + what, pushes, theirPushes), row("Git: clone" + what, clones, theirClones));
    }

    private static Row row(String name, List<Long> ours, List<Long> theirs) {
        return new Row(
                name, Row.millis(Row.median(ours)) + " / " + Row.millis(Row.median(theirs)), "at most twice as long");
    }

    /** Text that packs about as well as code does. */
    private void write() throws IOException {
        git(work, "init", "-q", "-b", "main");
        var random = new Random(1);
        for (int i = 0; i < COMMITS; i++) {
            for (int j = 0; j < FILES_A_COMMIT; j++) {
                var text = new StringBuilder();
                for (int k = 0; k < WORDS_A_FILE; k++) {
                    text.append(Integer.toString(random.nextInt(KNOWN_WORDS), Character.MAX_RADIX))
                            .append(k % 12 == 11 ? '\n' : ' ');
                }
                Files.writeString(work.resolve("file-" + random.nextInt(1000) + ".txt"), text);
            }
            git(work, "add", "-A");
            git(work, "commit", "-q", "-m", "Commit " + i);
        }
        git(work, "gc", "-q");
    }

    private long push(String url) throws IOException {
        return taken(() -> git(work, "push", "-q", "-f", url, "main"));
    }

    private long clone(String url, String into) throws IOException {
        return taken(() -> git(folder, "clone", "-q", "--bare", "-b", "main", url, into));
    }

    private static long taken(Runnable deed) {
        long start = System.nanoTime();
        deed.run();
        return System.nanoTime() - start;
    }

    private void git(Path place, String... words) {
        List<String> command =
                new ArrayList<>(List.of("git", "-c", "user.name=Ann", "-c", "user.email=ann@hub.example"));
        command.addAll(List.of(words));
        String unused = ClientTools.run(
                place,
                Map.of(
                        "GIT_TERMINAL_PROMPT", "0",
                        "GIT_CONFIG_NOSYSTEM", "1",
                        "GIT_CONFIG_GLOBAL", folder.resolve("none").toString()),
                command);
    }

    private long size() throws IOException {
        try (Stream<Path> packs =
                Files.list(work.resolve(".git").resolve("objects").resolve("pack"))) {
            return packs.mapToLong(pack -> pack.toFile().length()).sum();
        }
    }
}
