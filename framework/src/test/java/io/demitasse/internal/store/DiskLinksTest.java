package io.demitasse.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiskLinksTest {
    private final Ids ids = new Ids();
    private final Path parent;
    private final Path folder;

    DiskLinksTest(@TempDir Path parent) {
        this.parent = parent;
        this.folder = parent.resolve("links");
    }

    private String put(LinkStore store, Instant at) throws IOException {
        String id = ids.next();
        store.put(id, "[]");
        Files.setLastModifiedTime(folder.resolve(id + ".json"), FileTime.from(at));
        return id;
    }

    @Test
    void aLinkOutlivesTheStore() {
        String id = ids.next();
        new DiskLinks(folder, 3).put(id, "[1]");
        var kept = new DiskLinks(folder, 3).find(id).orElseThrow();
        assertThat(kept.snapshot()).isEqualTo("[1]");
        assertThat(kept.at())
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
        assertThat(new DiskLinks(folder, 3).find(ids.next())).isEmpty();
    }

    @Test
    void overTheLimitTheOldestGo() throws IOException {
        var store = new DiskLinks(folder, 2);
        String oldest = put(store, Instant.EPOCH.plusSeconds(1));
        String newer = put(store, Instant.EPOCH.plusSeconds(2));
        String newest = put(store, Instant.EPOCH.plusSeconds(3));
        assertThat(store.find(oldest)).isEmpty();
        assertThat(store.find(newer)).isPresent();
        assertThat(store.find(newest)).isPresent();
    }

    @Test
    void aSweepForgetsWhatIsOlder() throws IOException {
        var store = new DiskLinks(folder, 9);
        store.sweep(Instant.now());
        String old = put(store, Instant.EPOCH.plusSeconds(1));
        String fresh = put(store, Instant.EPOCH.plusSeconds(3));
        store.sweep(Instant.EPOCH.plusSeconds(2));
        assertThat(store.find(old)).isEmpty();
        assertThat(store.find(fresh)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "..",
                "../secret",
                "/etc/passwd",
                "../../../../../../secret",
                "a\u0000b",
                "AAAAAAAAAAAAAAAAAAAA/."
            })
    void noOtherFileIsRead(String id) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(parent.resolve("secret.json"), "[]");
        assertThat(new DiskLinks(folder, 9).find(id)).isEmpty();
    }
}
