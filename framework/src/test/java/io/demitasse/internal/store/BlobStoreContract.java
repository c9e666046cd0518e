package io.demitasse.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.error.VisitorException;
import io.demitasse.sample.HandClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every store of files keeps to. */
abstract class BlobStoreContract {
    private static final Quota QUOTA = new Quota(2 << 20, 3 << 20);
    private final HandClock clock = new HandClock();
    private final BlobStore store = store(QUOTA, clock);

    abstract BlobStore store(Quota quota, Clock clock);

    @AfterEach
    void close() {
        store.close();
    }

    private Blob put(String owner, int bytes) throws IOException {
        return put(owner, bytes, Life.KEPT);
    }

    private Blob put(String owner, int bytes, Life life) throws IOException {
        return store.put(file(owner, life), new ByteArrayInputStream(new byte[bytes]));
    }

    private static NewFile file(String owner, Life life) {
        return new NewFile(owner, "a.txt", "text/plain", life);
    }

    @Test
    void givesBackWhatItKept() throws IOException {
        byte[] content = "grüße".getBytes(StandardCharsets.UTF_8);
        Blob blob = store.put(file("ann", Life.KEPT), new ByteArrayInputStream(content));
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
        assertThatThrownBy(() -> store.put(file("ann", Life.KEPT), broken)).hasMessage("reset");
        put("ann", 2 << 20);
        put("ann", 1 << 20);
    }

    @Test
    void sweepingDropsWhatNobodyAskedForAndFreesItsRoom() throws IOException {
        Blob blob = put("ann", 2 << 20);
        Blob everyones = put("", 10);
        store.sweep(clock.instant().minusSeconds(60));
        assertThat(store.find("ann", blob.id())).isPresent();
        store.sweep(clock.instant().plusSeconds(60));
        assertThat(store.find("ann", blob.id())).isEmpty();
        assertThat(store.find("", everyones.id())).isPresent();
        put("ann", 2 << 20);
    }

    @Test
    void whatHandlersMadeGivesWayTheOldestFirst() throws IOException {
        Blob oldest = put("ann", 1 << 20, Life.MADE);
        clock.turn(Duration.ofSeconds(1));
        Blob older = put("ann", 1 << 20, Life.MADE);
        clock.turn(Duration.ofSeconds(61));
        put("bob", 2 << 20);
        put("ann", 2 << 20);
        assertThat(store.find("ann", oldest.id())).isEmpty();
        assertThat(store.find("ann", older.id())).isPresent();
    }

    @Test
    void whatWasAskedForAMomentAgoGivesNoWay() throws IOException {
        Blob made = put("ann", 2 << 20, Life.MADE);
        clock.turn(Duration.ofMinutes(10));
        store.find("ann", made.id());
        clock.turn(Duration.ofSeconds(59));
        assertThatThrownBy(() -> put("ann", 2 << 20)).hasMessage("upload.quota[3]");
        assertThat(store.find("ann", made.id())).isPresent();
    }

    @Test
    void whatAVisitorUploadedGivesNoWay() throws IOException {
        put("ann", 2 << 20);
        clock.turn(Duration.ofMinutes(10));
        assertThatThrownBy(() -> put("ann", 2 << 20, Life.MADE)).hasMessage("upload.quota[3]");
    }

    @Test
    void framesGoAMinuteAfterTheyWereAskedForLast() throws IOException {
        Blob frame = put("ann", 1, Life.PASSING);
        Blob made = put("ann", 1, Life.MADE);
        Instant longAgo = clock.instant().minusSeconds(1);
        clock.turn(Duration.ofSeconds(40));
        store.find("ann", frame.id());
        clock.turn(Duration.ofSeconds(60));
        store.sweep(longAgo);
        assertThat(store.find("ann", frame.id())).isPresent();
        clock.turn(Duration.ofSeconds(61));
        store.sweep(longAgo);
        assertThat(store.find("ann", frame.id())).isEmpty();
        assertThat(store.find("ann", made.id())).isPresent();
    }
}
