package io.demitasse.spaces.git.hosting;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.revwalk.ObjectWalk;
import org.eclipse.jgit.revwalk.RevObject;

/**
 * Deletes large files that no version leads to any more, or ever did. Like what git itself throws away they stay two
 * weeks: their commit may be on its way, or be looked for.
 */
final class LargeSweep {
    static final Duration PATIENCE = Duration.ofDays(14);

    private LargeSweep() {}

    static void of(FileRepository git, LargeFiles files, Instant now) throws IOException {
        Instant since = now.minus(PATIENCE);
        Set<String> old = files.notNeededSince(since);
        if (old.isEmpty()) {
            return;
        }
        Set<String> needed = needed(git, old);
        for (String each : old) {
            if (needed.contains(each)) {
                files.need(each, now);
            } else {
                files.deleteUnlessNeeded(each, since);
            }
        }
    }

    /** Those of some files that a branch, a tag or a pull request leads to. */
    private static Set<String> needed(FileRepository git, Set<String> files) throws IOException {
        Set<String> needed = new HashSet<>();
        try (var walk = new ObjectWalk(git)) {
            for (Ref ref : git.getRefDatabase().getRefs()) {
                if (ref.getObjectId() != null) {
                    walk.markStart(walk.parseAny(ref.getObjectId()));
                }
            }
            while (walk.next() != null) {
                // Files come when all commits have been seen.
            }
            for (RevObject each = walk.nextObject(); each != null; each = walk.nextObject()) {
                if (each.getType() == Constants.OBJ_BLOB && isShort(walk.getObjectReader(), each)) {
                    LargePointer.read(walk.getObjectReader().open(each).getBytes())
                            .map(LargePointer::sha256)
                            .filter(files::contains)
                            .ifPresent(needed::add);
                }
            }
        }
        return needed;
    }

    private static boolean isShort(ObjectReader reader, RevObject blob) throws IOException {
        long size = reader.getObjectSize(blob, Constants.OBJ_BLOB);
        return size >= LargePointer.SHORTEST && size <= LargePointer.LONGEST;
    }
}
