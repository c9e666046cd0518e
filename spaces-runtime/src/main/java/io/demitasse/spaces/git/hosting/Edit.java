package io.demitasse.spaces.git.hosting;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.revwalk.RevWalk;

/** What a draft does to one commit. */
final class Edit {
    private final ObjectInserter inserter;
    private final Optional<ObjectId> base;
    private final ObjectId before;
    private final TreeEdit tree;
    private final LargeRules rules;
    private final List<String> large = new ArrayList<>();

    private Edit(ObjectInserter inserter, Optional<ObjectId> base, ObjectId before) throws IOException {
        this.inserter = inserter;
        this.base = base;
        this.before = before;
        tree = new TreeEdit(inserter.newReader(), before);
        rules = new LargeRules(tree::text);
    }

    static Edit on(ObjectInserter inserter, Optional<ObjectId> base) throws IOException {
        if (base.isEmpty()) {
            return new Edit(inserter, base, ObjectId.zeroId());
        }
        try (var walk = new RevWalk(inserter.newReader())) {
            return new Edit(
                    inserter, base, walk.parseCommit(base.get()).getTree().getId());
        }
    }

    /** The commit; none if the branch is yet to be made. */
    Optional<ObjectId> base() {
        return base;
    }

    /** Whether a file of that path belongs to Git LFS. What the rules are in is always a file of git. */
    boolean areLarge(String path) throws IOException {
        return !path.equals(LargeRules.FILE) && !path.endsWith("/" + LargeRules.FILE) && rules.areFor(path);
    }

    void put(String path, ObjectId blob) throws IOException {
        tree.put(path, blob);
        rules.changed(path);
    }

    void putLarge(String path, ObjectId pointer) throws IOException {
        tree.put(path, pointer);
        large.add(path);
    }

    void delete(String path) throws IOException {
        tree.delete(path);
        rules.forget();
    }

    boolean isUnchanged(ObjectId now) {
        return now.equals(before);
    }

    /** Writes the tree with rules for all large files in it. */
    ObjectId write() throws IOException {
        StringBuilder more = new StringBuilder();
        for (String path : large) {
            if (!rules.areFor(path)) {
                more.append(LargeRules.rule(path));
            }
        }
        if (!more.isEmpty()) {
            String text = tree.text(LargeRules.FILE).orElse("");
            put(LargeRules.FILE, inserter.insert(Constants.OBJ_BLOB, LargeRules.joined(text, more.toString())));
        }
        return tree.write(inserter);
    }
}
