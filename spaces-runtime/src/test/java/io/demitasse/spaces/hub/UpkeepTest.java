package io.demitasse.spaces.hub;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.spaces.git.hosting.Author;
import io.demitasse.spaces.git.hosting.HostingLimits;
import io.demitasse.spaces.git.hosting.RepositoryStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpkeepTest {
    private static final Author ANN = new Author("Ann", "ann@hub.example");
    private static final List<String> IDS = List.of("a".repeat(24), "b".repeat(24), "c".repeat(24));
    private static final byte[] SENT = "sent, and in no commit".getBytes(StandardCharsets.UTF_8);

    private final Path folder;
    private final RepositoryStore store;

    UpkeepTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        store = RepositoryStore.in(folder, HostingLimits.DEFAULT);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void allRepositoriesAreKeptSmallThoughOneIsBroken() throws Exception {
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(SENT));
        for (String id : IDS) {
            store.create(id, ANN, Map.of()).largeFiles().put(digest, SENT.length, new ByteArrayInputStream(SENT));
        }
        Files.writeString(main(IDS.get(1)), "0".repeat(39) + "1\n");

        new Upkeep(store, () -> Instant.now().plus(Duration.ofDays(30))).round();

        for (String id : List.of(IDS.get(0), IDS.get(2))) {
            assertThat(store.open(id).largeFiles().find(digest)).isEmpty();
        }
        assertThat(store.open(IDS.get(1)).largeFiles().find(digest)).isPresent();
    }

    /** The file that says where the branch main of a repository is. */
    private Path main(String id) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith(Path.of("refs", "heads", "main")))
                    .filter(file -> file.toString().contains(id))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
