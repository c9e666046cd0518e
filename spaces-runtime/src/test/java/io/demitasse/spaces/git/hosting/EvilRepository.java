package io.demitasse.spaces.git.hosting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.TreeFormatter;

/** A repository with names that no git would write. */
record EvilRepository(Path folder) {
    String commit(String name) throws IOException {
        try (var git = new FileRepository(folder.toFile())) {
            git.create(true);
            try (ObjectInserter inserter = git.newObjectInserter()) {
                var below = new TreeFormatter();
                below.append(
                        "config", FileMode.REGULAR_FILE, inserter.insert(Constants.OBJ_BLOB, SampleStore.bytes("x")));
                var tree = new TreeFormatter();
                tree.append(name.getBytes(StandardCharsets.UTF_8), FileMode.TREE, inserter.insert(below));
                var commit = new CommitBuilder();
                commit.setTreeId(inserter.insert(tree));
                commit.setAuthor(SampleStore.ANN.ident(Instant.EPOCH));
                commit.setCommitter(SampleStore.ANN.ident(Instant.EPOCH));
                commit.setMessage("Evil");
                ObjectId id = inserter.insert(commit);
                inserter.flush();
                var update = git.updateRef("refs/heads/main");
                update.setNewObjectId(id);
                update.update();
                return id.name();
            }
        }
    }
}
