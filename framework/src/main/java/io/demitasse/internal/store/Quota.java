package io.demitasse.internal.store;

import io.demitasse.error.Message;
import io.demitasse.error.VisitorException;

/**
 * How much visitors may upload.
 *
 * @param file bytes a file
 * @param owner bytes all files of one visitor
 */
public record Quota(long file, long owner) {
    private static final long MEBI = 1 << 20;

    void check(long fileBytes, long ownerBytes) {
        if (fileBytes > file) {
            throw new VisitorException(Message.of("upload.tooLarge", megabytes(file)));
        }
        if (ownerBytes > owner) {
            throw new VisitorException(Message.of("upload.quota", megabytes(owner)));
        }
    }

    private static long megabytes(long bytes) {
        return Math.max(1, bytes / MEBI);
    }
}
