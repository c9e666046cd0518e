package io.demitasse.spaces.store;

import io.demitasse.error.OperatorException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/**
 * A hub's hold on its database in PostgreSQL: a second hub would have none of the repositories that the database tells
 * of. The server lets go of it with the connection, however the hub ends.
 */
final class PostgresLock implements Sql.Hold {
    /** Any number that nobody else has thought of. */
    private static final long NUMBER = 0x64656d6974617373L;

    private final Connection connection;

    private PostgresLock(Connection connection) {
        this.connection = connection;
    }

    /**
     * Takes it.
     *
     * @throws OperatorException if another hub has it
     */
    static PostgresLock take(String jdbc, Properties properties) {
        try {
            var lock = new PostgresLock(DriverManager.getConnection(jdbc, properties));
            if (!lock.isTaken()) {
                lock.close();
                throw new OperatorException("Another hub uses this database of PostgreSQL. End it, or give this hub a"
                        + " database of its own.");
            }
            return lock;
        } catch (SQLException e) {
            throw Sql.failed(e);
        }
    }

    private boolean isTaken() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("select pg_try_advisory_lock(" + NUMBER + ")")) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            // It is broken, so the server has let go already.
            return;
        }
    }
}
