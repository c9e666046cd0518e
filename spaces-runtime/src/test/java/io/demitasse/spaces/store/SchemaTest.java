package io.demitasse.spaces.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.error.OperatorException;
import io.demitasse.sample.HandClock;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

class SchemaTest {
    private static final String TODAY = "classpath:io/demitasse/spaces/store/migration";
    private static final String LATER = "classpath:io/demitasse/spaces/store/later";
    private static final String BROKEN = "classpath:io/demitasse/spaces/store/broken";

    @TempDir
    Path folder = Path.of("");

    private Database open() {
        return Dialect.SQLITE.open(folder, new HandClock());
    }

    private SQLiteDataSource source() {
        var source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + folder.resolve("hub.db"));
        return source;
    }

    private void makeAnn() {
        try (Database database = open()) {
            assertThat(database.accounts().createUser(new NewUser("ann", "", "", "correct horse", false)))
                    .isPresent();
        }
    }

    @Test
    void anOlderDatabaseIsBroughtToTheFormOfToday() {
        makeAnn();

        Schema.migrate(source(), "main", TODAY, LATER);

        assertThatThrownBy(this::open)
                .isInstanceOf(OperatorException.class)
                .hasMessage(
                        "The hub's database is of a newer version of demitasse: its tables have the form 999. Run that"
                                + " version, or restore a backup that this one made.");
        Schema.migrate(source(), "main", TODAY, LATER);
    }

    @Test
    void aStepThatFailsLeavesAllAsItWas() {
        makeAnn();

        assertThatThrownBy(() -> Schema.migrate(source(), "main", TODAY, BROKEN))
                .isInstanceOf(OperatorException.class)
                .hasMessageStartingWith(
                        "The tables of the hub's database can't be brought to the form of this version: ")
                .hasMessageEndingWith("See that the hub may make tables, or restore a backup.");

        try (Database database = open()) {
            assertThat(database.accounts().list("", 10, Optional.empty()).items())
                    .extracting(Account::name)
                    .containsExactly("ann");
        }
        Schema.migrate(source(), "main", TODAY, LATER);
    }
}
