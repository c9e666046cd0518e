package io.demitasse.spaces.git.hosting;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;

/** Moves a ref from where it is known to be. */
final class RefMove {
    private RefMove() {}

    /** Where a ref is; empty if there is none. */
    static Optional<ObjectId> now(Repository git, String name) throws IOException {
        Ref ref = git.exactRef(name);
        return ref == null ? Optional.empty() : Optional.ofNullable(ref.getObjectId());
    }

    /** Moves or makes a ref; false if it is elsewhere, or somebody moves it just now. */
    static boolean move(Repository git, String name, Optional<ObjectId> from, ObjectId to) throws IOException {
        RefUpdate update = update(git, name, from.orElse(ObjectId.zeroId()));
        update.setNewObjectId(to);
        return isDone(name, update.update());
    }

    /** Deletes a ref; false if it is elsewhere, or somebody moves it just now. */
    static boolean delete(Repository git, String name, ObjectId from) throws IOException {
        return isDone(name, update(git, name, from).delete());
    }

    private static RefUpdate update(Repository git, String name, ObjectId from) throws IOException {
        RefUpdate update = git.updateRef(name);
        update.setExpectedOldObjectId(from);
        update.setForceUpdate(true);
        update.disableRefLog();
        return update;
    }

    private static boolean isDone(String name, RefUpdate.Result result) throws IOException {
        return switch (result) {
            case NEW, FORCED, FAST_FORWARD, NO_CHANGE -> true;
            case LOCK_FAILURE -> false;
            default -> throw new IOException(name + " can't be moved: " + result);
        };
    }
}
