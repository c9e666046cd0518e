package io.demitasse.client;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The messages of a job that nobody has read yet. Values wait as they came, as changes of the one before, so a text
 * that grows takes the memory of what was added. When there are too many, the oldest go: of values, the last ones stay.
 * Guarded by its job.
 */
final class Mailbox {
    private final ClientLimits limits;
    private final Deque<QueueMessage> unread = new ArrayDeque<>();
    private Optional<ArrayNode> value = Optional.empty();
    private long chars;

    Mailbox(ClientLimits limits) {
        this.limits = limits;
    }

    void add(QueueMessage message) {
        unread.add(message);
        chars += message.chars();
        while (unread.size() > 1 && (unread.size() > limits.unread() || chars > limits.unreadChars())) {
            take();
        }
    }

    /** The next message; after one that holds values, {@link #value} has them. */
    Optional<QueueMessage> take() {
        Optional<QueueMessage> next = Optional.ofNullable(unread.poll());
        next.ifPresent(message -> {
            chars -= message.chars();
            if (message.data() instanceof ArrayNode data) {
                value = Optional.of(
                        value.map(before -> Diff.apply(before, data)).orElse(data));
            }
        });
        return next;
    }

    /** The values as of the last message taken. */
    Optional<ArrayNode> value() {
        return value;
    }
}
