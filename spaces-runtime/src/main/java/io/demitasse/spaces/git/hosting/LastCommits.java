package io.demitasse.spaces.git.hosting;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Finds the commits that changed paths last, by comparing each commit with its first parent. */
final class LastCommits {
    private static final int MOST_COMMITS = 10_000;

    private final Repository git;
    private final Set<String> left;
    private final Map<String, CommitInfo> found = new HashMap<>();

    LastCommits(Repository git, Collection<String> paths) {
        this.git = git;
        left = new HashSet<>(paths);
    }

    Map<String, CommitInfo> before(ObjectId start) throws IOException {
        try (var walk = new RevWalk(git);
                var trees = new TreeWalk(walk.getObjectReader())) {
            Optional<RevCommit> at = Optional.of(walk.parseCommit(start));
            int filtered = 0;
            for (int i = 0; i < MOST_COMMITS && at.isPresent() && !left.isEmpty(); i++) {
                if (filtered != left.size()) {
                    filtered = left.size();
                    trees.setFilter(AndTreeFilter.create(PathFilterGroup.createFromStrings(left), TreeFilter.ANY_DIFF));
                }
                Optional<RevCommit> parent = parent(walk, at.get());
                take(trees, at.get(), parent);
                at = parent;
            }
        }
        return found;
    }

    private static Optional<RevCommit> parent(RevWalk walk, RevCommit commit) throws IOException {
        return commit.getParentCount() == 0 ? Optional.empty() : Optional.of(walk.parseCommit(commit.getParent(0)));
    }

    private void take(TreeWalk trees, RevCommit commit, Optional<RevCommit> parent) throws IOException {
        trees.reset();
        trees.addTree(commit.getTree());
        if (parent.isPresent()) {
            trees.addTree(parent.get().getTree());
        } else {
            trees.addTree(new EmptyTreeIterator());
        }
        while (trees.next()) {
            String path = trees.getPathString();
            if (left.remove(path)) {
                found.put(path, CommitInfo.of(commit));
            }
            if (trees.isSubtree() && left.stream().anyMatch(other -> other.startsWith(path + "/"))) {
                trees.enterSubtree();
            }
        }
    }
}
