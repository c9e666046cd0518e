package io.demitasse.spaces.store;

import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;

/** How Spaces are to be run. */
public final class Settings {
    private final Sql sql;

    Settings(Sql sql) {
        this.sql = sql;
    }

    /** The settings of a Space. */
    public SpaceSettings of(Id space) {
        return sql.read(handle -> find(handle, space));
    }

    private static SpaceSettings find(Handle handle, Id space) {
        return handle.createQuery("select * from space_settings where repository = :space")
                .bind("space", space.hex())
                .map((row, context) -> new SpaceSettings(
                        row.getString("hardware"), row.getLong("sleep_seconds"), row.getBoolean("is_paused")))
                .findOne()
                .orElse(SpaceSettings.DEFAULT);
    }

    /** Changes some of the settings of a Space, leaves the others, and gives all. */
    public SpaceSettings change(Id space, UnaryOperator<SpaceSettings> change) {
        return sql.write(handle -> {
            Repositories.lock(handle, space);
            SpaceSettings changed = change.apply(find(handle, space));
            handle.createUpdate("""
                            insert into space_settings (repository, hardware, sleep_seconds, is_paused)
                            select r.id, :hardware, :sleep, :paused from repository r where r.id = :space
                            on conflict (repository) do update set hardware = excluded.hardware,
                              sleep_seconds = excluded.sleep_seconds, is_paused = excluded.is_paused""")
                    .bind("space", space.hex())
                    .bind("hardware", changed.hardware())
                    .bind("sleep", changed.sleepSeconds())
                    .bind("paused", changed.isPaused())
                    .execute();
            return changed;
        });
    }
}
