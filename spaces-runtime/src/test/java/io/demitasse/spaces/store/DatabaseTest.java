package io.demitasse.spaces.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.error.OperatorException;
import io.demitasse.sample.HandClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    @TempDir
    Path folder = Path.of("");

    private Database open(Path where) {
        return Dialect.SQLITE.open(where, new HandClock());
    }

    private static Account user(Database database, String name) {
        return database.accounts()
                .createUser(new NewUser(name, "", "", "correct horse", false))
                .orElseThrow();
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("hub.db"));
                Statement each = connection.createStatement()) {
            each.execute(statement);
        }
    }

    @Test
    void anEmptyFolderBecomesAHub() {
        Path inner = folder.resolve("a").resolve("b c");
        try (Database database = Database.in(inner)) {
            assertThat(database.accounts().find("ann")).isEmpty();
        }
        assertThat(inner.resolve("hub.db")).exists();
    }

    @Test
    void whatWasWrittenIsThereAfterANewStart() {
        Account ann;
        try (Database database = open(folder)) {
            ann = user(database, "ann");
        }
        try (Database database = open(folder)) {
            assertThat(database.accounts().find("ann")).contains(ann);
        }
    }

    @Test
    void whatIsNoDatabaseIsTold() throws IOException {
        Files.writeString(folder.resolve("hub.db"), "no database at all, but long enough to be looked at".repeat(100));

        assertThatThrownBy(() -> open(folder))
                .isInstanceOf(OperatorException.class)
                .hasMessageContaining("The hub's database can't be used: ")
                .hasMessageContaining("file is not a database")
                .hasMessageContaining("See that the disk has space left");
    }

    @Test
    void aFolderThatCanNotBeIsTold() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> open(file))
                .isInstanceOf(OperatorException.class)
                .hasMessageStartingWith("The hub's database can't be made in " + file)
                .hasMessageEndingWith("Make it a folder that may be written to, with space left.");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no such paths")
    void aPathThatSqliteReadsInAnotherWayIsTold() {
        Path inner = folder.resolve("what").resolve("is?mode=ro");

        assertThatThrownBy(() -> open(inner))
                .isInstanceOf(OperatorException.class)
                .hasMessage("SQLite can't open " + inner.resolve("hub.db")
                        + ", since there is a '?' in its path. Choose" + " another folder.");
    }

    @Test
    void aFailureTellsNothingThatWasWritten() throws SQLException {
        try (Database database = open(folder)) {
            Account ann = user(database, "ann");
            execute("drop table web_session");

            assertThatThrownBy(() -> database.signIns().begin(ann.id()))
                    .isInstanceOf(OperatorException.class)
                    .hasMessageContaining("no such table: web_session")
                    .hasRootCauseInstanceOf(SQLException.class)
                    .satisfies(failure -> assertThat(failure.getMessage())
                            .doesNotContain(ann.id().hex()));
        }
    }

    @Test
    void whatFailsHalfWayIsNotWritten() throws SQLException {
        try (Database database = open(folder)) {
            Account ann = user(database, "ann");
            String session = database.signIns().begin(ann.id());
            execute("create trigger broken before update on account begin select raise(abort, 'broken'); end");

            assertThatThrownBy(() -> database.accounts().changePassword(ann.id(), "battery staple"))
                    .isInstanceOf(OperatorException.class)
                    .hasMessageContaining("broken");
            assertThat(database.signIns().find(session)).contains(ann);
        }
    }

    @Test
    void anAddressThatIsNoneIsToldWithoutItsPassword() {
        for (String address : new String[] {
            "postgresql://u:geheim@host",
            "mysql://u:geheim@host/db",
            "postgresql:///geheim",
            "::geheim",
            "postgresql://u:ge heim@host/db"
        }) {
            assertThatThrownBy(() -> Database.at(address, folder))
                    .as(address)
                    .isInstanceOf(OperatorException.class)
                    .hasMessage("The address of the database is none that the hub understands. Write it as"
                            + " postgresql://user:password@host:5432/database, with %40 for an @ in the password.")
                    .hasNoCause();
        }
    }

    @Test
    void aServerThatDoesNotAnswerIsTold() {
        assertThatThrownBy(() -> Database.at("postgresql://u:geheim@127.0.0.1:1/db", folder))
                .isInstanceOf(OperatorException.class)
                .hasMessageStartingWith("The hub's database can't be used: ")
                .hasMessageContaining("127.0.0.1:1")
                .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("geheim"));
    }

    @Test
    @Tag("stores")
    void oneHubAtATimeHasADatabaseOfPostgres(@TempDir Path other) {
        String address = PostgresServer.STARTED.address(folder);
        try (Database first = Database.at(address, folder)) {
            assertThatThrownBy(() -> Database.at(address, other))
                    .isInstanceOf(OperatorException.class)
                    .hasMessage("Another hub uses this database of PostgreSQL. End it, or give this hub a database of"
                            + " its own.");
            assertThat(first.accounts().find("ann")).isEmpty();
        }
        try (Database second = Database.at(address, folder)) {
            assertThat(second.accounts().find("ann")).isEmpty();
        }
    }

    @Test
    @Tag("stores")
    void tablesOfOthersAreInNobodysWay() throws SQLException {
        String address = PostgresServer.STARTED.address(folder);
        String jdbc = address.replace("postgresql://postgres@", "jdbc:postgresql://") + "?user=postgres";
        try (Connection connection = DriverManager.getConnection(jdbc);
                Statement statement = connection.createStatement()) {
            statement.execute("create table account (something int)");
        }

        try (Database database = Dialect.POSTGRES.open(folder, new HandClock())) {
            assertThat(database.accounts().find(user(database, "ann").id())).isPresent();
        }
    }
}
