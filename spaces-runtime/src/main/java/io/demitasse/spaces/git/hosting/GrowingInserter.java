package io.demitasse.spaces.git.hosting;

import java.io.IOException;
import java.io.InputStream;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;

/** Writes the first objects as files of their own and all that follow as one pack, since each file costs a while. */
final class GrowingInserter extends ObjectInserter.Filter {
    private static final int FEW = 50;

    private final ObjectInserter files;
    private final ObjectInserter pack;
    private int count;

    GrowingInserter(FileRepository git) {
        files = git.newObjectInserter();
        pack = git.getObjectDatabase().newPackInserter();
    }

    /** That of the pack, whose readers find what is in files too. */
    @Override
    protected ObjectInserter delegate() {
        return pack;
    }

    private ObjectInserter next() {
        count++;
        return count > FEW ? pack : files;
    }

    @Override
    public ObjectId insert(int type, byte[] content) throws IOException {
        return next().insert(type, content);
    }

    @Override
    public ObjectId insert(int type, byte[] content, int from, int length) throws IOException {
        return next().insert(type, content, from, length);
    }

    @Override
    public ObjectId insert(int type, long length, InputStream in) throws IOException {
        return next().insert(type, length, in);
    }

    @Override
    public void flush() throws IOException {
        files.flush();
        pack.flush();
    }

    @Override
    public void close() {
        files.close();
        pack.close();
    }
}
