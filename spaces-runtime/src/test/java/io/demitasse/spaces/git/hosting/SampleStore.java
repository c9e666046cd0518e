package io.demitasse.spaces.git.hosting;

import io.demitasse.spaces.git.QuietSystem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.eclipse.jgit.util.FS;

/** A store with a repository that has a README and what a test adds. */
final class SampleStore implements AutoCloseable {
    static final String ID = "0123456789abcdef01234567";
    static final String OTHER = "0123456789abcdef01234568";
    static final Author ANN = new Author("Ann", "ann@hub.example");

    private final RepositoryStore store;
    private final HostedRepository repository;

    SampleStore(Path folder) throws IOException {
        this(folder, HostingLimits.DEFAULT);
    }

    SampleStore(Path folder, HostingLimits limits) throws IOException {
        QuietSystem.use();
        // Else JGit is still busy in the folder when the test deletes it.
        FS.FileStoreAttributes.setBackground(false);
        store = RepositoryStore.in(folder, limits);
        repository = store.create(
                ID,
                ANN,
                Map.of(
                        ".gitattributes",
                        "*.bin filter=lfs diff=lfs merge=lfs -text\n".getBytes(StandardCharsets.UTF_8)));
    }

    RepositoryStore store() {
        return store;
    }

    HostedRepository repository() {
        return repository;
    }

    /** Commits one file to main. */
    String file(String path, String content) throws IOException {
        return file("main", path, content);
    }

    String file(String branch, String path, String content) throws IOException {
        try (Draft draft = repository.draft(branch)) {
            draft.add(path, bytes(content));
            return draft.commit(ANN, "Add " + path, "");
        }
    }

    String main() throws IOException {
        return repository.revisions().find("main").orElseThrow();
    }

    String text(String revision, String path) throws IOException {
        Tree tree = repository.tree(repository.revisions().find(revision).orElseThrow());
        try (var in = tree.content(tree.entry(path)).open(0)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    String large(String content) throws IOException {
        String digest = sha256(content);
        repository.largeFiles().put(digest, bytes(content).length, new ByteArrayInputStream(bytes(content)));
        return digest;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(text)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
