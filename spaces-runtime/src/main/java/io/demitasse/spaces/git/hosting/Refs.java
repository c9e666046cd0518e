package io.demitasse.spaces.git.hosting;

import io.demitasse.spaces.git.hosting.Refused.Reason;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TagBuilder;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** The branches, tags and pull requests of a repository. */
public final class Refs {
    private static final int LONGEST = 200;

    private final HostedRepository repository;
    private final Repository git;

    Refs(HostedRepository repository) {
        this.repository = repository;
        this.git = repository.git();
    }

    /** All branches by name. */
    public List<NamedCommit> branches() throws IOException {
        return below(Constants.R_HEADS);
    }

    /** All tags by name, with the commits that they lead to. */
    public List<NamedCommit> tags() throws IOException {
        return below(Constants.R_TAGS);
    }

    /** All pull requests. */
    public List<NamedCommit> pullRequests() throws IOException {
        return below(Revisions.PULL_REQUESTS);
    }

    private List<NamedCommit> below(String prefix) throws IOException {
        Revisions revisions = repository.revisions();
        List<NamedCommit> found = new ArrayList<>();
        for (Ref ref : git.getRefDatabase().getRefsByPrefix(prefix)) {
            String name = ref.getName();
            ObjectId id = ref.getObjectId();
            Optional<RevCommit> commit = id == null ? Optional.empty() : revisions.peeled(id);
            commit.ifPresent(it -> found.add(new NamedCommit(name.substring(prefix.length()), name, it.name())));
        }
        return found;
    }

    /**
     * What git calls a branch or pull request that can be committed to.
     *
     * @throws Refused if there is none
     */
    String branch(String name) throws IOException {
        String ref = name.startsWith(Constants.R_HEADS) || name.startsWith(Revisions.PULL_REQUESTS)
                ? name
                : Constants.R_HEADS + name;
        if (!Repository.isValidRefName(ref) || RefMove.now(git, ref).isEmpty()) {
            throw Revisions.none(name);
        }
        return ref;
    }

    /**
     * Makes a branch.
     *
     * @param start the revision at which it begins
     * @param overwrite whether one of that name is moved there, rather than refused
     * @throws Refused if the name is taken or can't be, or there is no such revision
     */
    public void createBranch(String name, String start, boolean overwrite) throws IOException {
        create(Constants.R_HEADS + name, repository.revisions().need(start), overwrite);
    }

    /** Makes a branch that has no files and no history. */
    public void createEmptyBranch(String name, Author author, String title) throws IOException {
        repository.writers().among(() -> {
            try (ObjectInserter inserter = git.newObjectInserter()) {
                ObjectId tree = inserter.insert(Constants.OBJ_TREE, new byte[0]);
                create(Constants.R_HEADS + name, root(inserter, tree, author, title), false);
                return true;
            }
        });
    }

    /** Makes a tag; one with a message says who made it. */
    public void createTag(String name, String revision, Optional<String> message, Author author) throws IOException {
        ObjectId commit = repository.revisions().need(revision);
        repository.writers().among(() -> {
            create(
                    Constants.R_TAGS + name,
                    message.isEmpty() ? commit : tag(name, commit, message.get(), author),
                    false);
            return true;
        });
    }

    private ObjectId tag(String name, ObjectId commit, String message, Author author) throws IOException {
        check(Constants.R_TAGS + name);
        try (ObjectInserter inserter = git.newObjectInserter()) {
            var tag = new TagBuilder();
            tag.setTag(name);
            tag.setObjectId(commit, Constants.OBJ_COMMIT);
            tag.setMessage(Draft.message(message, ""));
            tag.setTagger(author.ident(Instant.now()));
            ObjectId id = inserter.insert(tag);
            inserter.flush();
            return id;
        }
    }

    /** Makes {@code refs/pr/} with that number, at a revision. */
    public void createPullRequest(int number, String revision) throws IOException {
        create(Revisions.PULL_REQUESTS + number, repository.revisions().need(revision), false);
    }

