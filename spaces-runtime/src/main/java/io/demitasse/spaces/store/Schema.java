package io.demitasse.spaces.store;

import io.demitasse.error.OperatorException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** The tables, in the form that this version of the hub knows. */
final class Schema {
    static final String SCRIPTS = "classpath:io/demitasse/spaces/store/migration";

    private Schema() {}

    /**
     * Makes the tables, or brings older ones to the form of today.
     *
     * @param name of the schema, which is made if it is not there
     * @param scripts where the steps from nothing to today are
     * @throws OperatorException if they are of a newer version of the hub
     */
    static void migrate(DataSource source, String name, String... scripts) {
        try {
            Flyway flyway = Flyway.configure()
                    .dataSource(source)
                    .locations(scripts)
                    .defaultSchema(name)
                    .table("schema_version")
                    .load();
            MigrationInfo current = flyway.info().current();
            if (current != null && current.getState() == MigrationState.FUTURE_SUCCESS) {
                throw new OperatorException("The hub's database is of a newer version of demitasse: its tables have the"
                        + " form " + current.getVersion() + ". Run that version, or restore a backup that this one"
                        + " made.");
            }
            flyway.migrate();
        } catch (FlywayException e) {
            throw new OperatorException(
                    "The tables of the hub's database can't be brought to the form of this version: " + firstLine(e)
                            + ". See that the hub may make tables, or restore a backup.",
                    e);
        }
    }

    private static String firstLine(FlywayException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
