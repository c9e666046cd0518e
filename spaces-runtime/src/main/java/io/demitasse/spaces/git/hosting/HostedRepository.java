package io.demitasse.spaces.git.hosting;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.ObjectId;

/** A repository of the hub. All that is in it can be read and changed by many at once. */
public final class HostedRepository {
    private final String id;
    private final FileRepository git;
    private final Path folder;
    private final LargeFiles largeFiles;
    private final Writers writers = new Writers();
    private final Conflicts conflicts = new Conflicts();
    private final Path scratch;
    private final Supplier<HostingLimits> limits;

    HostedRepository(String id, FileRepository git, Path folder, Path scratch, Supplier<HostingLimits> limits) {
        this.id = id;
        this.git = git;
        this.folder = folder;
        this.scratch = scratch;
        this.limits = limits;
        largeFiles = new LargeFiles(
                FreshRepository.largeFiles(folder), scratch, () -> limits.get().largeBytes());
    }

    /** What the store knows it by. */
    public String id() {
        return id;
    }

    /** What names in requests stand for. */
    public Revisions revisions() {
        return new Revisions(git);
    }

    /**
     * The files of a commit.
     *
     * @param commit a whole commit id
     * @throws Refused if there is no such commit
     */
    public Tree tree(String commit) throws IOException {
        return Tree.of(this, revisions().commit(commit));
    }

    /** Commits and what they changed. */
    public History history() {
        return new History(git);
    }

    /** Branches, tags and pull requests. */
    public Refs refs() {
        return new Refs(this);
    }

    /** Merges of branches and pull requests. */
    public Merges merges() {
        return new Merges(this);
    }

    /** Large files. */
    public LargeFiles largeFiles() {
        return largeFiles;
    }

    /**
     * Begins a commit on whatever the branch is when it is done.
     *
     * @param branch its name, or that of a pull request as {@code refs/pr/1}
     * @throws Refused if there is no such branch
     */
    public Draft draft(String branch) throws IOException {
        return Draft.on(this, refs().branch(branch), Optional.empty());
    }

    /**
     * Begins a commit that is done only if the branch is still where it is expected.
     *
     * @param parent a commit id, whole or short
     * @throws Refused if there is no such branch, or it is elsewhere already
     */
    public Draft draft(String branch, String parent) throws IOException {
        Optional<ObjectId> expected = revisions().find(parent).map(ObjectId::fromString);
        return Draft.on(this, refs().branch(branch), Optional.of(expected.orElse(ObjectId.zeroId())));
    }

    /**
     * Packs what has become many files, and deletes what nothing has led to for two weeks, unless somebody writes just
     * now. It takes seconds and more for a large repository; who wants to write waits meanwhile, who reads does not.
     *
     * @return whether nobody wrote
     */
    public boolean collect(Instant now) throws IOException {
        return writers.alone(() -> {
            Housekeeping.of(git);
            LargeSweep.of(git, largeFiles, now);
            return true;
        });
    }

    /** Makes another repository in a folder, which has the same in it. */
    void copyTo(Path other) throws IOException {
        writers.among(() -> {
            RepositoryCopy.make(git, other);
            Links.all(FreshRepository.largeFiles(folder), FreshRepository.largeFiles(other), name -> true);
            return true;
        });
    }

    FileRepository git() {
        return git;
    }

    Writers writers() {
        return writers;
    }

    Conflicts conflicts() {
        return conflicts;
    }

    Path scratch() {
        return scratch;
    }

    HostingLimits limits() {
        return limits.get();
    }

    void close() {
        git.close();
    }
}
