package io.demitasse.spaces.hub;

import io.demitasse.spaces.run.Spaces;
import io.demitasse.spaces.store.Repositories;
import io.demitasse.spaces.store.RepositoryKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What earlier versions kept for Spaces by their names, and is kept by their ids now. It is looked for once in the life
 * of a hub's folder: what is left then was a deleted Space's, and no later one of its name may find it.
 */
final class FormerFolders {
    private static final String DONE = "spaces-by-id";

    private FormerFolders() {}

    /** Lets all Spaces of a hub have theirs, unless they do. */
    static void adopt(Path folder, Spaces spaces, Repositories repositories) throws IOException {
        Path done = folder.resolve(DONE);
        if (Files.notExists(done)) {
            repositories.forEach(
                    RepositoryKind.SPACE,
                    space -> spaces.adopt(Deployments.id(space), space.id().hex()));
            Files.createFile(done);
        }
    }
}
