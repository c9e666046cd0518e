package io.demitasse.spaces.store;

import io.demitasse.error.VisitorException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/** What the environment of a Space holds, in one of two tables of the same form: open, or hidden. */
final class EnvironmentTable {
    private static final Pattern KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,255}");
    private static final int VALUE = 64 << 10;
    private static final int DESCRIPTION = 1000;
    private static final int MOST = 100;

    /** @param value as it is kept */
    record Row(String key, String value, String description, Instant updatedAt) {}

    private final Sql sql;
    private final Clock clock;
    private final String table;

    EnvironmentTable(Sql sql, Clock clock, String table) {
        this.sql = sql;
        this.clock = clock;
        this.table = table;
    }

    /** @throws VisitorException if one of them is not allowed */
    static void check(String key, String value, String description) {
        if (!KEY.matcher(key).matches()) {
            throw new VisitorException("'" + Texts.shown(key) + "' can't name a variable or a secret: use up to 256"
                    + " letters, digits and '_', and begin with no digit.");
        }
        Texts.block(value, "The value of " + key, VALUE);
        Texts.block(description, "The description of " + key, DESCRIPTION);
    }

    /** @throws VisitorException if the Space has too many already */
    void put(Id space, String key, String kept, String description) {
        long now = clock.millis();
        sql.write(handle -> {
            Repositories.lock(handle, space);
            int rows = handle.createUpdate("insert into " + table + """
                             (repository, name, value, description, updated_at)
                            select r.id, :key, :value, :description, :now from repository r where r.id = :space
                            on conflict (repository, name) do update set value = excluded.value,
                              description = excluded.description, updated_at = excluded.updated_at""")
                    .bind("space", space.hex())
                    .bind("key", key)
                    .bind("value", kept)
                    .bind("description", description)
                    .bind("now", now)
                    .execute();
            checkCount(handle, space);
            return rows;
        });
    }

    private void checkCount(Handle handle, Id space) {
        long count = handle.createQuery("select count(*) from " + table + " where repository = :space")
                .bind("space", space.hex())
                .mapTo(Long.class)
                .one();
        if (count > MOST) {
            throw new VisitorException(
                    "The Space has " + MOST + " of them already. Delete one that is not needed any more.");
        }
    }

    void delete(Id space, String key) {
        sql.write(handle -> handle.createUpdate("delete from " + table + " where repository = :space and name = :key")
                .bind("space", space.hex())
                .bind("key", Texts.wanted(key))
                .execute());
    }

    /** In the order of their keys. */
    List<Row> list(Id space) {
        return sql.read(handle -> handle.createQuery(
                        "select * from " + table + " where repository = :space order by name")
                .bind("space", space.hex())
                .map((row, context) -> new Row(
                        row.getString("name"),
                        row.getString("value"),
                        row.getString("description"),
                        Instant.ofEpochMilli(row.getLong("updated_at"))))
                .list());
    }
}
