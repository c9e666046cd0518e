package io.demitasse.spaces.store;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** By which labels below a domain the apps of Spaces are reached: no two have the same. */
public final class SpaceLabels {
    private static final int LONGEST = 63;
    private static final int MARK_BYTES = 4;
    private static final int TRIES = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Sql sql;

    SpaceLabels(Sql sql) {
        this.sql = sql;
    }

    /**
     * That of a Space, which stays as long as it wishes for the same.
     *
     * @param wished which it gets unless another Space has it, in this form or with a mark at its end
     */
    public String of(Id space, String wished) {
        return sql.read(handle -> kept(handle, space, wished))
                .orElseGet(() ->
                        sql.write(handle -> kept(handle, space, wished).orElseGet(() -> take(handle, space, wished))));
    }

    private static Optional<String> kept(Handle handle, Id space, String wished) {
        return handle.createQuery("select label from space_label where repository = :space and wished = :wished")
                .bind("space", space.hex())
                .bind("wished", wished)
                .mapTo(String.class)
                .findOne();
    }

    /** A Space that has just been deleted gets none, and nobody will ask for it. */
    private static String take(Handle handle, Id space, String wished) {
        handle.createUpdate("delete from space_label where repository = :space")
                .bind("space", space.hex())
                .execute();
        return Stream.concat(
                        Stream.of(wished), Stream.generate(() -> marked(wished)).limit(TRIES))
                .filter(label -> insert(handle, space, wished, label))
                .findFirst()
                .orElse(wished);
    }

    private static String marked(String wished) {
        byte[] mark = new byte[MARK_BYTES];
        RANDOM.nextBytes(mark);
        String end = "-" + HexFormat.of().formatHex(mark);
        return wished.substring(0, Math.min(wished.length(), LONGEST - end.length())) + end;
    }

    private static boolean insert(Handle handle, Id space, String wished, String label) {
        return 1
                == handle.createUpdate("""
                        insert into space_label (repository, wished, label)
                        select r.id, :wished, :label from repository r where r.id = :space
                        on conflict do nothing""")
                        .bind("space", space.hex())
                        .bind("wished", wished)
                        .bind("label", label)
                        .execute();
    }
}
