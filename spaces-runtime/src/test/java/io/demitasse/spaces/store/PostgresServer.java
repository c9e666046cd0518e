package io.demitasse.spaces.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One server for all tests of a JVM, with a database for each folder. */
public final class PostgresServer {
    /** The one. */
    public static final PostgresServer STARTED = new PostgresServer();

    private final EmbeddedPostgres server;
    private final Map<Path, String> names = new ConcurrentHashMap<>();

    private PostgresServer() {
        try {
            // It ends with the JVM.
            server = EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of the database of a folder, which is empty at first. */
    public String address(Path folder) {
        String name = names.computeIfAbsent(folder, any -> create("hub" + names.size()));
        return "postgresql://postgres@127.0.0.1:" + server.getPort() + "/" + name;
    }

    private String create(String name) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
            return name;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
