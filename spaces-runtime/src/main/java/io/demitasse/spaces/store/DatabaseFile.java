package io.demitasse.spaces.store;

import io.demitasse.error.OperatorException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Properties;

/** The file that has the database of a hub, unless PostgreSQL has it. */
public final class DatabaseFile {
    /** Its name in the folder of the hub. */
    public static final String NAME = "hub.db";

    private DatabaseFile() {}

    /** Whether there is one in the folder of a hub. */
    public static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve(NAME));
    }

    /**
     * Writes all that is in the database to another file, as it is at one moment; a hub that runs goes on.
     *
     * @param folder of the hub
     * @param copy a file that is not there yet
     * @throws OperatorException if that can't be
     */
    public static void copy(Path folder, Path copy) throws IOException {
        OwnFile.create(copy);
        var properties = new Properties();
        properties.setProperty("busy_timeout", "10000");
        String jdbc = "jdbc:sqlite:" + folder.resolve(NAME).toAbsolutePath();
        try (Connection connection = DriverManager.getConnection(jdbc, properties);
                PreparedStatement statement = connection.prepareStatement("vacuum into ?")) {
            statement.setString(1, copy.toAbsolutePath().toString());
            statement.execute();
        } catch (SQLException e) {
            throw Sql.failed(e);
        }
    }
}
