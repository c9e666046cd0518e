package io.demitasse.spaces.git.hosting;

import io.demitasse.spaces.git.hosting.Refused.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.AbbreviatedObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** What names of branches, tags, pull requests and commits stand for. */
public final class Revisions {
    /** Where pull requests are. */
    static final String PULL_REQUESTS = "refs/pr/";

    private static final List<String> PUBLIC = List.of(Constants.R_HEADS, Constants.R_TAGS, PULL_REQUESTS);
    private static final Pattern SHORT_ID = Pattern.compile("[0-9a-f]{7,40}");
    private static final int LONGEST = 400;
    private static final int MOST_SEGMENTS = 40;

    private final Repository git;

    Revisions(Repository git) {
        this.git = git;
    }

    /**
     * The beginning of a path that names a revision, and the rest.
     *
     * @param revision the name
     * @param commit what it stands for
     * @param path without a slash at its ends, maybe empty
     */
    public record Split(String revision, String commit, String path) {}

    /**
     * The commit id of a revision: a branch, a tag, {@code refs/heads/x}, {@code refs/tags/x}, {@code refs/pr/1},
     * {@code HEAD}, or a commit id of at least 7 digits. A branch comes before a tag of the same name.
     */
    public Optional<String> find(String name) throws IOException {
        return id(name).map(ObjectId::name);
    }

    /**
     * Tells a revision from the path behind it, both with slashes: {@code feat/z/src/a.py}. The longest name that there
     * is counts.
     */
    public Optional<Split> split(String revisionAndPath) throws IOException {
        String[] segments = revisionAndPath.split("/", MOST_SEGMENTS + 1);
        for (int count = Math.min(segments.length, MOST_SEGMENTS); count > 0; count--) {
            String name = String.join("/", List.of(segments).subList(0, count));
            Optional<String> commit = find(name);
            if (commit.isPresent()) {
                String path = String.join("/", List.of(segments).subList(count, segments.length));
                return Optional.of(new Split(name, commit.get(), path.replaceFirst("/+$", "")));
            }
        }
        return Optional.empty();
    }

    /** The commit of a whole id. */
    RevCommit commit(String id) throws IOException {
        if (!ObjectId.isId(id)) {
            throw none(id);
        }
        return peeled(ObjectId.fromString(id)).orElseThrow(() -> none(id));
    }

    /** The commit of a revision. */
    ObjectId need(String name) throws IOException {
        return id(name).orElseThrow(() -> none(name));
    }

    static Refused none(String name) {
        return new Refused(Reason.REVISION_NOT_FOUND, "Invalid rev id: " + name);
    }

    private Optional<ObjectId> id(String name) throws IOException {
        if (name.length() > LONGEST) {
            return Optional.empty();
        }
        for (String ref : refs(name)) {
            Optional<ObjectId> id = at(ref);
            if (id.isPresent()) {
                return id;
            }
        }
        return SHORT_ID.matcher(name).matches() ? byId(name) : Optional.empty();
    }

    private static List<String> refs(String name) {
        if (ObjectId.isId(name)) {
            return List.of();
        }
        if (name.equals(Constants.HEAD)) {
            return List.of(name);
        }
        List<String> refs = new ArrayList<>(List.of(Constants.R_HEADS + name, Constants.R_TAGS + name));
        if (PUBLIC.stream().anyMatch(name::startsWith)) {
            refs.add(0, name);
        }
        return refs;
    }

    private Optional<ObjectId> at(String ref) throws IOException {
        // Names of refs become paths.
        if (!ref.equals(Constants.HEAD) && !Repository.isValidRefName(ref)) {
            return Optional.empty();
        }
        Ref found = git.exactRef(ref);
        return found == null || found.getObjectId() == null
                ? Optional.empty()
                : peeled(found.getObjectId()).map(RevCommit::getId);
    }

    /** What an annotated tag leads to in the end, or a commit itself; empty for other objects. */
    Optional<RevCommit> peeled(ObjectId id) throws IOException {
        try (var walk = new RevWalk(git)) {
            return Optional.of(walk.parseCommit(id));
        } catch (MissingObjectException | IncorrectObjectTypeException e) {
            return Optional.empty();
        }
    }

    private Optional<ObjectId> byId(String digits) throws IOException {
        try (ObjectReader reader = git.newObjectReader()) {
            List<ObjectId> commits = new ArrayList<>();
            for (ObjectId id : reader.resolve(AbbreviatedObjectId.fromString(digits))) {
                peeled(id).ifPresent(commits::add);
            }
            return commits.size() == 1 ? Optional.of(commits.get(0)) : Optional.empty();
        }
    }
}