    private void create(String ref, ObjectId id, boolean overwrite) throws IOException {
        check(ref);
        repository.writers().moving(() -> {
            Optional<ObjectId> now = RefMove.now(git, ref);
            if (now.isPresent() && !overwrite) {
                throw new Refused(Reason.ALREADY_EXISTS, "Reference " + ref + " already exists");
            }
            if (now.isEmpty()) {
                refuseClash(ref);
            }
            return moved(ref, RefMove.move(git, ref, now, id));
        });
    }

    private static boolean moved(String ref, boolean done) {
        if (!done) {
            throw new Refused(Reason.CONFLICT, "Somebody else changes " + ref + " just now. Try again.");
        }
        return true;
    }

    /** Names of refs become files, on systems that don't tell upper from lower case too. */
    private void refuseClash(String ref) throws IOException {
        if (git.getRefDatabase().isNameConflicting(ref)) {
            throw new Refused(
                    Reason.ALREADY_EXISTS,
                    "Reference " + ref + " can't be beside one whose name is a folder of it, or the other way round.");
        }
        for (Ref other : git.getRefDatabase().getRefs()) {
            if (other.getName().equalsIgnoreCase(ref)) {
                throw new Refused(
                        Reason.ALREADY_EXISTS,
                        "Reference " + ref + " is too much like " + other.getName() + ", which exists already.");
            }
        }
    }

    private static void check(String ref) {
        String name = ref.replaceFirst("^refs/\\w+/", "");
        if (ref.length() > LONGEST
                || !Repository.isValidRefName(ref)
                || name.startsWith("refs/")
                || name.startsWith("-")
                || name.equals(Constants.HEAD)
                || ObjectId.isId(name)) {
            throw new Refused(
                    Reason.BAD_NAME,
                    "'" + name
                            + "' can't be the name of a branch or tag. Take letters, digits, '.', '_', '-' and '/'.");
        }
    }

    /**
     * Deletes a branch.
     *
     * @throws Refused if there is none, or it is {@code main}
     */
    public void deleteBranch(String name) throws IOException {
        delete(Constants.R_HEADS + name, name);
    }

    /** Deletes a tag. */
    public void deleteTag(String name) throws IOException {
        delete(Constants.R_TAGS + name, name);
    }

    /** Deletes a pull request, of which nothing came. */
    public void deletePullRequest(int number) throws IOException {
        delete(Revisions.PULL_REQUESTS + number, Integer.toString(number));
    }

    private void delete(String ref, String name) throws IOException {
        if (isProtected(ref)) {
            throw new Refused(Reason.PROTECTED, "Cannot delete " + ref);
        }
        if (!Repository.isValidRefName(ref)) {
            throw Revisions.none(name);
        }
        repository.writers().moving(() -> {
            ObjectId now = RefMove.now(git, ref).orElseThrow(() -> Revisions.none(name));
            return moved(ref, RefMove.delete(git, ref, now));
        });
    }

    /** Also where a file system finds it by a name in other letters. */
    static boolean isProtected(String ref) {
        return ref.equalsIgnoreCase(FreshRepository.MAIN);
    }

    /**
     * Makes one commit of all the history of a branch or pull request.
     *
     * @return its id
     * @throws Refused if there is no such branch
     */
    public String squash(String branch, Author author, String title) throws IOException {
        String ref = branch(branch);
        return repository.writers().moving(() -> {
            Optional<ObjectId> now = RefMove.now(git, ref);
            try (ObjectInserter inserter = git.newObjectInserter();
                    var walk = new RevWalk(git)) {
                ObjectId tree = walk.parseCommit(now.orElseThrow(() -> Revisions.none(branch)))
                        .getTree();
                ObjectId id = root(inserter, tree, author, title);
                moved(ref, RefMove.move(git, ref, now, id));
                return id.name();
            }
        });
    }

    private static ObjectId root(ObjectInserter inserter, ObjectId tree, Author author, String title)
            throws IOException {
        var commit = new CommitBuilder();
        commit.setTreeId(tree);
        commit.setAuthor(author.ident(Instant.now()));
        commit.setCommitter(author.ident(Instant.now()));
        commit.setMessage(Draft.message(title, ""));
        ObjectId id = inserter.insert(commit);
        inserter.flush();
        return id;
    }
}
