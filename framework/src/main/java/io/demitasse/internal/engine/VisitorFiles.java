package io.demitasse.internal.engine;

import io.demitasse.error.Message;
import io.demitasse.error.VisitorException;
import io.demitasse.internal.store.Blob;
import io.demitasse.internal.store.BlobStore;
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
            return keep(content.name(), content.type(), in);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not keep the file '" + content.name() + "'.", e);
        }
    }

    /** Keeps a file as it streams in. */
    public StoredFile keep(String name, String type, InputStream content) throws IOException {
        return store.put(owner, FileNames.safe(name), type, content);
    }

    @Override
    public StoredFile find(String id) {
        return store.find(owner, id)
                .or(() -> store.find(EVERYONE, id))
                .orElseThrow(() -> new VisitorException(Message.of("file.gone")));
    }
}
