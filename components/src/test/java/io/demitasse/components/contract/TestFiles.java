package io.demitasse.components.contract;

import io.demitasse.error.Message;
import io.demitasse.error.VisitorException;
import io.demitasse.media.Files;
import io.demitasse.media.ImageFile;
import io.demitasse.media.MediaFile;
import io.demitasse.media.StoredFile;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Files in memory, with ids that tests can foretell: f1, f2 and so on. */
public final class TestFiles implements Files {
    private final Map<String, StoredFile> kept = new HashMap<>();

    @Override
    public StoredFile keep(MediaFile file) {
        MediaFile content = file instanceof ImageFile image ? image.file() : file;
        if (content instanceof StoredFile known) {
            return known;
        }
        StoredFile stored = StoredFile.of("f" + (kept.size() + 1), content.name(), content);
        kept.put(stored.id(), stored);
        return stored;
    }

    @Override
    public StoredFile find(String id) {
        return Optional.ofNullable(kept.get(id)).orElseThrow(() -> new VisitorException(Message.of("file.gone")));
    }
}
