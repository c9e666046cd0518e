package io.demitasse.spaces.web;

import io.demitasse.spaces.store.Hidden;
import io.demitasse.spaces.store.Id;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Programs that wait for somebody to let them in on a page: the device authorization grant of RFC 8628. They are kept
 * in memory, since a program whose hub has begun again asks again.
 */
public final class DeviceLogins {
    /** How long a program can wait. */
    public static final Duration LIFE = Duration.ofMinutes(15);

    /** How long a program is let in. */
    public static final Duration STAY = Duration.ofDays(90);

    /** How often it may ask. */
    public static final Duration INTERVAL = Duration.ofSeconds(5);

    /** Clocks of programs differ a little. */
    private static final Duration TOO_SOON = INTERVAL.minusSeconds(1);

    private static final int MOST = 1000;
    private static final int MOST_OF_ADDRESS = 10;

    /** Without vowels, so that no code is a word, and without what looks alike. */
    private static final String LETTERS = "BCDFGHJKLMNPQRSTVWXZ";

    private static final int CODE = 8;
    private static final int SECRET = 43;

    /**
     * A program that waits.
     *
     * @param secret that it alone knows
     * @param code that it shows, for people to compare
     * @param address from which it asked
     */
    public record Waiting(String secret, String code, String address, Instant since) {}

    /** What a program that asks is told. */
    public sealed interface Answer {
        /** Nobody has decided yet. */
        record Pending() implements Answer {}

        /** It asks too often. */
        record SlowDown() implements Answer {}

        /** Somebody wants it to stay out. */
        record Refused() implements Answer {}

        /** It waited too long, was answered before, or never waited. */
        record Unknown() implements Answer {}

        /** Somebody has let it in as themselves. */
        record LetIn(Id account) implements Answer {}
    }

    private static final class Entry {
        private final Waiting waiting;
        private Instant asked;
        private Optional<Answer> decision = Optional.empty();

        private Entry(Waiting waiting) {
            this.waiting = waiting;
            this.asked = Instant.EPOCH;
        }
    }

    private final InstantSource clock;
    /** By their secrets, the oldest first. */
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /** Nobody waits yet. */
    public DeviceLogins(InstantSource clock) {
        this.clock = clock;
    }

    /** Lets a program wait; empty if too many do, or ten of its address. */
    public synchronized Optional<Waiting> begin(String address) {
        forget();
        long ofAddress = entries.values().stream()
                .filter(entry -> entry.waiting.address().equals(address))
                .count();
        if (entries.size() >= MOST || ofAddress >= MOST_OF_ADDRESS) {
            return Optional.empty();
        }
        String letters = Hidden.fresh(LETTERS, CODE);
        String code = letters.substring(0, CODE / 2) + "-" + letters.substring(CODE / 2);
        var waiting = new Waiting(Hidden.fresh(SECRET), code, address, clock.instant());
        entries.put(waiting.secret(), new Entry(waiting));
        return Optional.of(waiting);
    }

    private void forget() {
        Instant oldest = clock.instant().minus(LIFE);
        entries.values().removeIf(entry -> !entry.waiting.since().isAfter(oldest));
    }

    /** The program that waits with a code and about which nobody has decided, however the code is written. */
    public synchronized Optional<Waiting> find(String code) {
        return entry(code).map(entry -> entry.waiting);
    }

    private Optional<Entry> entry(String code) {
        forget();
        String letters = letters(code);
        return entries.values().stream()
                .filter(entry -> letters(entry.waiting.code()).equals(letters))
                .filter(entry -> entry.decision.isEmpty())
                .findFirst();
    }

    private static String letters(String code) {
        return code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
    }

    /** Lets a program in as somebody; false if none waits with that code. */
    public boolean letIn(String code, Id account) {
        return decide(code, new Answer.LetIn(account));
    }

    /** Lets a program stay out; false if none waits with that code. */
    public boolean refuse(String code) {
        return decide(code, new Answer.Refused());
    }

    private synchronized boolean decide(String code, Answer decision) {
        Optional<Entry> entry = entry(code);
        entry.ifPresent(found -> found.decision = Optional.of(decision));
        return entry.isPresent();
    }

    /** What a program is told that asks with its secret; a decision is told once. */
    public synchronized Answer ask(String secret) {
        forget();
        Entry entry = entries.get(secret);
        if (entry == null) {
            return new Answer.Unknown();
        }
        Instant now = clock.instant();
        boolean isTooSoon = now.isBefore(entry.asked.plus(TOO_SOON));
        entry.asked = now;
        if (isTooSoon) {
            return new Answer.SlowDown();
        }
        entry.decision.ifPresent(decided -> entries.remove(secret));
        return entry.decision.orElseGet(Answer.Pending::new);
    }
}
