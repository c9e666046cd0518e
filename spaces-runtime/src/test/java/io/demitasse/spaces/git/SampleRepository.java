package io.demitasse.spaces.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TreeFormatter;

/** A bare repository whose commits hold what a test wants, also what no git would write. */
public final class SampleRepository implements AutoCloseable {
    private final Repository repository;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private record Entry(FileMode mode, String content) {}

    public SampleRepository(Path folder) throws IOException {
        repository = new FileRepository(folder.toFile());
        repository.create(true);
        repository.updateRef(Constants.HEAD).link("refs/heads/main");
    }

    Repository repository() {
        return repository;
    }

    public String url() {
        return repository
                .getDirectory()
                .toURI()
                .toString()
                .replaceFirst("^file:/+", "file:///")
                .replaceFirst("/$", "");
    }

    public SampleRepository file(String name, String content) {
        return entry(name, FileMode.REGULAR_FILE, content);
    }

    /** An entry in the root; names with a slash become folders of one file. */
    public SampleRepository entry(String name, FileMode mode, String content) {
        entries.put(name, new Entry(mode, content));
        return this;
    }

    /** Commits all entries since the last commit to a branch, and forgets them. */
    public ObjectId commit(String ref) throws IOException {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            var tree = new TreeFormatter();
            for (Map.Entry<String, Entry> each : entries.entrySet()) {
                String[] path = each.getKey().split("/", 2);
                ObjectId blob = content(inserter, each.getValue());
                if (path.length == 2) {
                    var below = new TreeFormatter();
                    below.append(path[1], each.getValue().mode(), blob);
                    tree.append(path[0], FileMode.TREE, inserter.insert(below));
                } else {
                    tree.append(path[0], each.getValue().mode(), blob);
                }
            }
            var commit = new CommitBuilder();
            commit.setTreeId(inserter.insert(tree));
            var ann = new PersonIdent("Ann", "ann@hub.example");
            commit.setAuthor(ann);
            commit.setCommitter(ann);
            commit.setMessage("A version\n\nwith more.");
            ObjectId id = inserter.insert(commit);
            inserter.flush();
            entries.clear();
            var update = repository.updateRef(ref);
            update.setNewObjectId(id);
            update.forceUpdate();
            return id;
        }
    }

    private static ObjectId content(ObjectInserter inserter, Entry entry) throws IOException {
        return entry.mode().equals(FileMode.GITLINK)
                ? ObjectId.fromString("1234567890123456789012345678901234567890")
                : inserter.insert(Constants.OBJ_BLOB, entry.content().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        repository.close();
    }
}
