package io.demitasse;

import io.demitasse.error.AuthorException;
import io.demitasse.error.OperatorException;
import io.demitasse.internal.store.SharedStore;
import io.demitasse.internal.store.postgres.PostgresStore;
import io.demitasse.internal.store.redis.RedisStore;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The address of a store that replicas share. */
final class StoreAddress {
    private static final String NAME = "demitasse";

    private StoreAddress() {}

    /**
     * Opens the store of an address.
     *
     * @throws OperatorException if it is no such address, or the store can't be used
     * @throws AuthorException if the app lacks the library for it
     */
    static SharedStore open(String address) {
        try {
            var uri = new URI(address);
            return switch (Optional.ofNullable(uri.getScheme()).orElse("")) {
                case "redis", "rediss" -> {
                    need("redis.clients.jedis.RedisClient", "redis.clients:jedis");
                    yield RedisStore.at(uri, NAME);
                }
                case "postgresql", "postgres" -> {
                    need("org.postgresql.Driver", "org.postgresql:postgresql and com.zaxxer:HikariCP");
                    need("com.zaxxer.hikari.HikariConfig", "com.zaxxer:HikariCP");
                    yield PostgresStore.at(jdbc(uri), NAME);
                }
                default -> throw unknown();
            };
        } catch (URISyntaxException e) {
            throw unknown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OperatorException("The start was interrupted while it waited for the store.", e);
        }
    }

    /** Without the address, which may hold a password. */
    private static OperatorException unknown() {
        return new OperatorException("The address of the store that replicas share is none that is known: give"
                + " redis://host:6379 or postgresql://user:password@host/database, in store(…) or in DEMITASSE_STORE.");
    }

    private static void need(String type, String library) {
        OptionalLibrary.need("The store that replicas share", type, library, "redis.clients:jedis:8.0.2");
    }

    private static String jdbc(URI uri) {
        List<String> query = new ArrayList<>();
        Optional.ofNullable(uri.getRawQuery()).ifPresent(query::add);
        Optional.ofNullable(uri.getRawUserInfo()).ifPresent(info -> {
            String[] both = info.split(":", 2);
            query.add("user=" + both[0]);
            if (both.length > 1) {
                query.add("password=" + both[1]);
            }
        });
        return "jdbc:postgresql://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort()) + uri.getRawPath()
                + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }
}
