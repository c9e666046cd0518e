package io.demitasse.spaces.store;

import io.demitasse.error.VisitorException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** How much a hub allows. It is asked at every file, so what was read is kept until it is set anew. */
public final class HubLimits {
    private static final int MEBI = 20;

    private final Sql sql;
    private Optional<Map<HubLimit, Long>> known = Optional.empty();

    HubLimits(Sql sql) {
        this.sql = sql;
    }

    /** How much it is, in the unit of the limit. */
    public synchronized long of(HubLimit limit) {
        Map<HubLimit, Long> all = known.orElseGet(() -> sql.read(HubLimits::all));
        known = Optional.of(all);
        return Objects.requireNonNull(all.get(limit));
    }

    /** How many bytes it is. */
    public long bytes(HubLimit limit) {
        return of(limit) << MEBI;
    }

    private static Map<HubLimit, Long> all(Handle handle) {
        Map<String, Long> set = handle.createQuery("select name, amount from hub_limit")
                .map((row, context) -> Map.entry(row.getString("name"), row.getLong("amount")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<HubLimit, Long> all = new EnumMap<>(HubLimit.class);
        for (HubLimit limit : HubLimit.values()) {
            all.put(limit, set.getOrDefault(name(limit), limit.usual()));
        }
        return all;
    }

    /**
     * Sets some of them, all or none.
     *
     * @throws VisitorException if an amount is outside what can be
     */
    public synchronized void set(Map<HubLimit, Long> amounts) {
        amounts.forEach(HubLimits::check);
        sql.write(handle -> {
            amounts.forEach((limit, amount) -> handle.createUpdate("""
                            insert into hub_limit (name, amount) values (:name, :amount)
                            on conflict (name) do update set amount = excluded.amount""")
                    .bind("name", name(limit))
                    .bind("amount", amount)
                    .execute());
            return amounts.size();
        });
        known = Optional.empty();
    }

    static void check(HubLimit limit, long amount) {
        if (amount < limit.least() || amount > limit.most()) {
            throw new VisitorException("\"" + limit.title() + "\" can't be " + amount + ". Choose from " + limit.least()
                    + " to " + limit.most() + (limit.unit().isEmpty() ? "" : " " + limit.unit()) + ".");
        }
    }

    private static String name(HubLimit limit) {
        return limit.name().toLowerCase(Locale.ROOT);
    }
}
