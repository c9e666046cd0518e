package io.demitasse.spaces.store;

import java.util.Optional;
import java.util.Set;

/** By which ports the apps of Spaces were reached last, where a hub has no domain. */
public final class SpacePorts {
    private final Sql sql;

    SpacePorts(Sql sql) {
        this.sql = sql;
    }

    /** That of a Space. */
    public Optional<Integer> of(Id space) {
        return sql.read(handle -> handle.createQuery("select port from space_port where repository = :space")
                .bind("space", space.hex())
                .mapTo(Integer.class)
                .findOne());
    }

    /** Those of all Spaces. */
    public Set<Integer> all() {
        return sql.read(handle -> Set.copyOf(handle.createQuery("select distinct port from space_port")
                .mapTo(Integer.class)
                .list()));
    }

    /** Notes that of a Space, in place of another one. */
    public void keep(Id space, int port) {
        sql.write(handle -> handle.createUpdate("""
                        insert into space_port (repository, port)
                        select r.id, :port from repository r where r.id = :space
                        on conflict (repository) do update set port = excluded.port""")
                .bind("space", space.hex())
                .bind("port", port)
                .execute());
    }
}
