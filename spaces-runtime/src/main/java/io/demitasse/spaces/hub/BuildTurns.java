package io.demitasse.spaces.hub;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;

/**
 * Who builds next, since a machine can build a few things at once. Owners take turns, each with what came first of
 * theirs, so that whoever pushes much delays others by one build at a time.
 */
final class BuildTurns {
    private final int most;
    /** By their owners, the one whose turn is next first. */
    private final Map<String, Deque<CountDownLatch>> waiting = new LinkedHashMap<>();

    private int taken;

    /** @param most how many are built at once */
    BuildTurns(int most) {
        this.most = most;
    }

    /**
     * Waits for the turn of an owner's build, which ends by {@link #end}.
     *
     * @param delayed is told how many builds are running or waiting, if it has to wait
     */
    void begin(String owner, IntConsumer delayed) throws InterruptedException {
        Optional<CountDownLatch> ticket = takeOrWait(owner, delayed);
        if (ticket.isPresent()) {
            try {
                ticket.get().await();
            } catch (InterruptedException e) {
                giveUp(owner, ticket.get());
                throw e;
            }
        }
    }

    private synchronized Optional<CountDownLatch> takeOrWait(String owner, IntConsumer delayed) {
        if (taken < most) {
            taken++;
            return Optional.empty();
        }
        delayed.accept(taken + waiting.values().stream().mapToInt(Deque::size).sum());
        var ticket = new CountDownLatch(1);
        waiting.computeIfAbsent(owner, each -> new ArrayDeque<>()).add(ticket);
        return Optional.of(ticket);
    }

    private synchronized void giveUp(String owner, CountDownLatch ticket) {
        if (ticket.getCount() == 0) {
            // Its turn came at the same moment.
            end();
            return;
        }
        waiting.computeIfPresent(owner, (each, tickets) -> {
            tickets.remove(ticket);
            return tickets.isEmpty() ? null : tickets;
        });
    }

    /** Ends a turn that has begun: it is the next one's. */
    synchronized void end() {
        Iterator<Map.Entry<String, Deque<CountDownLatch>>> owners =
                waiting.entrySet().iterator();
        if (!owners.hasNext()) {
            taken--;
            return;
        }
        Map.Entry<String, Deque<CountDownLatch>> next = owners.next();
        owners.remove();
        next.getValue().remove().countDown();
        if (!next.getValue().isEmpty()) {
            waiting.put(next.getKey(), next.getValue());
        }
    }
}
