package io.demitasse.internal.store;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;

/** Who wants to know of which log. */
public final class Listeners {
    private final Map<String, List<LongConsumer>> byLog = new ConcurrentHashMap<>();

    /** Adds a listener. */
    public SharedStore.Following add(String log, LongConsumer listener) {
        byLog.compute(log, (any, all) -> {
            List<LongConsumer> some = all == null ? new CopyOnWriteArrayList<>() : all;
            some.add(listener);
            return some;
        });
        return () -> byLog.computeIfPresent(log, (any, all) -> {
            all.remove(listener);
            return all.isEmpty() ? null : all;
        });
    }

    /** What was added: the number of the entry, a space, the name of the log. */
    public void news(String message) {
        int space = message.indexOf(' ');
        tell(message.substring(space + 1), Long.parseLong(message.substring(0, space)));
    }

    private void tell(String log, long number) {
        byLog.getOrDefault(log, List.of()).forEach(listener -> listener.accept(number));
    }

    /** Something may have been added to any log. */
    public void newsOfAll() {
        byLog.keySet().forEach(log -> tell(log, Long.MAX_VALUE));
    }
}
