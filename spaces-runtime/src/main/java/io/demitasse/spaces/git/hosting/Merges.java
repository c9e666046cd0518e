package io.demitasse.spaces.git.hosting;

import io.demitasse.spaces.git.hosting.Refused.Reason;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.merge.MergeStrategy;
import org.eclipse.jgit.merge.ResolveMerger;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** Brings what was done in one branch into another. */
public final class Merges {
    private static final int SHOWN = 10;

    private final HostedRepository repository;

    Merges(HostedRepository repository) {
        this.repository = repository;
    }

    /**
     * The files that would have to be merged by hand.
     *
     * @param from a revision: {@code refs/pr/1}
     * @param into a revision
     */
    public List<String> conflicts(String from, String into) throws IOException {
        ObjectId theirs = repository.revisions().need(from);
        ObjectId ours = repository.revisions().need(into);
        return repository.conflicts().of(theirs, ours, () -> tried(theirs, ours));
    }

    private List<String> tried(ObjectId theirs, ObjectId ours) throws IOException {
        try (ObjectInserter inserter = repository.git().newObjectInserter()) {
            ResolveMerger merger = merger(inserter);
            return merger.merge(ours, theirs) ? List.of() : unmerged(merger);
        }
    }

    /**
     * What a revision would bring into another one; empty if they have nothing in common.
     *
     * @throws Refused if there is no such revision
     */
    public Optional<Proposal> proposal(String from, String into) throws IOException {
        String to = repository.revisions().need(from).name();
        return repository
                .history()
                .base(repository.revisions().need(into).name(), to)
                .map(base -> new Proposal(base, to));
    }

    /**
     * Merges a revision into a branch: by moving the branch if that is enough, else by a commit.
     *
     * @return the commit that the branch is at then
     * @throws Refused if there is no such branch or revision, or files would have to be merged by hand; then nothing
     *     has changed
     */
    public String merge(String from, String into, Author author, String title) throws IOException {
        ObjectId theirs = repository.revisions().need(from);
        String ref = repository.refs().branch(into);
        PersonIdent ident = author.ident(Instant.now());
        return repository.writers().moving(() -> {
            Optional<ObjectId> now = RefMove.now(repository.git(), ref);
            ObjectId merged = merged(now.orElseThrow(() -> Revisions.none(into)), theirs, ident, title);
            if (!RefMove.move(repository.git(), ref, now, merged)) {
                throw new Refused(Reason.CONFLICT, "Somebody else changes " + ref + " just now. Try again.");
            }
            return merged.name();
        });
    }

    private ObjectId merged(ObjectId ours, ObjectId theirs, PersonIdent author, String title) throws IOException {
        try (var walk = new RevWalk(repository.git());
                ObjectInserter inserter = repository.git().newObjectInserter()) {
            RevCommit our = walk.parseCommit(ours);
            RevCommit their = walk.parseCommit(theirs);
            if (walk.isMergedInto(their, our)) {
                return ours;
            }
            if (walk.isMergedInto(our, their)) {
                return theirs;
            }
            ResolveMerger merger = merger(inserter);
            if (!merger.merge(our, their)) {
                throw new Refused(
                        Reason.CONFLICT,
                        "Both sides changed "
                                + unmerged(merger).stream().limit(SHOWN).collect(Collectors.joining(", "))
                                + ". Bring the branch up to date with: git merge origin/main");
            }
            var commit = new CommitBuilder();
            commit.setTreeId(merger.getResultTreeId());
            commit.setParentIds(our, their);
            commit.setAuthor(author);
            commit.setCommitter(author);
            commit.setMessage(Draft.message(title, ""));
            ObjectId id = inserter.insert(commit);
            inserter.flush();
            return id;
        }
    }

    private ResolveMerger merger(ObjectInserter inserter) {
        var merger = (ResolveMerger) MergeStrategy.RECURSIVE.newMerger(repository.git(), true);
        merger.setObjectInserter(inserter);
        return merger;
    }

    private static List<String> unmerged(ResolveMerger merger) {
        return List.copyOf(merger.getUnmergedPaths());
    }
}
