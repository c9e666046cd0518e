package io.demitasse.internal.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.demitasse.internal.store.Ids;
import io.demitasse.internal.store.SharedStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/**
 * Logins that count at all replicas of an app. The store knows tokens by their digests, so who can read it can't sign
 * in. That somebody has signed out at one replica, the others know within seconds.
 */
final class SharedLogins implements LoginStore {
    /** How long a replica takes a login as it knows it, before it asks again. */
    private static final Duration SURE = Duration.ofSeconds(3);

    private final SharedStore store;
    private final Clock clock;

    SharedLogins(SharedStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    private static String key(String token) {
        return "login/" + Ids.of(token);
    }

    private static String table(String user) {
        return "logins/" + Ids.of(user);
    }

    @Override
    public Login begin(String token, String user, String visitor) {
        store.put(key(token), (visitor + "\n" + user).getBytes(UTF_8), Logins.UNUSED);
        store.set(table(user), key(token), new byte[0], Logins.UNUSED);
        return login(token, user, visitor);
    }

    private Login login(String token, String user, String visitor) {
        var asked = new AtomicLong(clock.millis());
        BooleanSupplier known = () -> {
            long now = clock.millis();
            if (now - asked.get() < SURE.toMillis()) {
                return true;
            }
            asked.set(now);
            return store.get(key(token)).isPresent();
        };
        return new Login(user, visitor, known);
    }

    @Override
    public Optional<Login> find(String token) {
        return store.get(key(token)).map(bytes -> {
            String[] both = new String(bytes, UTF_8).split("\n", 2);
            return login(token, both[1], both[0]);
        });
    }

    @Override
    public void use(String token, Login login) {
        store.set(table(login.user()), key(token), new byte[0], Logins.UNUSED);
        store.put(key(token), (login.visitor() + "\n" + login.user()).getBytes(UTF_8), Logins.UNUSED);
    }

    @Override
    public void end(String token) {
        Optional<Login> login = find(token);
        store.remove(key(token));
        login.ifPresent(each -> store.unset(table(each.user()), key(token)));
    }

    @Override
    public void endAll(String user) {
        for (String key : store.rows(table(user)).keySet()) {
            store.remove(key);
            store.unset(table(user), key);
        }
    }

    @Override
    public String program(String user, String fresh) {
        String key = "program/" + Ids.of(user);
        if (store.putIfAbsent(key, fresh.getBytes(UTF_8), Logins.UNUSED)) {
            return fresh;
        }
        String known = store.get(key).map(bytes -> new String(bytes, UTF_8)).orElse(fresh);
        store.put(key, known.getBytes(UTF_8), Logins.UNUSED);
        return known;
    }
}
