package io.demitasse.spaces.git.hosting;

import static io.demitasse.spaces.git.hosting.SampleStore.ID;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class LeftoversTest {
    private final Path folder;

    LeftoversTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "refs/heads/main.lock",
                "packed-refs.lock",
                "HEAD.lock",
                "config.lock",
                "objects/noz123.tmp",
                "objects/incoming_1.pack",
                "objects/insert_1.pack",
                "objects/pack/gc_1.pack_tmp"
            })
    void whatAKilledProcessLeftIsInNobodysWay(String name) throws IOException {
        Path left;
        try (var sample = new SampleStore(folder)) {
            left = sample.repository().git().getDirectory().toPath().resolve(name);
            Files.writeString(left, "");
        }
        try (var again = RepositoryStore.in(folder, HostingLimits.DEFAULT)) {
            HostedRepository repository = again.open(ID);
            assertThat(left).doesNotExist();
            try (Draft draft = repository.draft("main")) {
                draft.add("a", SampleStore.bytes("one"));
                draft.commit(SampleStore.ANN, "One", "");
            }
        }
    }

    @Test
    void whatIsWholeStays() throws IOException {
        String commit;
        try (var sample = new SampleStore(folder)) {
            commit = sample.file("a", "one");
            sample.repository().refs().createBranch("lock", "main", false);
        }
        try (var again = RepositoryStore.in(folder, HostingLimits.DEFAULT)) {
            assertThat(again.open(ID).revisions().find("lock")).hasValue(commit);
            assertThat(again.open(ID).history().count(commit)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 8})
    void afterAKillAllThatWasSaidIsThereAndNothingIsBroken(int commits) throws Exception {
        new SampleStore(folder).close();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Committing.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String last = "";
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (int i = 0; i < commits; i++) {
                last = String.valueOf(lines.readLine());
            }
            process.destroyForcibly().waitFor();
        }
        try (var again = RepositoryStore.in(folder, HostingLimits.DEFAULT)) {
            HostedRepository repository = again.open(ID);
            String main = repository.revisions().find("main").orElseThrow();
            List<CommitInfo> history = repository.history().page(main, 0, 1000);
            assertThat(history).extracting(CommitInfo::id).contains(last);
            assertThat(repository
                            .tree(main)
                            .list("", true, Optional.empty(), 100_000)
                            .entries())
                    .hasSize((history.size() - 1) * 61 + 1);
            var git = new Git(repository.git().getDirectory().toPath());
            assertThat(git.run("fsck", "--full", "--strict", "--no-dangling").exit())
                    .isZero();
            assertThat(folder.resolve("scratch")).isEmptyDirectory();
        }
    }
}
