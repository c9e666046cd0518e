package io.demitasse.media;

import io.demitasse.error.VisitorException;

/** The files of one visitor. */
public interface Files {
    /**
     * Keeps a file for this visitor; one that is kept already is not copied.
     *
     * @throws VisitorException if the visitor's quota is used up
     */
    StoredFile keep(MediaFile file);

    /**
     * The file of that id.
     *
     * @throws VisitorException if this visitor has no such file, or no longer
     */
    StoredFile find(String id);
}
