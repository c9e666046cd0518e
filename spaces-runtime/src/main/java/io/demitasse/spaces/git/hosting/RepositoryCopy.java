package io.demitasse.spaces.git.hosting;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.BatchRefUpdate;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.transport.ReceiveCommand;

/** Makes a repository with the history, the branches and the tags of another. */
final class RepositoryCopy {
    private static final Pattern OBJECTS = Pattern.compile("[0-9a-f]{2}/[0-9a-f]{38}|pack/pack-[0-9a-f]+\\.\\w+");

    private RepositoryCopy() {}

    static void make(FileRepository from, Path folder) throws IOException {
        // Before the objects, since those that come meanwhile do no harm, but ones that are missing would.
        List<Ref> refs = from.getRefDatabase().getRefsByPrefix(Constants.R_HEADS, Constants.R_TAGS);
        try (var copy = FreshRepository.in(folder)) {
            Links.all(
                    objects(from),
                    objects(copy.git()),
                    name -> OBJECTS.matcher(name).matches());
            take(copy.git(), refs);
        }
    }

    private static Path objects(FileRepository git) {
        return git.getObjectsDirectory().toPath();
    }

    private static void take(FileRepository copy, List<Ref> refs) throws IOException {
        BatchRefUpdate update = copy.getRefDatabase().newBatchUpdate();
        for (Ref ref : refs) {
            update.addCommand(new ReceiveCommand(ObjectId.zeroId(), ref.getObjectId(), ref.getName()));
        }
        try (var walk = new RevWalk(copy)) {
            update.execute(walk, NullProgressMonitor.INSTANCE);
        }
        for (ReceiveCommand command : update.getCommands()) {
            if (command.getResult() != ReceiveCommand.Result.OK) {
                throw new IOException(command.getRefName() + " can't be copied: " + command.getResult());
            }
        }
    }
}
