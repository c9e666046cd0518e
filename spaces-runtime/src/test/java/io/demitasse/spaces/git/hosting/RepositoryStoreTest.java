package io.demitasse.spaces.git.hosting;

import static io.demitasse.spaces.git.hosting.RefusedAssert.assertRefused;
import static io.demitasse.spaces.git.hosting.SampleStore.ANN;
import static io.demitasse.spaces.git.hosting.SampleStore.ID;
import static io.demitasse.spaces.git.hosting.SampleStore.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.spaces.git.hosting.Refused.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepositoryStoreTest {
    private final Path folder;
    private final SampleStore sample;

    RepositoryStoreTest(@TempDir Path temporary) throws IOException {
        folder = temporary.resolve("repositories");
        sample = new SampleStore(folder);
    }

    @AfterEach
    void close() {
        sample.close();
    }

    @Test
    void aNewRepositoryHasOneCommitWithTheFilesGiven() throws IOException {
        List<CommitInfo> history = sample.repository().history().page(sample.main(), 0, 10);
        assertThat(history).hasSize(1);
        assertThat(history.get(0).title()).isEqualTo("initial commit");
        assertThat(history.get(0).author()).isEqualTo(ANN);
        assertThat(history.get(0).parents()).isEmpty();
        assertThat(sample.repository()
                        .tree(sample.main())
                        .list("", true, Optional.empty(), 10)
                        .entries())
                .extracting(Entry::path)
                .containsExactly(".gitattributes");
        assertThat(sample.repository().revisions().find("HEAD")).hasValue(sample.main());
    }

    @Test
    void anIdIsTakenOnce() throws IOException {
        assertRefused(Reason.ALREADY_EXISTS, () -> sample.store().create(ID, ANN, Map.of()))
                .hasMessage("There is a repository '" + ID + "' already.");
        assertThat(scratch()).isEmpty();
    }

    @Test
    void ofManyThatMakeOneRepositoryAtOnceOneDoes() throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> attempts = IntStream.range(0, 8)
                    .mapToObj(i -> (Callable<Boolean>) () -> create())
                    .toList();
            int made = 0;
            for (Future<Boolean> attempt : threads.invokeAll(attempts)) {
                made += attempt.get() ? 1 : 0;
            }
            assertThat(made).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
        assertThat(scratch()).isEmpty();
    }

    private boolean create() throws IOException {
        try {
            sample.store().create(OTHER, ANN, Map.of("a", new byte[] {'b'}));
            return true;
        } catch (Refused e) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "..",
                "../../../../etc/passwd00",
                "0123456789ABCDEF01234567",
                "0123456789abcdef0123456",
                "0123456789abcdef012345678",
                "0123456789abcdef0123456/",
                "0123456789abcdef0123456\n",
                "scratch"
            })
    void whatIsNoIdIsRefused(String id) {
        assertRefused(Reason.REPOSITORY_NOT_FOUND, () -> sample.store().open(id));
        assertRefused(Reason.REPOSITORY_NOT_FOUND, () -> sample.store().delete(id));
        assertRefused(Reason.REPOSITORY_NOT_FOUND, () -> sample.store().create(id, ANN, Map.of()));
        assertRefused(Reason.REPOSITORY_NOT_FOUND, () -> sample.store().copy(ID, id));
    }

    @Test
    void oneThatIsNotThereIsRefused() {
        assertRefused(Reason.REPOSITORY_NOT_FOUND, () -> sample.store().open(OTHER))
                .hasMessage("There is no repository '" + OTHER + "'.");
    }

    @Test
    void aRepositoryIsOneObjectForAllWhoHoldIt() throws IOException {
        assertThat(sample.store().open(ID)).isSameAs(sample.repository());
    }

    @Test
    void aDeletedRepositoryIsGoneAndItsIdFree() throws IOException {
        sample.store().delete(ID);
        assertRefused(Reason.REPOSITORY_NOT_FOUND, () -> sample.store().open(ID));
        sample.store().delete(ID);
        assertThat(scratch()).isEmpty();
        assertThat(sample.store()
                        .create(ID, ANN, Map.of("new", "one".getBytes(StandardCharsets.UTF_8)))
                        .history()
                        .count(sample.store().open(ID).revisions().find("main").orElseThrow()))
                .isEqualTo(1);
    }

    @Test
    void aPathThatCantBeMakesNoRepository() throws IOException {
        assertRefused(Reason.BAD_NAME, () -> sample.store().create(OTHER, ANN, Map.of("../evil", new byte[0])));
        assertRefused(Reason.REPOSITORY_NOT_FOUND, () -> sample.store().open(OTHER));
        assertThat(scratch()).isEmpty();
    }

    @Test
    void whatAKilledProcessLeftIsSweptAndTheRestIsThere() throws IOException {
        sample.file("kept", "yes");
        String commit = sample.main();
        sample.close();
        Files.createDirectories(folder.resolve("scratch").resolve("half").resolve("repository.git"));
        Files.writeString(folder.resolve("scratch").resolve("spooled"), "half");
        try (var again = RepositoryStore.in(folder, HostingLimits.DEFAULT)) {
            assertThat(scratch()).isEmpty();
            assertThat(again.open(ID).revisions().find("main")).hasValue(commit);
            assertThat(again.ids()).containsExactly(ID);
        }
    }

    @Test
    void aCopyHasTheHistoryTheTagsAndTheLargeFilesButNoPullRequests() throws IOException {
        sample.file("a", "one");
        String digest = sample.large("a large one");
        sample.repository().refs().createTag("v1", "main", Optional.of("First"), ANN);
        sample.repository().refs().createPullRequest(1, "main");
        HostedRepository copy = sample.store().copy(ID, OTHER);
        assertThat(copy.revisions().find("main")).hasValue(sample.main());
        assertThat(copy.revisions().find("HEAD")).hasValue(sample.main());
        assertThat(copy.history().count(sample.main())).isEqualTo(2);
        assertThat(copy.refs().tags()).extracting(NamedCommit::name).containsExactly("v1");
        assertThat(copy.refs().pullRequests()).isEmpty();
        assertThat(copy.largeFiles().find(digest)).isPresent();
        assertThat(copy.largeFiles().bytes()).isEqualTo(11);
    }

    @Test
    void aCopyLivesOnWhenItsOriginIsDeletedOrChanged() throws IOException {
        sample.file("a", "one");
        HostedRepository copy = sample.store().copy(ID, OTHER);
        String before = sample.main();
        sample.file("a", "two");
        sample.store().delete(ID);
        assertThat(copy.revisions().find("main")).hasValue(before);
        Tree tree = copy.tree(before);
        assertThat(new String(tree.content(tree.entry("a")).open(0).readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("one");
    }

    private List<Path> scratch() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("scratch"))) {
            return files.toList();
        }
    }

    @Test
    void theRoomThatARepositoryTakesIsCounted() throws IOException {
        long before = sample.store().bytes(ID);
        byte[] random = new byte[100_000];
        new Random(1).nextBytes(random);
        try (Draft draft = sample.repository().draft("main")) {
            draft.add("random.txt", random);
            draft.commit(ANN, "Random bytes", "");
        }

        assertThat(sample.store().bytes(ID) - before).isBetween(100_000L, 110_000L);
        assertThat(sample.store().bytes("0".repeat(24))).isZero();
        assertThat(sample.store().limits()).isEqualTo(HostingLimits.DEFAULT);
    }
}
