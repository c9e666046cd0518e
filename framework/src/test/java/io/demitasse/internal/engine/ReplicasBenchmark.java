package io.demitasse.internal.engine;

import static io.demitasse.sample.Line.line;

import io.demitasse.Blocks;
import io.demitasse.internal.store.MemoryBlobs;
import io.demitasse.internal.store.MemoryLinks;
import io.demitasse.internal.store.Quota;
import io.demitasse.internal.store.SharedStore;
import io.demitasse.internal.store.postgres.PostgresStore;
import io.demitasse.internal.store.redis.RedisServer;
import io.demitasse.internal.store.redis.RedisStore;
import io.demitasse.sample.Story;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/**
 * How long a token takes from the handler at one replica to a reader at another, for each store; and what appending it
 * costs the handler. A token every 2 ms, as a fast model gives them.
 */
final class ReplicasBenchmark {
    private static final int WARM = 2_000;
    private static final int TOKENS = 2_000;
    private static final long PAUSE_NANOS = 2_000_000;

    private ReplicasBenchmark() {}

    public static void main(String[] none) throws Exception {
        Path folder = Files.createTempDirectory("redis");
        try (var redis = RedisServer.start(folder)) {
            measure("Redis", RedisStore.at(redis.address(), "app"), RedisStore.at(redis.address(), "app"));
        }
        try (var postgres = EmbeddedPostgres.start()) {
            String address = postgres.getJdbcUrl("postgres", "postgres");
            measure("PostgreSQL", PostgresStore.at(address, "app"), PostgresStore.at(address, "app"));
        }
        System.exit(0);
    }

    private static Engine engine(SharedStore store, long[] sent, long[] spent) {
        var app = Blocks.of("Tokens", page -> {
            var in = page.add(line("In"));
            var story = page.add(new Story());
            page.on(in.submit()).outputs(story).stream(out -> {
                for (int i = 0; i < sent.length; i++) {
                    sent[i] = System.nanoTime();
                    out.append("x");
                    spent[i] = System.nanoTime() - sent[i];
                    LockSupport.parkNanos(PAUSE_NANOS);
                }
            });
        });
        return new Engine(
                app.graph(),
                new MemoryBlobs(new Quota(1, 1)),
                Limits.DEFAULT,
                new MemoryLinks(1, InstantSource.system()),
                LinkLimits.DEFAULT,
                Optional.of(store));
    }

    private static void measure(String name, SharedStore one, SharedStore other) throws InterruptedException {
        long[] sent = new long[WARM + TOKENS];
        long[] spent = new long[sent.length];
        long[] seen = new long[sent.length];
        Engine here = engine(one, sent, spent);
        Engine there = engine(other, new long[0], new long[0]);
        Session session = here.open("ann");
        Session copy = there.find(session.id(), "ann").orElseThrow();
        var all = new CountDownLatch(1);
        var count = new int[1];
        var position = new long[1];
        copy.subscribe(() -> {
            synchronized (count) {
                Session.Reading reading = copy.read(position[0], Integer.MAX_VALUE);
                position[0] = reading.upTo();
                for (Emission emission : reading.emissions()) {
                    if (emission instanceof Emission.Appended) {
                        seen[count[0]++] = System.nanoTime();
                    }
                }
                if (count[0] == seen.length) {
                    all.countDown();
                }
            }
        });
        here.submit(session, EngineFixture.request("job-0001", 0));
        all.await();
        List<Double> late = new ArrayList<>();
        List<Double> cost = new ArrayList<>();
        for (int i = WARM; i < sent.length; i++) {
            late.add((seen[i] - sent[i]) / 1e6);
            cost.add(spent[i] / 1e6);
        }
        System.out.printf(
                Locale.ROOT,
                "%s: to another replica p50 %.2f ms, p99 %.2f ms; the handler waits p50 %.2f ms%n",
                name,
                quantile(late, 0.5),
                quantile(late, 0.99),
                quantile(cost, 0.5));
        here.close();
        there.close();
        one.close();
        other.close();
    }

    private static double quantile(List<Double> values, double share) {
        Collections.sort(values);
        return values.get((int) (share * (values.size() - 1)));
    }
}
