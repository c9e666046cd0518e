package io.demitasse.spaces.store;

import com.zaxxer.hikari.HikariDataSource;
import io.demitasse.error.OperatorException;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementExceptions;

/** The way to the database, for those that read and for those that write. */
final class Sql implements AutoCloseable {
    /** What keeps others from the database. */
    @FunctionalInterface
    interface Hold {
        void close();
    }

    private final HikariDataSource readers;
    private final HikariDataSource writers;
    private final String schema;
    private final Hold hold;
    private final Jdbi reading;
    private final Jdbi writing;

    /**
     * The two may be one.
     *
     * @param schema the name of where the tables are
     * @param hold what keeps others from the database until it is closed
     */
    Sql(HikariDataSource readers, HikariDataSource writers, String schema, Hold hold) {
        this.hold = hold;
        this.schema = schema;
        this.readers = readers;
        this.writers = writers;
        reading = over(readers);
        writing = over(writers);
    }

    private static Jdbi over(HikariDataSource source) {
        Jdbi jdbi = Jdbi.create(source);
        // Its messages would hold what was written, secrets too.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        return jdbi;
    }

    /** Brings the tables to the form of this version. */
    void migrate() {
        Schema.migrate(writers, schema, Schema.SCRIPTS);
    }

    /** Reads something. */
    <R> R read(HandleCallback<R, RuntimeException> work) {
        try {
            return reading.withHandle(work);
        } catch (JdbiException e) {
            throw failed(e);
        }
    }

    /** Writes all or nothing. What is read on the way is as it will be when all is written. */
    <R> R write(HandleCallback<R, RuntimeException> work) {
        try {
            return writing.inTransaction(work);
        } catch (JdbiException e) {
            throw failed(e);
        }
    }

    /** What a failure of the database means for whoever runs the hub. */
    static OperatorException failed(Exception failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return new OperatorException(
                "The hub's database can't be used: " + cause.getMessage()
                        + ". See that the disk has space left, that the hub may write to its folder, and that PostgreSQL"
                        + " runs if it has the database.",
                cause);
    }

    @Override
    public void close() {
        readers.close();
        writers.close();
        hold.close();
    }
}
