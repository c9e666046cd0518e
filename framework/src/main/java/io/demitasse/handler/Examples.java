package io.demitasse.handler;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Inputs to try.
 *
 * @param rows those that the author wrote down
 * @param folder where more of them are, in a table or as one file each
 */
public record Examples(List<? extends Row> rows, Optional<Path> folder) {
    /** No examples. */
    public static final Examples NONE = new Examples(List.of(), Optional.empty());

    public Examples {
        rows = List.copyOf(rows);
    }

    /** The same folder with other rows. */
    public Examples with(List<? extends Row> others) {
        return new Examples(others, folder);
    }

    /** The same rows with another folder. */
    public Examples with(Path other) {
        return new Examples(rows, Optional.of(other));
    }

    /** Whether there is nothing to try. */
    public boolean isEmpty() {
        return rows.isEmpty() && folder.isEmpty();
    }
}
