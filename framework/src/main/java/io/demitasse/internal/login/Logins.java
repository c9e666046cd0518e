package io.demitasse.internal.login;

import io.demitasse.internal.store.Ids;
import io.demitasse.internal.store.SharedStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Those who have signed in, by tokens that nobody can guess. A login that is not used for a week ends, and the longest
 * unused one when there are too many. All end with the process, unless replicas share them.
 */
public final class Logins {
    static final Duration UNUSED = Duration.ofDays(7);
    private static final Duration USED_ANEW = Duration.ofHours(1);
    private static final int MOST = 10_000;

    /** A login, and when it was used last. */
    private record Entry(Login login, Instant used) {}

    private final Map<String, Entry> byToken = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<String, Login> programs = new LinkedHashMap<>(16, 0.75f, true);
    private final Ids ids = new Ids();
    private final Clock clock;
    private final LoginStore store;

    /** None yet; by that clock they end. */
    public Logins(Clock clock) {
        this(clock, LoginStore.NONE);
    }

    private Logins(Clock clock, LoginStore store) {
        this.clock = clock;
        this.store = store;
    }

    /** Those that replicas share. */
    public static Logins shared(SharedStore store, Clock clock) {
        return new Logins(clock, new SharedLogins(store, clock));
    }

    /** Somebody signs in; gives the token. */
    public synchronized String begin(String user) {
        if (byToken.size() >= MOST) {
            Iterator<Entry> oldest = byToken.values().iterator();
            oldest.next().login().end();
            oldest.remove();
        }
        String token = ids.next();
        byToken.put(token, new Entry(store.begin(token, user, ids.next()), clock.instant()));
        return token;
    }

    /** The login of that token, if it has one that still counts. */
    public synchronized Optional<Login> find(@Nullable String token) {
        if (token == null) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Entry entry = byToken.get(token);
        if (entry == null) {
            Optional<Login> elsewhere = store.find(token);
            elsewhere.ifPresent(login -> byToken.put(token, new Entry(login, now)));
            return elsewhere;
        }
        if (entry.used().plus(UNUSED).isBefore(now) || !entry.login().isOpen()) {
            end(token);
            return Optional.empty();
        }
        if (entry.used().plus(USED_ANEW).isBefore(now)) {
            store.use(token, entry.login());
        }
        byToken.put(token, new Entry(entry.login(), now));
        return Optional.of(entry.login());
    }

    /** The login of a program that gives name and password each time: always the same for the same name. */
    public synchronized Login each(String user) {
        if (programs.size() >= MOST) {
            Iterator<Login> oldest = programs.values().iterator();
            oldest.next();
            oldest.remove();
        }
        return programs.computeIfAbsent(user, any -> new Login(user, store.program(user, ids.next()), () -> true));
    }

    /** Somebody signs out. */
    public synchronized void end(@Nullable String token) {
        Entry entry = token == null ? null : byToken.remove(token);
        if (entry != null) {
            entry.login().end();
        }
        if (token != null) {
            store.end(token);
        }
    }

    /** Somebody signs out everywhere. */
    public synchronized void endAll(String user) {
        store.endAll(user);
        byToken.values().removeIf(entry -> {
            boolean own = entry.login().user().equals(user);
            if (own) {
                entry.login().end();
            }
            return own;
        });
    }
}
