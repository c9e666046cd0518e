package io.demitasse.spaces.run;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.Predicate;

/** Those who wait for a Space to be in some state. */
final class Waiters {
    private record Waiter(Predicate<Status> wanted, CompletableFuture<Status> told) {}

    private final Queue<Waiter> all = new ConcurrentLinkedQueue<>();
    private final Executor executor;

    /** What is done then runs on that executor, never on the thread that changes the Space. */
    Waiters(Executor executor) {
        this.executor = executor;
    }

    CompletableFuture<Status> add(Predicate<Status> wanted) {
        var waiter = new Waiter(wanted, new CompletableFuture<>());
        all.add(waiter);
        var unused = waiter.told().whenComplete((status, failure) -> all.remove(waiter));
        return waiter.told();
    }

    int count() {
        return all.size();
    }

    void tell(Status status) {
        for (Waiter waiter : all) {
            if (waiter.wanted().test(status)) {
                executor.execute(() -> waiter.told().complete(status));
            }
        }
    }
}
