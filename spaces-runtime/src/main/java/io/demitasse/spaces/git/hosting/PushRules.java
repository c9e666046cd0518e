package io.demitasse.spaces.git.hosting;

import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.transport.PreReceiveHook;
import org.eclipse.jgit.transport.ReceiveCommand;
import org.eclipse.jgit.transport.ReceivePack;

/**
 * What a push may do: move branches, tags and pull requests, but not delete {@code main}, nor what a rule of the hub is
 * against.
 */
final class PushRules implements PreReceiveHook {
    private final Function<PushedRef, Optional<String>> rule;

    PushRules(Function<PushedRef, Optional<String>> rule) {
        this.rule = rule;
    }

    @Override
    public void onPreReceive(ReceivePack pack, Collection<ReceiveCommand> commands) {
        for (ReceiveCommand command : commands) {
            try {
                fault(pack, command)
                        .or(() -> rule.apply(PushedRef.of(command)))
                        .ifPresent(why -> command.setResult(ReceiveCommand.Result.REJECTED_OTHER_REASON, why));
            } catch (IOException e) {
                command.setResult(ReceiveCommand.Result.REJECTED_MISSING_OBJECT, e.getMessage());
            }
        }
    }

    private static Optional<String> fault(ReceivePack pack, ReceiveCommand command) throws IOException {
        String ref = command.getRefName();
        boolean isTag = ref.startsWith(Constants.R_TAGS);
        if (!isTag && !ref.startsWith(Constants.R_HEADS) && !ref.startsWith(Revisions.PULL_REQUESTS)) {
            return Optional.of("only refs/heads/, refs/tags/ and refs/pr/ can be pushed");
        }
        if (command.getType() == ReceiveCommand.Type.DELETE) {
            return Refs.isProtected(ref) ? Optional.of("Cannot delete " + ref) : Optional.empty();
        }
        if (!isTag && !isCommit(pack, command)) {
            return Optional.of("a branch leads to a commit");
        }
        return command.getType() == ReceiveCommand.Type.CREATE ? clash(pack.getRepository(), ref) : Optional.empty();
    }

    private static boolean isCommit(ReceivePack pack, ReceiveCommand command) throws IOException {
        try (var walk = new RevWalk(pack.getRepository())) {
            return walk.parseAny(command.getNewId()) instanceof RevCommit;
        }
    }

    private static Optional<String> clash(Repository git, String ref) throws IOException {
        for (Ref other : git.getRefDatabase().getRefs()) {
            if (other.getName().equalsIgnoreCase(ref)) {
                return Optional.of("too much like " + other.getName());
            }
        }
        return Optional.empty();
    }
}
