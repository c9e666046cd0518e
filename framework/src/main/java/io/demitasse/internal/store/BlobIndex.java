package io.demitasse.internal.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which files there are, whose they are, and when each was last asked for. */
final class BlobIndex<B extends Blob> {
    private record Used<B>(B blob, Instant at) {}

    private final Map<String, Used<B>> blobs = new HashMap<>();
    private final Map<String, Long> bytes = new HashMap<>();

    /** How much the owner has already, with {@code more} on top. */
    synchronized long ownerBytes(String owner, long more) {
        return bytes.getOrDefault(owner, 0L) + more;
    }

    synchronized B add(B blob) {
        blobs.put(blob.id(), new Used<>(blob, Instant.now()));
        bytes.merge(blob.owner(), blob.size(), Long::sum);
        return blob;
    }

    synchronized Optional<B> find(String owner, String id) {
        Used<B> used = blobs.get(id);
        if (used == null || !used.blob().owner().equals(owner)) {
            return Optional.empty();
        }
        blobs.put(id, new Used<>(used.blob(), Instant.now()));
        return Optional.of(used.blob());
    }

    /** Forgets the files that nobody asked for since that time, and gives them back; the app's own stay to the end. */
    synchronized List<B> sweep(Instant unusedSince) {
        List<B> unused = new ArrayList<>();
        blobs.values().removeIf(used -> {
            boolean old = used.at().isBefore(unusedSince)
                    && (!used.blob().owner().isEmpty() || unusedSince.equals(Instant.MAX));
            if (old) {
                unused.add(used.blob());
                bytes.merge(used.blob().owner(), -used.blob().size(), Long::sum);
            }
            return old;
        });
        bytes.values().removeIf(left -> left == 0);
        return unused;
    }
}
