package io.demitasse.spaces.git.hosting;

import io.demitasse.spaces.git.hosting.Refused.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;

/** A tree that is being changed. Only folders on the way to what changes are read. */
final class TreeEdit {
    private final ObjectReader reader;
    private final EditedFolder root;

    TreeEdit(ObjectReader reader, ObjectId root) throws IOException {
        this.reader = reader;
        this.root = EditedFolder.read(reader, root);
    }

    /** Puts a file in its place. */
    void put(String path, ObjectId blob) throws IOException {
        EditedFolder at = root;
        int begin = 0;
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', begin)) {
            String above = path.substring(0, slash);
            at = at.sub(reader, path.substring(begin, slash), true)
                    .orElseThrow(() -> inTheWay(path, above, "is a file"));
            begin = slash + 1;
        }
        if (!at.put(path.substring(begin), blob)) {
            throw inTheWay(path, path, "is a folder");
        }
    }

    private static Refused inTheWay(String path, String other, String what) {
        return new Refused(
                Reason.CONFLICT, "'" + path + "' can't be written: '" + other + "' " + what + ". Delete it first.");
    }

    /** Deletes a file or a folder. */
    void delete(String path) throws IOException {
        int slash = path.lastIndexOf('/');
        Optional<EditedFolder> folder = slash < 0 ? Optional.of(root) : folder(path.substring(0, slash));
        if (folder.isEmpty() || !folder.get().delete(path.substring(slash + 1))) {
            throw new Refused(Reason.ENTRY_NOT_FOUND, "A file with this name doesn't exist: '" + path + "'.");
        }
    }

    /**
     * The text of a file, if there is one.
     *
     * @throws Refused if it is longer than rules may be
     */
    Optional<String> text(String path) throws IOException {
        int slash = path.lastIndexOf('/');
        Optional<EditedFolder> folder = slash < 0 ? Optional.of(root) : folder(path.substring(0, slash));
        Optional<ObjectId> file = folder.flatMap(it -> it.file(path.substring(slash + 1)));
        if (file.isEmpty()) {
            return Optional.empty();
        }
        if (reader.getObjectSize(file.get(), Constants.OBJ_BLOB) > RuleLines.LONGEST) {
            throw new Refused(
                    Reason.TOO_LARGE,
                    "'" + path + "' has more than " + RuleLines.LONGEST + " bytes. Shorten it by patterns.");
        }
        return Optional.of(new String(reader.open(file.get()).getBytes(), StandardCharsets.UTF_8));
    }

    private Optional<EditedFolder> folder(String path) throws IOException {
        Optional<EditedFolder> at = Optional.of(root);
        for (String name : path.split("/", -1)) {
            at = at.isPresent() ? at.get().sub(reader, name, false) : at;
        }
        return at;
    }

    ObjectId write(ObjectInserter inserter) throws IOException {
        Optional<ObjectId> written = root.write(inserter);
        return written.isPresent() ? written.get() : inserter.insert(Constants.OBJ_TREE, new byte[0]);
    }
}
