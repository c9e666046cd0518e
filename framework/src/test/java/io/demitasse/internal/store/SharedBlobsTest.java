package io.demitasse.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.error.VisitorException;
import io.demitasse.sample.HandClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SharedBlobsTest {
    private static final Quota QUOTA = new Quota(2 << 20, 3 << 20);
    private final HandClock clock = new HandClock();
    private final MemoryStore store = new MemoryStore(clock);
    private final BlobStore here = blobs();
    private final BlobStore there = blobs();

    private BlobStore blobs() {
        return new SharedBlobs(store.access(), QUOTA, clock);
    }

    private static byte[] content(int size) {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        return content;
    }

    private Blob put(String owner, int size, Life life) throws IOException {
        return here.put(new NewFile(owner, "grüße.txt", "text/plain", life), new ByteArrayInputStream(content(size)));
    }

    @Test
    void aFileIsThereAtEveryReplicaForItsOwnerAlone() throws IOException {
        Blob blob = put("ann", 700_000, Life.KEPT);
        Blob found = there.find("ann", blob.id()).orElseThrow();
        assertThat(found.bytes()).isEqualTo(content(700_000));
        assertThat(found.name()).isEqualTo("grüße.txt");
        assertThat(found.type()).isEqualTo("text/plain");
        assertThat(found.size()).isEqualTo(700_000);
        assertThat(there.find("bob", blob.id())).isEmpty();
        assertThat(there.find("", blob.id())).isEmpty();
        assertThat(there.find("ann", "nothing")).isEmpty();
    }

    @Test
    void anyPartOfItCanBeRead() throws IOException {
        byte[] content = content(700_000);
        Blob blob = put("ann", content.length, Life.KEPT);
        for (int from : new int[] {0, 1, 262_143, 262_144, 262_145, 600_000, 699_999}) {
            try (InputStream in = there.find("ann", blob.id()).orElseThrow().open()) {
                in.skipNBytes(from);
                assertThat(in.read()).isEqualTo(content[from] & 0xff);
                in.skipNBytes(Math.min(10, content.length - from - 1));
            }
        }
    }

    @Test
    void anEmptyFileIsOne() throws IOException {
        assertThat(there.find("ann", put("ann", 0, Life.KEPT).id())
                        .orElseThrow()
                        .bytes())
                .isEmpty();
    }

    @Test
    void whatIsTooLargeLeavesNothing() {
        assertThatThrownBy(() -> put("ann", (2 << 20) + 1, Life.KEPT)).isInstanceOf(VisitorException.class);
        assertThat(store.access().rows("files/ann")).isEmpty();
    }

    @Test
    void anOwnerHasItsRoomWhateverTheReplica() throws IOException {
        put("ann", 2 << 20, Life.KEPT);
        assertThatThrownBy(() -> there.put(
                        new NewFile("ann", "b", "text/plain", Life.KEPT),
                        new ByteArrayInputStream(content((1 << 20) + 1))))
                .isInstanceOf(VisitorException.class);
        put("bob", 2 << 20, Life.KEPT);
    }

    @Test
    void whatHandlersMadeGivesWay() throws IOException {
        Blob old = put("ann", 2 << 20, Life.MADE);
        clock.turn(Duration.ofMinutes(2));
        Blob fresh = put("ann", 2 << 20, Life.MADE);
        assertThat(there.find("ann", old.id())).isEmpty();
        assertThat(there.find("ann", fresh.id())).isPresent();
    }

    @Test
    void whatIsAskedForStaysAndTheRestEnds() throws IOException {
        Blob used = put("ann", 1, Life.KEPT);
        Blob unused = put("ann", 1, Life.KEPT);
        Blob own = put("", 1, Life.KEPT);
        for (int hour = 0; hour < 5; hour++) {
            clock.turn(Duration.ofHours(1));
            here.sweep(Instant.MIN);
            assertThat(there.find("ann", used.id())).isPresent();
        }
        assertThat(there.find("ann", unused.id())).isEmpty();
        assertThat(there.find("", own.id())).isPresent();
    }

    @Test
    void whatBreaksOffLeavesNothing() {
        var broken = new SequenceInputStream(new ByteArrayInputStream(content(300_000)), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("broken off");
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return read();
            }
        });
        assertThatThrownBy(() -> here.put(new NewFile("ann", "a", "text/plain", Life.KEPT), broken))
                .hasMessage("broken off");
        assertThat(store.access().rows("files/ann")).isEmpty();
    }
}
