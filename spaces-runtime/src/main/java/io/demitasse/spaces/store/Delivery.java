package io.demitasse.spaces.store;

import java.time.Instant;

/**
 * How a webhook was told something.
 *
 * @param event such as {@code discussion.comment create}
 * @param repository its path then
 * @param endedAt when it was told, or given up
 * @param attempts how often it was tried
 * @param status of HTTP; 0 if there was no answer
 * @param problem why it was given up; empty if it was told
 */
public record Delivery(String event, String repository, Instant endedAt, int attempts, int status, String problem) {
    /** Whether it was told. */
    public boolean isDone() {
        return problem.isEmpty();
    }
}
