package io.demitasse.internal.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Which files there are, whose they are, and when each was last asked for. */
final class BlobIndex<B extends Blob> {
    /** A file that is younger may be on its way to a handler or to a page. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    /** The part of a visitor's room that is made at a time, since every file is looked at for it. */
    private static final int PARTS = 8;

    private record Used<B>(B blob, Instant at) {}

    private final Map<String, Used<B>> blobs = new HashMap<>();
    private final Map<String, Long> bytes = new HashMap<>();
    private final Clock clock;

    BlobIndex(Clock clock) {
        this.clock = clock;
    }

    /** How much the owner has already, with {@code more} on top. */
    synchronized long ownerBytes(String owner, long more) {
        return bytes.getOrDefault(owner, 0L) + more;
    }

    synchronized B add(B blob) {
        blobs.put(blob.id(), new Used<>(blob, clock.instant()));
        bytes.merge(blob.owner(), blob.size(), Long::sum);
        return blob;
    }

    synchronized Optional<B> find(String owner, String id) {
        Used<B> used = blobs.get(id);
        if (used == null || !used.blob().owner().equals(owner)) {
            return Optional.empty();
        }
        blobs.put(id, new Used<>(used.blob(), clock.instant()));
        return Optional.of(used.blob());
    }

    /**
     * Forgets what gives way to {@code more} bytes of that owner within a quota, those first that nobody asked for the
     * longest, and gives it back. It may be less than is needed.
     */
    synchronized List<B> makeRoom(String owner, long more, Quota quota) {
        long toFree = ownerBytes(owner, more) - quota.owner();
        if (toFree <= 0 || owner.isEmpty()) {
            return List.of();
        }
        Instant fresh = clock.instant().minus(FRESH);
        List<Used<B>> old = blobs.values().stream()
                .filter(used -> used.blob().owner().equals(owner)
                        && used.blob().life() != Life.KEPT
                        && used.at().isBefore(fresh))
                .sorted(Comparator.comparing(Used::at))
                .toList();
        List<B> gone = new ArrayList<>();
        long left = toFree + quota.owner() / PARTS;
        for (int i = 0; i < old.size() && left > 0; i++) {
            gone.add(old.get(i).blob());
            left -= old.get(i).blob().size();
        }
        gone.forEach(blob -> blobs.remove(blob.id()));
        forget(gone);
        return gone;
    }

    /** Forgets the files that nobody asked for since that time, and gives them back; the app's own stay to the end. */
    synchronized List<B> sweep(Instant unusedSince) {
        Instant fresh = clock.instant().minus(FRESH);
        Predicate<Used<B>> isOld = used -> used.at()
                .isBefore(used.blob().life() == Life.PASSING && fresh.isAfter(unusedSince) ? fresh : unusedSince);
        List<B> unused = new ArrayList<>();
        blobs.values().removeIf(used -> {
            boolean old = isOld.test(used) && (!used.blob().owner().isEmpty() || unusedSince.equals(Instant.MAX));
            if (old) {
                unused.add(used.blob());
            }
            return old;
        });
        forget(unused);
        return unused;
    }

    private void forget(List<B> gone) {
        gone.forEach(blob -> bytes.merge(blob.owner(), -blob.size(), Long::sum));
        bytes.values().removeIf(left -> left == 0);
    }
}
