package io.demitasse.internal.store.postgres;

import io.demitasse.internal.store.Hearing;
import io.demitasse.internal.store.Listeners;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** The channel on which PostgreSQL tells to which logs was added. */
final class PostgresLine implements Hearing.Line {
    private static final int LOOK_MILLIS = 250;

    private final DataSource source;
    private final String channel;
    private final Listeners listeners;
    private volatile boolean over;

    PostgresLine(DataSource source, String channel, Listeners listeners) {
        this.source = source;
        this.channel = channel;
        this.listeners = listeners;
    }

    @Override
    public void listen(Runnable ready) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("listen " + channel);
            ready.run();
            PGConnection line = connection.unwrap(PGConnection.class);
            while (!over) {
                for (PGNotification each : line.getNotifications(LOOK_MILLIS)) {
                    listeners.news(each.getParameter());
                }
            }
        }
    }

    @Override
    public void hangUp() {
        over = true;
    }
}
