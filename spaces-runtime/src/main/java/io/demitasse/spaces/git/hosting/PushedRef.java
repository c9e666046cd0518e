package io.demitasse.spaces.git.hosting;

import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.transport.ReceiveCommand;

/**
 * A branch, tag or pull request that a push moved.
 *
 * @param ref as git knows it: {@code refs/heads/main}
 * @param before what it was at; empty if it is new
 * @param after what it is at now; empty if it was deleted
 */
public record PushedRef(String ref, Optional<String> before, Optional<String> after) {
    static PushedRef of(ReceiveCommand command) {
        return new PushedRef(command.getRefName(), id(command.getOldId()), id(command.getNewId()));
    }

    private static Optional<String> id(ObjectId id) {
        return id.equals(ObjectId.zeroId()) ? Optional.empty() : Optional.of(id.name());
    }
}
