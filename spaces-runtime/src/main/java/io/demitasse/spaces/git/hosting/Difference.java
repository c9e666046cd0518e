package io.demitasse.spaces.git.hosting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.AbstractTreeIterator;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;

/**
 * What changed between two commits.
 *
 * @param text in the unified format of git
 * @param whole whether that is all, or as much as was wanted
 */
public record Difference(String text, boolean whole) {
    private static final int LARGEST_FILE = 1 << 19;

    static Difference between(Repository git, Optional<ObjectId> from, ObjectId to, int limit) throws IOException {
        var out = new Limited(limit);
        try (var format = new DiffFormatter(out);
                ObjectReader reader = git.newObjectReader()) {
            format.setRepository(git);
            format.setDetectRenames(true);
            // What is larger is told as changed, and not compared line by line.
            format.setBinaryFileThreshold(LARGEST_FILE);
            format.format(from.isPresent() ? tree(reader, from.get()) : new EmptyTreeIterator(), tree(reader, to));
            format.flush();
            return new Difference(out.text(), true);
        } catch (Full e) {
            return new Difference(out.text(), false);
        }
    }

    /** What changes of each file. */
    public List<ChangedFile> files() {
        return ChangedFile.of(text);
    }

    private static AbstractTreeIterator tree(ObjectReader reader, ObjectId commit) throws IOException {
        try (var walk = new RevWalk(reader)) {
            return new CanonicalTreeParser(
                    null, reader, walk.parseCommit(commit).getTree());
        }
    }

    private static final class Full extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Takes so many bytes and no more. */
    private static final class Limited extends OutputStream {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final int limit;

        Limited(int limit) {
            this.limit = limit;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            int room = Math.min(length, limit - bytes.size());
            bytes.write(from, offset, room);
            if (room < length) {
                throw new Full();
            }
        }

        String text() {
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }
}
