package io.demitasse.internal.store.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.demitasse.error.OperatorException;
import io.demitasse.internal.store.Hearing;
import io.demitasse.internal.store.Listeners;
import io.demitasse.internal.store.SharedStore;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.SetParams;
import redis.clients.jedis.params.XTrimParams;

/**
 * What replicas share, in Redis from 6.2 up: a log is a stream whose entries have the numbers as ids, facts are keys
 * with a life, tables are hashes.
 */
public final class RedisStore implements SharedStore {
    /** One round trip: the entry, the life of the log, and the news of it. Redis refuses a number that is not new. */
    private static final byte[] APPEND = """
            local r = redis.pcall('XADD', KEYS[1], ARGV[1], 'e', ARGV[2])
            if r.err then
              if string.find(r.err, 'equal or smaller', 1, true) then return 0 end
              return r
            end
            redis.call('PEXPIRE', KEYS[1], ARGV[3])
            redis.call('PUBLISH', KEYS[2], ARGV[4])
            return 1""".getBytes(UTF_8);

    private static final byte[] END = "+".getBytes(UTF_8);

    private final Listeners listeners = new Listeners();
    private final RedisClient redis;
    private final String space;
    private final byte[] channel;
    private final Hearing hearing;

    private RedisStore(RedisClient redis, String space) throws InterruptedException {
        this.redis = redis;
        this.space = space;
        this.channel = (space + ":news").getBytes(UTF_8);
        redis.ping();
        this.hearing = Hearing.of(new RedisLine(redis, channel, listeners), listeners);
    }

    /**
     * The store at an address such as {@code redis://user:password@host:6379/0}, or {@code rediss:} for TLS.
     *
     * @param name what its keys begin with, so that apps don't meet
     * @throws OperatorException if it does not answer
     */
    public static RedisStore at(URI address, String name) throws InterruptedException {
        var redis = RedisClient.create(address);
        try {
            return new RedisStore(redis, name);
        } catch (JedisException e) {
            redis.close();
            throw failed(e);
        }
    }

    private static OperatorException failed(JedisException e) {
        return new OperatorException(
                "The store that replicas share can't be used: Redis says " + e.getMessage()
                        + ". See that it runs and that its address and password are right.",
                e);
    }

    private static <T> T asked(Supplier<T> command) {
        try {
            return command.get();
        } catch (JedisException e) {
            throw failed(e);
        }
    }

    private byte[] key(String kind, String name) {
        return (space + ":" + kind + ":" + name).getBytes(UTF_8);
    }

    private static byte[] bytes(long number) {
        return Long.toString(number).getBytes(UTF_8);
    }

    @Override
    public boolean append(String log, long number, byte[] entry) {
        return asked(() -> redis.eval(
                        APPEND,
                        List.of(key("log", log), channel),
                        List.of(
                                (number + "-0").getBytes(UTF_8),
                                entry,
                                bytes(LIFE.toMillis()),
                                (number + " " + log).getBytes(UTF_8))))
                .equals(1L);
    }

    @Override
    public List<Entry> after(String log, long number, int most) {
        List<Entry> entries = new ArrayList<>();
        for (Object each : asked(() -> redis.xrange(key("log", log), bytes(number + 1), END, most))) {
            List<?> entry = (List<?>) each;
            String id = new String((byte[]) entry.get(0), UTF_8);
            entries.add(new Entry(
                    Long.parseLong(id.substring(0, id.indexOf('-'))), (byte[]) ((List<?>) entry.get(1)).get(1)));
        }
        return entries;
    }

    @Override
    public void cut(String log, long upTo) {
        asked(() -> redis.xtrim(
                key("log", log),
                XTrimParams.xTrimParams().minId(Long.toString(upTo + 1)).exactTrimming()));
    }

    @Override
    public void drop(String log) {
        asked(() -> redis.del(key("log", log)));
    }

    @Override
    public void touch(String log) {
        asked(() -> redis.pexpire(key("log", log), LIFE.toMillis()));
    }

    @Override
    public Following follow(String log, LongConsumer listener) {
        return listeners.add(log, listener);
    }

    @Override
    public void put(String key, byte[] value, Duration life) {
        asked(() -> redis.set(key("fact", key), value, SetParams.setParams().px(life.toMillis())));
    }

    @Override
    public boolean putIfAbsent(String key, byte[] value, Duration life) {
        var params = SetParams.setParams().px(life.toMillis()).nx();
        return asked(() -> Optional.ofNullable(redis.set(key("fact", key), value, params)))
                .isPresent();
    }

    @Override
    public Optional<byte[]> get(String key) {
        return asked(() -> Optional.ofNullable(redis.get(key("fact", key))));
    }

    @Override
    public void remove(String key) {
        asked(() -> redis.del(key("fact", key)));
    }

    @Override
    public void set(String table, String row, byte[] value, Duration life) {
        asked(() -> redis.hset(key("table", table), row.getBytes(UTF_8), value));
        asked(() -> redis.pexpire(key("table", table), life.toMillis()));
    }

    @Override
    public boolean unset(String table, String row) {
        return asked(() -> redis.hdel(key("table", table), row.getBytes(UTF_8))) == 1;
    }

    @Override
    public Map<String, byte[]> rows(String table) {
        Map<String, byte[]> rows = new HashMap<>();
        asked(() -> redis.hgetAll(key("table", table)))
                .forEach((row, value) -> rows.put(new String(row, UTF_8), value));
        return rows;
    }

    /** Nothing: Redis forgets by itself. */
    @Override
    public void sweep() {}

    @Override
    public void close() {
        hearing.close();
        redis.close();
    }
}
