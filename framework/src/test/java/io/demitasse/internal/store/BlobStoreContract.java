package io.demitasse.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.error.VisitorException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every store of files keeps to. */
abstract class BlobStoreContract {
    private static final Quota QUOTA = new Quota(2 << 20, 3 << 20);
    private final BlobStore store = store(QUOTA);

    abstract BlobStore store(Quota quota);

    @AfterEach
    void close() {
        store.close();
    }

    private Blob put(String owner, int bytes) throws IOException {
        return store.put(owner, "a.txt", "text/plain", new ByteArrayInputStream(new byte[bytes]));
    }

    @Test
    void givesBackWhatItKept() throws IOException {
        byte[] content = "grüße".getBytes(StandardCharsets.UTF_8);
        Blob blob = store.put("ann", "a.txt", "text/plain", new ByteArrayInputStream(content));
        Blob found = store.find("ann", blob.id()).orElseThrow();
        assertThat(found.bytes()).isEqualTo(content);
        assertThat(found.name()).isEqualTo("a.txt");
        assertThat(found.type()).isEqualTo("text/plain");
        assertThat(found.size()).isEqualTo(content.length);
        assertThat(found.owner()).isEqualTo("ann");
    }

    @Test
    void aFileIsItsOwnersOnly() throws IOException {
        Blob blob = put("ann", 1);
        assertThat(store.find("bob", blob.id())).isEmpty();
        assertThat(store.find("", blob.id())).isEmpty();
        assertThat(store.find("ann", blob.id() + "x")).isEmpty();
        assertThat(store.find("ann", "../" + blob.id())).isEmpty();
    }

    @Test
    void aFileThatIsTooLargeIsRefusedAndLeavesNothing() throws IOException {
        assertThatThrownBy(() -> put("ann", (2 << 20) + 1))
                .isInstanceOf(VisitorException.class)
                .hasMessage("upload.tooLarge[2]");
        put("ann", 2 << 20);
        put("ann", 1 << 20);
    }

    @Test
    void anOwnersFilesTogetherAreBounded() throws IOException {
        put("ann", 2 << 20);
        assertThatThrownBy(() -> put("ann", 2 << 20))
                .isInstanceOf(VisitorException.class)
                .hasMessage("upload.quota[3]");
        put("bob", 2 << 20);
    }

    @Test
    void anUploadThatBreaksOffLeavesNothing() throws IOException {
        var broken = new SequenceInputStream(new ByteArrayInputStream(new byte[1 << 20]), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("reset");
            }

            @Override
            public int read(byte[] buffer, int from, int length) throws IOException {
                throw new IOException("reset");
            }
        });
        assertThatThrownBy(() -> store.put("ann", "a", "text/plain", broken)).hasMessage("reset");
        put("ann", 2 << 20);
        put("ann", 1 << 20);
    }

    @Test
    void sweepingDropsWhatNobodyAskedForAndFreesItsRoom() throws IOException {
        Blob blob = put("ann", 2 << 20);
        Blob everyones = put("", 10);
        store.sweep(Instant.now().minusSeconds(60));
        assertThat(store.find("ann", blob.id())).isPresent();
        store.sweep(Instant.now().plusSeconds(60));
        assertThat(store.find("ann", blob.id())).isEmpty();
        assertThat(store.find("", everyones.id())).isPresent();
        put("ann", 2 << 20);
    }
}
