package io.demitasse.internal.store.redis;

import io.demitasse.internal.store.Hearing;
import io.demitasse.internal.store.Listeners;
import java.nio.charset.StandardCharsets;
import redis.clients.jedis.BinaryJedisPubSub;
import redis.clients.jedis.RedisClient;

/** The channel on which Redis tells to which logs was added. */
final class RedisLine extends BinaryJedisPubSub implements Hearing.Line {
    private final RedisClient redis;
    private final byte[] channel;
    private final Listeners listeners;
    private volatile Runnable ready = () -> {};

    RedisLine(RedisClient redis, byte[] channel, Listeners listeners) {
        this.redis = redis;
        this.channel = channel;
        this.listeners = listeners;
    }

    @Override
    public void listen(Runnable whenReady) {
        ready = whenReady;
        redis.subscribe(this, channel);
    }

    @Override
    public void onSubscribe(byte[] name, int count) {
        ready.run();
    }

    @Override
    public void onMessage(byte[] name, byte[] message) {
        listeners.news(new String(message, StandardCharsets.UTF_8));
    }

    @Override
    public void hangUp() {
        if (isSubscribed()) {
            unsubscribe();
        }
    }
}
