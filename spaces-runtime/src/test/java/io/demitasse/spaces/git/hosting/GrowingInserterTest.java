package io.demitasse.spaces.git.hosting;

import static io.demitasse.spaces.git.hosting.SampleStore.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrowingInserterTest {
    private final SampleStore sample;
    private final FileRepository git;

    GrowingInserterTest(@TempDir Path folder) throws IOException {
        sample = new SampleStore(folder);
        git = sample.repository().git();
    }

    @AfterEach
    void close() {
        sample.close();
    }

    private List<String> files(String ending) throws IOException {
        try (Stream<Path> all = Files.walk(git.getObjectsDirectory().toPath())) {
            return all.filter(Files::isRegularFile)
                    .map(Path::toString)
                    .filter(file -> file.endsWith(ending))
                    .toList();
        }
    }

    private static List<ObjectId> insert(GrowingInserter inserter, int count) throws IOException {
        List<ObjectId> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(inserter.insert(Constants.OBJ_BLOB, bytes("content " + i)));
        }
        return ids;
    }

    @Test
    void manyObjectsAreFewFilesAndAllAreRead() throws IOException {
        int before = files("").size();
        try (var inserter = new GrowingInserter(git)) {
            List<ObjectId> ids = insert(inserter, 500);
            try (ObjectReader reader = inserter.newReader()) {
                assertThat(ids).allMatch(id -> isThere(reader, id));
            }
            inserter.flush();
            try (ObjectReader reader = git.newObjectReader()) {
                assertThat(ids).allMatch(id -> isThere(reader, id));
            }
        }
        assertThat(files("").size() - before).isEqualTo(52);
        assertThat(files(".pack")).hasSize(1);
    }

    private static boolean isThere(ObjectReader reader, ObjectId id) {
        try {
            return reader.has(id);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void fewObjectsAreNoPack() throws IOException {
        try (var inserter = new GrowingInserter(git)) {
            insert(inserter, 50);
            inserter.flush();
        }
        assertThat(files(".pack")).isEmpty();
    }

    @Test
    void aPackThatIsGivenUpLeavesNothing() throws IOException {
        try (var inserter = new GrowingInserter(git)) {
            insert(inserter, 500);
        }
        assertThat(files("ack")).isEmpty();
    }
}
