package io.demitasse.spaces.git.hosting;

import static io.demitasse.spaces.git.hosting.SampleStore.ANN;
import static io.demitasse.spaces.git.hosting.SampleStore.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectInserter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HousekeepingTest {
    private static final int MANY = 1000;

    private final SampleStore sample;
    private final HostedRepository repository;

    HousekeepingTest(@TempDir Path folder) throws IOException {
        sample = new SampleStore(folder);
        repository = sample.repository();
        // So that a thousand objects are many.
        repository.git().getConfig().setInt("gc", null, "auto", 200);
    }

    @AfterEach
    void close() {
        sample.close();
    }

    private long files() throws IOException {
        try (Stream<Path> all =
                Files.walk(repository.git().getObjectsDirectory().toPath())) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    private void commitMany() throws IOException {
        try (ObjectInserter inserter = repository.git().newObjectInserter()) {
            for (int i = 0; i < MANY; i++) {
                inserter.insert(Constants.OBJ_BLOB, bytes("content " + i));
            }
        }
        try (Draft draft = repository.draft("main")) {
            for (int i = 0; i < MANY; i++) {
                draft.add("folder/file" + i, bytes("content " + i));
            }
            draft.commit(ANN, "Many", "");
        }
    }

    @Test
    void manyObjectsArePackedAndAllIsStillThere() throws IOException {
        commitMany();
        assertThat(files()).isGreaterThan(MANY);
        assertThat(repository.collect(Instant.now())).isTrue();
        assertThat(files()).isLessThan(20);
        assertThat(sample.text("main", "folder/file77")).isEqualTo("content 77");
        assertThat(repository
                        .tree(sample.main())
                        .list("folder", false, Optional.empty(), MANY + 1)
                        .entries())
                .hasSize(MANY);
    }

    @Test
    void fewObjectsAreLeftAsTheyAre() throws IOException {
        sample.file("a", "one");
        long before = files();
        assertThat(repository.collect(Instant.now())).isTrue();
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void nothingIsCollectedWhileSomebodyWrites() throws IOException {
        commitMany();
        long before = files();
        try (Draft draft = repository.draft("main")) {
            draft.add("a", bytes("one"));
            assertThat(repository.collect(Instant.now())).isFalse();
            assertThat(files()).isEqualTo(before + 1);
            draft.commit(ANN, "One", "");
        }
        assertThat(repository.collect(Instant.now())).isTrue();
        assertThat(sample.text("main", "a")).isEqualTo("one");
    }

    @Test
    void whatNobodyLeadsToAnyMoreIsStillThereForALittleWhile() throws IOException {
        commitMany();
        String before = sample.main();
        repository.refs().squash("main", ANN, "All in one");
        assertThat(repository.collect(Instant.now())).isTrue();
        assertThat(repository.history().count(before)).isEqualTo(2);
    }
}
