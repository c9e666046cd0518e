package io.demitasse.internal.engine;

import io.demitasse.error.Message;
import io.demitasse.error.VisitorException;
import io.demitasse.internal.store.Blob;
import io.demitasse.internal.store.BlobStore;
import io.demitasse.internal.store.Life;
import io.demitasse.internal.store.NewFile;
import io.demitasse.media.Files;
import io.demitasse.media.ImageFile;
import io.demitasse.media.MediaFile;
import io.demitasse.media.StoredFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The files of one visitor in the store of all. */
public final class VisitorFiles implements Files {
    /** The owner of what belongs to the app itself and is shown to all. */
    public static final String EVERYONE = "";

    private final BlobStore store;
    private final SharedFiles shared;
    private final String owner;

    VisitorFiles(BlobStore store, SharedFiles shared, String owner) {
        this.store = store;
        this.shared = shared;
        this.owner = owner;
    }

    @Override
    public StoredFile keep(MediaFile file) {
        MediaFile content = file instanceof ImageFile image ? image.file() : file;
        if (content instanceof Blob blob && blob.owner().equals(owner)) {
            return blob;
        }
        Optional<StoredFile> known = shared.find(content);
        if (known.isPresent()) {
            return known.get();
        }
        StoredFile kept = copy(content);
        if (owner.equals(EVERYONE)) {
            shared.add(content, kept);
        }
        return kept;
    }

    private StoredFile copy(MediaFile content) {
        try (InputStream in = content.open()) {
            return put(content.name(), content.type(), Life.MADE, in);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not keep the file '" + content.name() + "'.", e);
        }
    }

    /** Keeps a file as it streams in. */
    public StoredFile keep(String name, String type, InputStream content) throws IOException {
        return put(name, type, Life.KEPT, content);
    }

    /** Keeps a file that is one of very many, a frame of a camera, for as long as it is of use. */
    public StoredFile keepPassing(String name, String type, InputStream content) throws IOException {
        return put(name, type, Life.PASSING, content);
    }

    private StoredFile put(String name, String type, Life life, InputStream content) throws IOException {
        return store.put(new NewFile(owner, FileNames.safe(name), type, life), content);
    }

    @Override
    public StoredFile find(String id) {
        return store.find(owner, id)
                .or(() -> store.find(EVERYONE, id))
                .orElseThrow(() -> new VisitorException(Message.of("file.gone")));
    }
}
