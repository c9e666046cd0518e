package io.demitasse.spaces.git.hosting;

import io.demitasse.spaces.git.hosting.Refused.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Lists a folder in parts. A part begins behind the path that the one before ended with, wherever that was. */
record Listing(ObjectReader reader, String path, ObjectId folder, boolean deep) {
    EntryPage page(Optional<String> after, int limit) throws IOException {
        try (var walk = new TreeWalk(reader)) {
            walk.addTree(folder);
            if (after.isPresent() && !isAt(walk, after.get())) {
                throw new Refused(
                        Reason.ENTRY_NOT_FOUND,
                        "There is no '" + after.get() + "' behind which to go on. Begin with the first page.");
            }
            List<Entry> entries = new ArrayList<>();
            while (walk.next()) {
                if (entries.size() == limit) {
                    return new EntryPage(
                            entries, Optional.of(relative(entries.get(limit - 1).path())));
                }
                entries.add(Entries.of(reader, walk, full(walk.getPathString())));
                enter(walk);
            }
            return new EntryPage(entries, Optional.empty());
        }
    }

    /** Goes to a path, only through the folders that lead to it. */
    private boolean isAt(TreeWalk walk, String wanted) throws IOException {
        while (walk.next()) {
            String at = walk.getPathString();
            if (at.equals(wanted)) {
                enter(walk);
                return true;
            }
            if (walk.isSubtree() && wanted.startsWith(at + "/")) {
                enter(walk);
            }
        }
        return false;
    }

    private void enter(TreeWalk walk) throws IOException {
        if (deep && walk.isSubtree()) {
            walk.enterSubtree();
        }
    }

    private String full(String below) {
        return path.isEmpty() ? below : path + "/" + below;
    }

    private String relative(String full) {
        return path.isEmpty() ? full : full.substring(path.length() + 1);
    }
}
