package io.demitasse.spaces.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import io.demitasse.error.OperatorException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Connections to one of the two databases, kept for the next one who needs them. */
final class Connections {
    private static final int MOST = 8;
    private static final long CONNECT_MILLIS = 10_000;

    /** Where our tables are, since others may have some of the same names in the same database. */
    private static final String SCHEMA = "demitasse_hub";

    private Connections() {}

    /**
     * To a file of SQLite. Many read at the same time, one writes, and all see what was written last. What is written
     * survives the end of the process at any moment; the end of the machine may take the last moments, never more.
     */
    static Sql sqlite(Path file) throws IOException {
        if (file.toAbsolutePath().toString().indexOf('?') >= 0) {
            throw new OperatorException(
                    "SQLite can't open " + file + ", since there is a '?' in its path. Choose another" + " folder.");
        }
        if (!Files.exists(file)) {
            OwnFile.create(file);
        }
        var properties = new Properties();
        properties.setProperty("journal_mode", "WAL");
        properties.setProperty("synchronous", "NORMAL");
        properties.setProperty("foreign_keys", "on");
        // For what else has the file open, such as a backup.
        properties.setProperty("busy_timeout", "10000");
        // Else a transaction that reads before it writes could fail half-way.
        properties.setProperty("transaction_mode", "IMMEDIATE");
        String jdbc = "jdbc:sqlite:" + file.toAbsolutePath();
        HikariConfig writer = config(jdbc, properties, 1);
        // Counts anew how many rows there are of what, if that has changed much: at the start, and half-hourly, when
        // connections are replaced for their age.
        writer.setConnectionInitSql("pragma optimize = 0x10002");
        HikariDataSource writers = open(writer);
        // The folder of a hub is locked, and the file with it.
        return new Sql(open(config(jdbc, properties, MOST)), writers, "main", () -> {});
    }

    /** To a PostgreSQL server. */
    static Sql postgres(String address) {
        URI uri = uri(address);
        var properties = new Properties();
        // Its details would hold values, which may be secret.
        properties.setProperty("logServerErrorDetail", "false");
        properties.setProperty("currentSchema", SCHEMA);
        if (uri.getUserInfo() != null) {
            String[] both = uri.getUserInfo().split(":", 2);
            properties.setProperty("user", both[0]);
            if (both.length > 1) {
                properties.setProperty("password", both[1]);
            }
        }
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String jdbc = "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query;
        HikariDataSource pool = open(config(jdbc, properties, MOST));
        try {
            return new Sql(pool, pool, SCHEMA, PostgresLock.take(jdbc, properties));
        } catch (OperatorException e) {
            pool.close();
            throw e;
        }
    }

    private static URI uri(String address) {
        try {
            URI uri = URI.create(address);
            if ("postgresql".equals(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getRawPath().length() > 1) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // No address at all: told as any other, without the password that it may hold.
        }
        throw new OperatorException("The address of the database is none that the hub understands. Write it as"
                + " postgresql://user:password@host:5432/database, with %40 for an @ in the password.");
    }

    private static HikariConfig config(String jdbc, Properties properties, int most) {
        var config = new HikariConfig();
        config.setJdbcUrl(jdbc);
        config.setDataSourceProperties(properties);
        config.setPoolName("demitasse-hub");
        config.setMaximumPoolSize(most);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECT_MILLIS);
        return config;
    }

    private static HikariDataSource open(HikariConfig config) {
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException e) {
            throw Sql.failed(e);
        }
    }
}
