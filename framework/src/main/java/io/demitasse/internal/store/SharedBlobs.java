package io.demitasse.internal.store;

import io.demitasse.error.OperatorException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps files where all replicas of an app have them: each a log of pieces, a fact that says what it is and for how
 * long, and a row in its owner's table, by which the owner's bytes are known.
 */
public final class SharedBlobs implements BlobStore {
    private static final int PIECE = 256 << 10;
    private static final Duration PASSING = Duration.ofMinutes(1);

    private record SharedBlob(String id, NewFile file, long size, SharedStore store) implements Blob {
        @Override
        public InputStream open() {
            return new Pieces(store, log(id));
        }
    }

    /** What an owner's table says of a file. */
    private record Row(long size, Life life, long usedMillis) {}

    /** The files of the app itself, which are to stay as long as a replica runs. */
    private final Set<String> own = ConcurrentHashMap.newKeySet();

    private final Ids ids = new Ids();
    private final SharedStore store;
    private final Quota quota;
    private final Clock clock;

    /** Keeps files in a store, which stays open when this is closed. */
    public SharedBlobs(SharedStore store, Quota quota, Clock clock) {
        this.store = store;
        this.quota = quota;
        this.clock = clock;
    }

    private static String log(String id) {
        return "file/" + id;
    }

    private static String table(String owner) {
        return "files/" + owner;
    }

    @Override
    public Blob put(NewFile file, InputStream content) throws IOException {
        String id = ids.next();
        boolean kept = false;
        try {
            long size = copy(file.owner(), content, id);
            var blob = new SharedBlob(id, file, size, store);
            store.put(log(id), bytes(blob), life(file.life()));
            note(blob);
            kept = true;
            if (file.owner().isEmpty()) {
                own.add(id);
            }
            return blob;
        } catch (OperatorException e) {
            throw new IOException(e.getMessage(), e);
        } finally {
            if (!kept) {
                store.drop(log(id));
            }
        }
    }

    private long copy(String owner, InputStream content, String id) throws IOException {
        long before = ownerBytes(owner);
        long size = 0;
        long number = 0;
        for (byte[] piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE)) {
            size += piece.length;
            if (!owner.isEmpty() && before + size > quota.owner()) {
                before = makeRoom(owner, size);
            }
            quota.check(size, before + size);
            store.append(log(id), ++number, piece);
        }
        return size;
    }

    private long ownerBytes(String owner) {
        return owner.isEmpty()
                ? 0
                : store.rows(table(owner)).values().stream()
                        .mapToLong(row -> row(row).size())
                        .sum();
    }

    /**
     * Drops what is gone anyway, then what handlers made, the oldest first; gives what is left of the owner's bytes.
     */
    private long makeRoom(String owner, long more) {
        long left = 0;
        List<Map.Entry<String, Row>> rows = store.rows(table(owner)).entrySet().stream()
                .map(entry -> Map.entry(entry.getKey(), row(entry.getValue())))
                .sorted(Comparator.comparingLong(entry -> entry.getValue().usedMillis()))
                .toList();
        for (Map.Entry<String, Row> entry : rows) {
            left += entry.getValue().size();
        }
        for (Map.Entry<String, Row> entry : rows) {
            boolean gone = store.get(log(entry.getKey())).isEmpty();
            boolean givesWay = entry.getValue().life() != Life.KEPT
                    && clock.millis() - entry.getValue().usedMillis() > PASSING.toMillis();
            if (gone || (givesWay && left + more > quota.owner())) {
                drop(owner, entry.getKey());
                left -= entry.getValue().size();
            }
        }
        return left;
    }

    private void drop(String owner, String id) {
        store.remove(log(id));
        store.drop(log(id));
        store.unset(table(owner), id);
    }

    @Override
    public Optional<Blob> find(String owner, String id) {
        return store.get(log(id))
                .map(bytes -> blob(id, bytes))
                .filter(blob -> blob.owner().equals(owner))
                .map(blob -> {
                    keep(blob);
                    return blob;
                });
    }

    private void keep(SharedBlob blob) {
        store.put(log(blob.id()), bytes(blob), life(blob.life()));
        store.touch(log(blob.id()));
        note(blob);
    }

    /** In the table of its owner, who has so many bytes more, and used them now. */
    private void note(SharedBlob blob) {
        var row = new Row(blob.size(), blob.life(), clock.millis());
        store.set(table(blob.owner()), blob.id(), bytes(row), SharedStore.LIFE);
    }

    private static Duration life(Life life) {
        return life == Life.PASSING ? PASSING : SharedStore.LIFE;
    }

    /** The store forgets by itself; what the app itself brought stays. */
    @Override
    public void sweep(Instant unusedSince) {
        own.forEach(id -> find("", id));
        store.sweep();
    }

    @Override
    public void close() {}

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private static byte[] written(Writing writing) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(SharedBlob blob) {
        return written(out -> {
            out.writeUTF(blob.owner());
            out.writeUTF(blob.name());
            out.writeUTF(blob.type());
            out.writeUTF(blob.life().name());
            out.writeLong(blob.size());
        });
    }

    private SharedBlob blob(String id, byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            var file = new NewFile(in.readUTF(), in.readUTF(), in.readUTF(), Life.valueOf(in.readUTF()));
            return new SharedBlob(id, file, in.readLong(), store);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Row row) {
        return written(out -> {
            out.writeLong(row.size());
            out.writeUTF(row.life().name());
            out.writeLong(row.usedMillis());
        });
    }

    private static Row row(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return new Row(in.readLong(), Life.valueOf(in.readUTF()), in.readLong());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pieces of a file one after the other; those that are skipped whole are not fetched. */
    private static final class Pieces extends InputStream {
        private final SharedStore store;
        private final String log;
        private byte[] piece = new byte[0];
        private int at;
        private long number;

        Pieces(SharedStore store, String log) {
            this.store = store;
            this.log = log;
        }

        private boolean hasMore() {
            if (at == piece.length) {
                List<SharedStore.Entry> next = store.after(log, number, 1);
                piece = next.isEmpty() ? new byte[0] : next.get(0).bytes();
                at = 0;
                number++;
            }
            return piece.length > 0;
        }

        @Override
        public int read() {
            return hasMore() ? piece[at++] & 0xff : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (length == 0) {
                return 0;
            }
            if (!hasMore()) {
                return -1;
            }
            int n = Math.min(length, piece.length - at);
            System.arraycopy(piece, at, into, offset, n);
            at += n;
            return n;
        }

        @Override
        public long skip(long bytes) {
            long inPiece = Math.min(bytes, piece.length - at);
            at += (int) inPiece;
            long whole = (bytes - inPiece) / PIECE;
            if (at == piece.length) {
                number += whole;
                return inPiece + whole * PIECE + skipWithin(bytes - inPiece - whole * PIECE);
            }
            return inPiece;
        }

        private long skipWithin(long bytes) {
            long n = bytes > 0 && hasMore() ? Math.min(bytes, piece.length) : 0;
            at += (int) n;
            return n;
        }
    }
}
