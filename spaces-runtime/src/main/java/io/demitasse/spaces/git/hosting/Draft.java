package io.demitasse.spaces.git.hosting;

import io.demitasse.spaces.git.hosting.Refused.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;

/**
 * A commit in the making. Files are written as they come; nothing of them is seen before the commit is done, and of one
 * that is not done nothing remains. One thread at a time uses it.
 *
 * <pre>{@code
 * try (Draft draft = repository.draft("main")) {
 *   draft.add("app.py", in);
 *   draft.delete("old");
 *   String commit = draft.commit(new Author("Ann", "ann@hub.example"), "A new app", "");
 * }
 * }</pre>
 */
public final class Draft implements AutoCloseable {
    private static final int LONGEST_MESSAGE = 1 << 16;
    private static final int MOST_TRIES = 50;

    private final HostedRepository repository;
    private final String ref;
    private final Optional<ObjectId> expected;
    private final ObjectInserter inserter;
    private final List<Step> steps = new ArrayList<>();
    private Edit edit;

    /** A change, done again if somebody else was faster. */
    private interface Step {
        void on(Edit edit) throws IOException;
    }

    private Draft(HostedRepository repository, String ref, Optional<ObjectId> expected) throws IOException {
        this.repository = repository;
        this.ref = ref;
        this.expected = expected;
        inserter = new GrowingInserter(repository.git());
        edit = Edit.on(inserter, RefMove.now(repository.git(), ref));
    }

    /** One on a branch that is there. */
    static Draft on(HostedRepository repository, String ref, Optional<ObjectId> expected) throws IOException {
        var draft = first(repository, ref, expected);
        try {
            draft.refuseStale(draft.edit.base());
            return draft;
        } catch (Refused e) {
            draft.close();
            throw e;
        }
    }

    /** One that makes its branch, if there is none. */
    static Draft first(HostedRepository repository, String ref) throws IOException {
        return first(repository, ref, Optional.empty());
    }

    private static Draft first(HostedRepository repository, String ref, Optional<ObjectId> expected)
            throws IOException {
        repository.writers().enter();
        try {
            return new Draft(repository, ref, expected);
        } catch (IOException | RuntimeException e) {
            repository.writers().leave();
            throw e;
        }
    }

    /**
     * Writes a file, as a large one if the rules of the repository say so.
     *
     * @param in is read to its end, and not closed
     * @throws Refused if there can't be such a file, or it is too large
     */
    public void add(String path, InputStream in) throws IOException {
        PathRules.check(path);
        if (edit.areLarge(path)) {
            put(path, repository.largeFiles().put(in));
        } else {
            long most = repository.limits().fileBytes();
            put(path, Spool.insert(inserter, in, most, repository.scratch()));
        }
    }

    /**
     * Writes a file whose size is known, which spares it a way by the disk.
     *
     * @throws Refused if there can't be such a file, or it is too large
     */
    public void add(String path, Content content) throws IOException {
        PathRules.check(path);
        try (InputStream in = content.open(0)) {
            if (edit.areLarge(path)) {
                put(path, repository.largeFiles().put(in));
            } else {
                Spool.refuseLonger(content.size(), repository.limits().fileBytes());
                put(path, inserter.insert(Constants.OBJ_BLOB, content.size(), in));
            }
        }
    }

    /** Writes a file whose content is in memory. */
    public void add(String path, byte[] content) throws IOException {
        add(path, new ByteArrayInputStream(content));
    }

    /**
     * Writes a large file that was sent before. If no rule says that it is one, {@code .gitattributes} gets one.
     *
     * @throws Refused if there can't be such a file, or it was never sent to this repository
     */
    public void addLarge(String path, String sha256, long size) throws IOException {
        PathRules.check(path);
        Optional<Content> sent = repository.largeFiles().find(sha256);
        if (sent.isEmpty() || sent.get().size() != size) {
            throw new Refused(
                    Reason.MISSING_OBJECT,
                    "LFS pointer pointed to a file that does not exist: '" + path + "', " + sha256 + " of " + size
                            + " bytes. Send the file first.");
        }
        put(path, LargePointer.of(sha256, size));
    }

    /** An empty file is a pointer to itself, says the specification. */
    private void put(String path, LargePointer pointer) throws IOException {
        if (pointer.size() == 0) {
            put(path, inserter.insert(Constants.OBJ_BLOB, new byte[0]));
            return;
        }
        ObjectId blob = inserter.insert(Constants.OBJ_BLOB, pointer.content());
        step(edit -> edit.putLarge(path, blob));
    }

    private void put(String path, ObjectId blob) throws IOException {
        step(edit -> edit.put(path, blob));
    }

    /**
     * Deletes a file, or a folder with all that is in it.
     *
     * @throws Refused if there is none
     */
    public void delete(String path) throws IOException {
        String name = path.replaceFirst("/$", "");
        step(edit -> edit.delete(name));
    }

    private void step(Step step) throws IOException {
        step.on(edit);
        steps.add(step);
    }

    /**
     * Makes the commit, on top of what others did meanwhile.
     *
     * @param title one line
     * @param description more lines, maybe none
     * @return its id; that of the commit before if nothing changed
     * @throws Refused if the branch has moved and was not to, or what others did stands in the way
     */
    public String commit(Author author, String title, String description) throws IOException {
        String message = message(title, description);
        return repository.writers().moving(() -> {
            for (int i = 0; i < MOST_TRIES; i++) {
                Optional<ObjectId> made = tryCommit(author.ident(Instant.now()), message);
                if (made.isPresent()) {
                    return made.get().name();
                }
            }
            throw new Refused(Reason.CONFLICT, "Too many write to " + ref + " at once. Try again.");
        });
    }

    private Optional<ObjectId> tryCommit(PersonIdent author, String message) throws IOException {
        Optional<ObjectId> now = RefMove.now(repository.git(), ref);
        refuseStale(now);
        if (!now.equals(edit.base())) {
            edit = Edit.on(inserter, now);
            for (Step step : steps) {
                step.on(edit);
            }
        }
        var commit = new CommitBuilder();
        commit.setTreeId(edit.write());
        if (now.isPresent() && edit.isUnchanged(commit.getTreeId())) {
            return now;
        }
        now.ifPresent(commit::setParentId);
        commit.setAuthor(author);
        commit.setCommitter(author);
        commit.setMessage(message);
        ObjectId id = inserter.insert(commit);
        inserter.flush();
        return RefMove.move(repository.git(), ref, now, id) ? Optional.of(id) : Optional.empty();
    }

    private void refuseStale(Optional<ObjectId> now) {
        if (expected.isPresent() && !expected.equals(now)) {
            throw new Refused(
                    Reason.STALE_PARENT,
                    "The branch was updated since you opened this page. Please refresh and try again.");
        }
    }

    static String message(String title, String description) {
        if (title.length() + description.length() > LONGEST_MESSAGE) {
            throw new Refused(
                    Reason.TOO_LARGE, "Title and description of a commit are at most " + LONGEST_MESSAGE + " long.");
        }
        return (description.isBlank() ? title : title + "\n\n" + description).replace('\0', ' ');
    }

    @Override
    public void close() {
        inserter.close();
        repository.writers().leave();
    }
}
