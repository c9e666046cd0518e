package io.demitasse.spaces.git.hosting;

import io.demitasse.spaces.git.hosting.Refused.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.TreeWalk;

/** The files of one commit, which never change. */
public final class Tree {
    private static final String ROOT = "";

    private final Repository git;
    private final LargeFiles largeFiles;
    private final String commit;
    private final ObjectId root;

    private Tree(Repository git, LargeFiles largeFiles, String commit, ObjectId root) {
        this.git = git;
        this.largeFiles = largeFiles;
        this.commit = commit;
        this.root = root;
    }

    static Tree of(HostedRepository repository, RevCommit commit) {
        return new Tree(
                repository.git(),
                repository.largeFiles(),
                commit.name(),
                commit.getTree().getId());
    }

    /** The id of the commit. */
    public String commit() {
        return commit;
    }

    /**
     * What is in a folder, in an order that does not change.
     *
     * @param path of the folder, empty for the root
     * @param deep whether what is in its folders is listed too
     * @param after what the part before ended with, empty for the first
     * @param limit how many entries at most
     * @throws Refused if there is no such folder
     */
    public EntryPage list(String path, boolean deep, Optional<String> after, int limit) throws IOException {
        try (ObjectReader reader = git.newObjectReader()) {
            return new Listing(reader, path, folder(reader, path), deep).page(after, limit);
        }
    }

    private ObjectId folder(ObjectReader reader, String path) throws IOException {
        if (path.equals(ROOT)) {
            return root;
        }
        return find(reader, path)
                .filter(entry -> entry.kind() == Entry.Kind.DIRECTORY)
                .map(entry -> ObjectId.fromString(entry.id()))
                .orElseThrow(() -> none(path));
    }

    /** The file or folder of a path, if there is one; not the root, which is none. */
    public Optional<Entry> find(String path) throws IOException {
        try (ObjectReader reader = git.newObjectReader()) {
            return find(reader, path);
        }
    }

    /** Those of the paths that there are, in the order in which they are asked for. */
    public List<Entry> find(Collection<String> paths) throws IOException {
        List<Entry> found = new ArrayList<>();
        try (ObjectReader reader = git.newObjectReader()) {
            for (String path : paths) {
                find(reader, path.replaceFirst("/+$", "")).ifPresent(found::add);
            }
        }
        return found;
    }

    /**
     * The file or folder of a path.
     *
     * @throws Refused if there is none
     */
    public Entry entry(String path) throws IOException {
        return find(path).orElseThrow(() -> none(path));
    }

    private Optional<Entry> find(ObjectReader reader, String path) throws IOException {
        if (path.isEmpty() || path.startsWith("/") || path.endsWith("/") || path.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        try (TreeWalk walk = TreeWalk.forPath(reader, path, root)) {
            return walk == null ? Optional.empty() : Optional.of(Entries.of(reader, walk, path));
        }
    }

    /**
     * What is in a file, a large one too, or where a link leads.
     *
     * @throws Refused if it is no file, or a large one that was never sent
     */
    public Content content(Entry file) throws IOException {
        if (file.large().isEmpty()) {
            return stored(file);
        }
        LargePointer large = file.large().get();
        return largeFiles
                .find(large.sha256())
                .orElseThrow(() -> new Refused(
                        Reason.MISSING_OBJECT,
                        "The large file " + file.path() + " was never sent, only the pointer to it. Send it with: git"
                                + " lfs push --all"));
    }

    /**
     * What git has of a file: of a large one the pointer.
     *
     * @throws Refused if it is no file
     */
    public Content stored(Entry file) throws IOException {
        if (file.kind() == Entry.Kind.DIRECTORY || file.kind() == Entry.Kind.SUBMODULE) {
            throw none(file.path());
        }
        return Blob.of(git, ObjectId.fromString(file.id()));
    }

    /**
     * What git would know the content of a file by, if it was not a large one. Of a large one it is reckoned from all
     * of its bytes.
     *
     * @throws Refused if it is no file, or a large one that was never sent
     */
    public String contentId(Entry file) throws IOException {
        if (file.large().isEmpty()) {
            return file.id();
        }
        Content content = content(file);
        try (var formatter = new ObjectInserter.Formatter();
                InputStream in = content.open(0)) {
            return formatter.idFor(Constants.OBJ_BLOB, content.size(), in).name();
        }
    }

    /**
     * Which files that are to come would be ignored.
     *
     * @param ignoreFile what counts as {@code .gitignore}; empty for the one that the commit has
     */
    public Predicate<String> ignored(Optional<String> ignoreFile) throws IOException {
        return Ignores.of(ignoreFile.isPresent() ? ignoreFile.get() : ignoreFile());
    }

    private String ignoreFile() throws IOException {
        try (ObjectReader reader = git.newObjectReader()) {
            Optional<Entry> file = find(reader, Constants.DOT_GIT_IGNORE);
            return file.isPresent() && file.get().size() <= RuleLines.LONGEST
                    ? new String(
                            reader.open(ObjectId.fromString(file.get().id())).getBytes(), StandardCharsets.UTF_8)
                    : "";
        }
    }

    static Refused none(String path) {
        return new Refused(Reason.ENTRY_NOT_FOUND, "There is no '" + path + "' in this version.");
    }
}
