package io.demitasse.internal.store.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import io.demitasse.error.OperatorException;
import io.demitasse.internal.store.Hearing;
import io.demitasse.internal.store.Listeners;
import io.demitasse.internal.store.SharedStore;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

/** What replicas share, in three tables of PostgreSQL, which it makes itself. */
public final class PostgresStore implements SharedStore {
    /** Any number that others don't use: two that start at once must not both make the tables. */
    private static final long LOCK = 7_860_786_078_607L;

    private static final int CONNECTIONS = 8;
    private static final long CONNECT_MILLIS = 5_000;
    private static final String TABLES = """
            select pg_advisory_xact_lock(%d);
            create table if not exists demitasse_log (
              app text, log text, number bigint, entry bytea not null, at timestamptz not null default now(),
              primary key (app, log, number));
            create table if not exists demitasse_fact (
              app text, key text, value bytea not null, until timestamptz not null, primary key (app, key));
            create table if not exists demitasse_row (
              app text, tab text, key text, value bytea not null, until timestamptz not null,
              primary key (app, tab, key))""".formatted(LOCK);

    private final Listeners listeners = new Listeners();
    private final HikariDataSource source;
    private final String app;
    private final String channel;
    private final Hearing hearing;

    private PostgresStore(HikariDataSource source, String app) throws InterruptedException {
        this.source = source;
        this.app = app;
        this.channel = "demitasse_" + Integer.toHexString(app.hashCode());
        update(TABLES);
        this.hearing = Hearing.of(new PostgresLine(source, channel, listeners), listeners);
    }

    /**
     * The store of a database.
     *
     * @param jdbc such as {@code jdbc:postgresql://host:5432/name?user=…&password=…}
     * @param name what its rows are marked with, so that apps don't meet
     * @throws OperatorException if it does not answer
     */
    public static PostgresStore at(String jdbc, String name) throws InterruptedException {
        var config = new HikariConfig();
        config.setJdbcUrl(jdbc);
        config.setPoolName("demitasse-store");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECT_MILLIS);
        // What a crash of the database could take is the last moment of a page, and each token would cost a write.
        config.setConnectionInitSql("set synchronous_commit = off");
        try {
            return new PostgresStore(new HikariDataSource(config), name);
        } catch (PoolInitializationException e) {
            throw failed(e.getCause() == null ? e : e.getCause());
        }
    }

    private static OperatorException failed(Throwable cause) {
        return new OperatorException(
                "The store that replicas share can't be used: PostgreSQL says " + cause.getMessage()
                        + ". See that it runs, that its address and password are right and that tables may be made.",
                cause);
    }

    private interface Rows<R> {
        R read(ResultSet rows) throws SQLException;
    }

    private <R> R query(Rows<R> rows, String sql, Object... values) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = prepared(connection, sql, values);
                ResultSet found = statement.executeQuery()) {
            return rows.read(found);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private int update(String sql, Object... values) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = prepared(connection, sql, values)) {
            statement.execute();
            return statement.getUpdateCount();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    @Override
    public boolean append(String log, long number, byte[] entry) {
        return query(ResultSet::next, """
                with added as (
                  insert into demitasse_log (app, log, number, entry) values (?, ?, ?, ?)
                  on conflict do nothing returning log, number)
                select pg_notify(?, number || ' ' || log) from added""", app, log, number, entry, channel);
    }

    @Override
    public List<Entry> after(String log, long number, int most) {
        return query(
                rows -> {
                    List<Entry> entries = new ArrayList<>();
                    while (rows.next()) {
                        entries.add(new Entry(rows.getLong(1), rows.getBytes(2)));
                    }
                    return entries;
                },
                """
                select number, entry from demitasse_log where app = ? and log = ? and number > ?
                order by number limit ?""",
                app,
                log,
                number,
                most);
    }

    @Override
    public void cut(String log, long upTo) {
        update("delete from demitasse_log where app = ? and log = ? and number <= ?", app, log, upTo);
    }

    @Override
    public void drop(String log) {
        cut(log, Long.MAX_VALUE);
    }

    @Override
    public void touch(String log) {
        update("""
                update demitasse_log set at = now() where app = ? and log = ?
                and number = (select max(number) from demitasse_log where app = ? and log = ?)""", app, log, app, log);
    }

    @Override
    public Following follow(String log, LongConsumer listener) {
        return listeners.add(log, listener);
    }

    @Override
    public void put(String key, byte[] value, Duration life) {
        update("""
                insert into demitasse_fact (app, key, value, until)
                values (?, ?, ?, now() + ? * interval '1 millisecond')
                on conflict (app, key) do update set value = excluded.value, until = excluded.until""", app, key, value, life.toMillis());
    }

    @Override
    public boolean putIfAbsent(String key, byte[] value, Duration life) {
        return update("""
                        insert into demitasse_fact as fact (app, key, value, until)
                        values (?, ?, ?, now() + ? * interval '1 millisecond')
                        on conflict (app, key) do update set value = excluded.value, until = excluded.until
                        where fact.until <= now()""", app, key, value, life.toMillis()) == 1;
    }

    @Override
    public Optional<byte[]> get(String key) {
        return query(
                rows -> rows.next() ? Optional.of(rows.getBytes(1)) : Optional.<byte[]>empty(),
                "select value from demitasse_fact where app = ? and key = ? and until > now()",
                app,
                key);
    }

    @Override
    public void remove(String key) {
        update("delete from demitasse_fact where app = ? and key = ?", app, key);
    }

    @Override
    public void set(String table, String row, byte[] value, Duration life) {
        update("""
                insert into demitasse_row (app, tab, key, value, until)
                values (?, ?, ?, ?, now() + ? * interval '1 millisecond')
                on conflict (app, tab, key) do update set value = excluded.value, until = excluded.until""", app, table, row, value, life.toMillis());
    }

    @Override
    public boolean unset(String table, String row) {
        return update("delete from demitasse_row where app = ? and tab = ? and key = ?", app, table, row) == 1;
    }

    @Override
    public Map<String, byte[]> rows(String table) {
        return query(
                rows -> {
                    Map<String, byte[]> all = new HashMap<>();
                    while (rows.next()) {
                        all.put(rows.getString(1), rows.getBytes(2));
                    }
                    return all;
                },
                "select key, value from demitasse_row where app = ? and tab = ? and until > now()",
                app,
                table);
    }

    @Override
    public void sweep() {
        update("delete from demitasse_fact where until <= now()");
        update("delete from demitasse_row where until <= now()");
        update("""
                delete from demitasse_log where (app, log) in (
                  select app, log from demitasse_log group by app, log
                  having max(at) < now() - ? * interval '1 millisecond')""", LIFE.toMillis());
    }

    @Override
    public void close() {
        hearing.close();
        source.close();
    }
}
