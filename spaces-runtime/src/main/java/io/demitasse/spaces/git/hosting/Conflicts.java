package io.demitasse.spaces.git.hosting;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Which files of two commits would have to be merged by hand, as it was found lately: pages that anybody may look at
 * tell it, and to find out is to merge. One merge of a repository at a time is tried so.
 */
final class Conflicts {
    private static final int MOST_PAIRS = 64;
    private static final int MOST_FILES = 1000;

    private record Pair(ObjectId from, ObjectId into) {}

    private final Map<Pair, List<String>> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Pair, List<String>> eldest) {
            return size() > MOST_PAIRS;
        }
    };

    /** Tries a merge. */
    @FunctionalInterface
    interface Trial {
        List<String> conflicts() throws IOException;
    }

    /** Those of a pair of commits. */
    synchronized List<String> of(ObjectId from, ObjectId into, Trial trial) throws IOException {
        var pair = new Pair(from, into);
        Optional<List<String>> before = Optional.ofNullable(known.get(pair));
        if (before.isPresent()) {
            return before.get();
        }
        List<String> found = trial.conflicts();
        if (found.size() <= MOST_FILES) {
            known.put(pair, found);
        }
        return found;
    }
}
