package io.demitasse.spaces.git.hosting;

import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.ObjectChecker;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.jspecify.annotations.Nullable;

/**
 * Checks what comes by a push, as git's {@code fsck} does: what macOS takes for {@code .git} has no place in a tree
 * either. Names that clash on some systems are let through, since there are repositories that have them.
 */
final class StrictChecker extends ObjectChecker {
    private final ObjectChecker disguises = new ObjectChecker().setSafeForMacOS(true);

    @Override
    public void checkTree(@Nullable AnyObjectId id, byte[] raw) throws CorruptObjectException {
        super.checkTree(id, raw);
        var parser = new CanonicalTreeParser();
        for (parser.reset(raw); !parser.eof(); parser.next()) {
            byte[] name = new byte[parser.getNameLength()];
            parser.getName(name, 0);
            disguises.checkPathSegment(name, 0, name.length);
        }
    }
}
