package io.demitasse.media;

/** A file that the server keeps for one visitor under an unguessable id. */
public interface StoredFile extends MediaFile {
    /** The opaque id: the only way to name the file from outside. */
    String id();

    /** A file under that id and name, with the content of another. */
    static StoredFile of(String id, String name, MediaFile content) {
        return new NamedFile(id, name, content.type(), content.size(), content);
    }
}
