package io.demitasse.spaces.git.hosting;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Who writes to a repository just now. Many may, since objects are only ever added; branches move one after the other;
 * and objects are thrown away only while nobody writes, who could be about to need one.
 */
final class Writers {
    private static final int MANY = 1 << 20;

    private final Semaphore places = new Semaphore(MANY);
    private final ReentrantLock moving = new ReentrantLock();

    /** Something that a writer does. */
    interface Work<T> {
        T run() throws IOException;
    }

    /** Lets somebody write, who has to {@link #leave} again. */
    void enter() {
        places.acquireUninterruptibly();
    }

    void leave() {
        places.release();
    }

    <T> T among(Work<T> work) throws IOException {
        enter();
        try {
            return work.run();
        } finally {
            leave();
        }
    }

    /** Does what moves branches. */
    <T> T moving(Work<T> work) throws IOException {
        moving.lock();
        try {
            return among(work);
        } finally {
            moving.unlock();
        }
    }

    /** Does what moves branches and does not fail. */
    void movingQuietly(Runnable work) {
        moving.lock();
        try {
            work.run();
        } finally {
            moving.unlock();
        }
    }

    /** Does what nobody may write beside, unless somebody does; says whether it was done. */
    boolean alone(Work<?> work) throws IOException {
        if (!places.tryAcquire(MANY)) {
            return false;
        }
        try {
            work.run();
            return true;
        } finally {
            places.release(MANY);
        }
    }
}
