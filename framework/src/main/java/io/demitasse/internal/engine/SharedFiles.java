package io.demitasse.internal.engine;

import io.demitasse.media.MediaFile;
import io.demitasse.media.StoredFile;
import java.util.IdentityHashMap;
import java.util.Optional;

/** The files that the declaration of an app brings along, such as those of examples: kept once, however often drawn. */
final class SharedFiles {
    private final IdentityHashMap<MediaFile, StoredFile> kept = new IdentityHashMap<>();

    synchronized Optional<StoredFile> find(MediaFile file) {
        return Optional.ofNullable(kept.get(file));
    }

    synchronized void add(MediaFile file, StoredFile as) {
        kept.put(file, as);
    }
}
