package io.demitasse.spaces.git.hosting;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;

/** Content that git keeps; what comes before an offset is read over. */
record Blob(Repository git, ObjectId id, long size) implements Content {
    static Blob of(Repository git, ObjectId id) throws IOException {
        try (ObjectReader reader = git.newObjectReader()) {
            return new Blob(git, id, reader.getObjectSize(id, Constants.OBJ_BLOB));
        }
    }

    @Override
    public InputStream open(long offset) throws IOException {
        ObjectReader reader = git.newObjectReader();
        try {
            InputStream in = reader.open(id, Constants.OBJ_BLOB).openStream();
            in.skipNBytes(offset);
            return new FilterInputStream(in) {
                @Override
                public void close() throws IOException {
                    try (reader) {
                        super.close();
                    }
                }
            };
        } catch (IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }
}
