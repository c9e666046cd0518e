package io.demitasse.spaces.git.hosting;

import io.demitasse.spaces.git.hosting.Refused.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;

/**
 * A folder of a tree that is being changed. Its names are bytes in git and not always text, so here each byte is one
 * character.
 */
final class EditedFolder {
    private final Map<String, Node> nodes = new HashMap<>();
    private final Map<String, String> folded = new HashMap<>();

    /** A file, or a folder that was not looked into, or one that was. */
    private record Node(FileMode mode, ObjectId id, Optional<EditedFolder> folder) {
        boolean isFolder() {
            return mode.equals(FileMode.TREE);
        }
    }

    static EditedFolder read(ObjectReader reader, ObjectId id) throws IOException {
        var folder = new EditedFolder();
        if (!id.equals(ObjectId.zeroId())) {
            var parser = new CanonicalTreeParser();
            for (parser.reset(reader, id); !parser.eof(); parser.next()) {
                byte[] name = new byte[parser.getNameLength()];
                parser.getName(name, 0);
                folder.add(
                        new String(name, StandardCharsets.ISO_8859_1),
                        new Node(parser.getEntryFileMode(), parser.getEntryObjectId(), Optional.empty()));
            }
        }
        return folder;
    }

    /** The folder of that name, made if it is not there and wanted; empty if there is none, or a file is. */
    Optional<EditedFolder> sub(ObjectReader reader, String name, boolean make) throws IOException {
        String key = key(name);
        Node node = nodes.get(key);
        if (node == null ? !make : !node.isFolder()) {
            return Optional.empty();
        }
        if (node != null && node.folder().isPresent()) {
            return node.folder();
        }
        ObjectId id = node == null ? ObjectId.zeroId() : node.id();
        var folder = read(reader, id);
        if (node == null) {
            refuseClash(name, key);
        }
        add(key, new Node(FileMode.TREE, id, Optional.of(folder)));
        return Optional.of(folder);
    }

    /** Puts a file here; false if a folder is in its place. */
    boolean put(String name, ObjectId blob) {
        String key = key(name);
        Node before = nodes.get(key);
        if (before != null && before.isFolder()) {
            return false;
        }
        refuseClash(name, key);
        FileMode mode = before != null && before.mode().equals(FileMode.EXECUTABLE_FILE)
                ? FileMode.EXECUTABLE_FILE
                : FileMode.REGULAR_FILE;
        add(key, new Node(mode, blob, Optional.empty()));
        return true;
    }

    /** Deletes what has that name; false if nothing has. */
    boolean delete(String name) {
        String key = key(name);
        folded.remove(fold(key), key);
        return nodes.remove(key) != null;
    }

    /** What a file has in it, if it is one. */
    Optional<ObjectId> file(String name) {
        return Optional.ofNullable(nodes.get(key(name)))
                .filter(node -> (node.mode().getBits() & FileMode.TYPE_MASK) == FileMode.TYPE_FILE)
                .map(Node::id);
    }

    /** Writes it with all that changed below; empty if nothing is left in it. */
    Optional<ObjectId> write(ObjectInserter inserter) throws IOException {
        for (Map.Entry<String, Node> each : Map.copyOf(nodes).entrySet()) {
            Optional<EditedFolder> folder = each.getValue().folder();
            if (folder.isPresent()) {
                Optional<ObjectId> written = folder.get().write(inserter);
                written.ifPresentOrElse(
                        id -> nodes.put(each.getKey(), new Node(FileMode.TREE, id, folder)),
                        () -> nodes.remove(each.getKey()));
            }
        }
        return nodes.isEmpty() ? Optional.empty() : Optional.of(inserter.insert(formatted()));
    }

    private TreeFormatter formatted() {
        var tree = new TreeFormatter();
        nodes.entrySet().stream()
                .sorted(Comparator.comparing(each -> order(each.getKey(), each.getValue())))
                .forEach(each -> tree.append(
                        each.getKey().getBytes(StandardCharsets.ISO_8859_1),
                        each.getValue().mode(),
                        each.getValue().id()));
        return tree;
    }

    /** Git sorts folders as if their names ended with a slash. */
    private static String order(String key, Node node) {
        return node.isFolder() ? key + "/" : key;
    }

    private void add(String key, Node node) {
        nodes.put(key, node);
        folded.putIfAbsent(fold(key), key);
    }

    private void refuseClash(String name, String key) {
        String other = folded.getOrDefault(fold(key), key);
        if (!other.equals(key) && !nodes.containsKey(key)) {
            throw new Refused(
                    Reason.CONFLICT,
                    "'" + name + "' can't be written: many systems take it for '" + text(other)
                            + "', which is there already. Choose another name, or delete that one first.");
        }
    }

    /** What file systems that don't tell upper from lower case make of a name. */
    private static String fold(String key) {
        return Normalizer.normalize(text(key), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private static String key(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static String text(String key) {
        return new String(key.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
