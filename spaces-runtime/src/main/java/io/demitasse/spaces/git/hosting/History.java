package io.demitasse.spaces.git.hosting;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;

/** The commits of a repository, and what they changed. Commits are meant by their whole ids. */
public final class History {
    private final Repository git;

    History(Repository git) {
        this.git = git;
    }

    /** A commit. */
    public CommitInfo commit(String id) throws IOException {
        return CommitInfo.of(new Revisions(git).commit(id));
    }

    /**
     * A commit and those before it, newest first.
     *
     * @param skip how many to leave out at the beginning
     * @param limit how many at most
     */
    public List<CommitInfo> page(String from, int skip, int limit) throws IOException {
        try (var walk = new RevWalk(git)) {
            walk.markStart(walk.parseCommit(start(from)));
            List<CommitInfo> page = new ArrayList<>();
            RevCommit next = walk.next();
            for (int i = 0; next != null && page.size() < limit; i++) {
                if (i >= skip) {
                    page.add(CommitInfo.of(next));
                }
                next = walk.next();
            }
            return page;
        }
    }

    /**
     * The commits up to one that are not up to others, oldest first; of more than the limit the newest.
     *
     * @param without whole commit ids
     */
    public List<CommitInfo> since(Collection<String> without, String to, int limit) throws IOException {
        try (var walk = new RevWalk(git)) {
            walk.markStart(walk.parseCommit(start(to)));
            for (String each : without) {
                walk.markUninteresting(walk.parseCommit(start(each)));
            }
            List<CommitInfo> commits = new ArrayList<>();
            for (RevCommit next = walk.next(); next != null && commits.size() < limit; next = walk.next()) {
                commits.add(CommitInfo.of(next));
            }
            Collections.reverse(commits);
            return commits;
        }
    }

    /** How many commits there are up to one. */
    public int count(String from) throws IOException {
        try (var walk = new RevWalk(git)) {
            walk.setRetainBody(false);
            walk.markStart(walk.parseCommit(start(from)));
            int count = 0;
            while (walk.next() != null) {
                count++;
            }
            return count;
        }
    }

    /**
     * The commits that changed files and folders last, as far back as is looked. A merge counts as the change that it
     * brought.
     */
    public Map<String, CommitInfo> last(String from, Collection<String> paths) throws IOException {
        return new LastCommits(git, paths).before(start(from));
    }

    /**
     * What changed between two commits.
     *
     * @param from empty for all that is in the other one
     * @param limit in bytes
     */
    public Difference difference(Optional<String> from, String to, int limit) throws IOException {
        Optional<ObjectId> before = from.isPresent() ? Optional.of(start(from.get())) : Optional.empty();
        return Difference.between(git, before, start(to), limit);
    }

    /** Where the histories of two commits part, if they have one in common. */
    public Optional<String> base(String one, String other) throws IOException {
        try (var walk = new RevWalk(git)) {
            walk.setRevFilter(RevFilter.MERGE_BASE);
            walk.markStart(walk.parseCommit(start(one)));
            walk.markStart(walk.parseCommit(start(other)));
            return Optional.ofNullable(walk.next()).map(RevCommit::name);
        }
    }

    private ObjectId start(String id) throws IOException {
        return new Revisions(git).commit(id);
    }
}
