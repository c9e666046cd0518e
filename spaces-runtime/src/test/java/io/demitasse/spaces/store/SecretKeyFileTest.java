package io.demitasse.spaces.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.error.OperatorException;
import io.demitasse.sample.HandClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SecretKeyFileTest {
    @TempDir
    Path folder = Path.of("");

    private Database open(Path where) {
        return Dialect.SQLITE.open(where, new HandClock());
    }

    private Path key() {
        return folder.resolve("secret.key");
    }

    @Test
    void theKeyIsMadeOnceAndStays() throws IOException {
        open(folder).close();
        String key = Files.readString(key());

        open(folder).close();

        assertThat(key).matches("[0-9a-f]{64}\n");
        assertThat(Files.readString(key())).isEqualTo(key);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no such permissions")
    void nobodyElseReadsTheKeyOrTheDatabase() throws IOException {
        Path made = folder.resolve("made");
        open(made).close();

        assertThat(permissions(made)).isEqualTo("rwx------");
        assertThat(permissions(made.resolve("secret.key"))).isEqualTo("rw-------");
        assertThat(permissions(made.resolve("hub.db"))).isEqualTo("rw-------");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void aDatabaseWithoutItsKeySaysSo() throws IOException {
        open(folder).close();
        Files.delete(key());

        assertThatThrownBy(() -> open(folder))
                .isInstanceOf(OperatorException.class)
                .hasMessage(
                        "The key " + key() + " is missing, without which the secrets of Spaces can't be read. Put it"
                                + " there again, from where the hub was before or from a backup.");
        assertThat(key()).doesNotExist();
    }

    @Test
    void theKeyOfAnotherDatabaseIsNotTaken() throws IOException {
        open(folder).close();
        Path other = folder.resolve("other");
        open(other).close();
        Files.delete(key());
        Files.copy(other.resolve("secret.key"), key());

        assertThatThrownBy(() -> open(folder))
                .isInstanceOf(OperatorException.class)
                .hasMessage("The key " + key() + " is not the one that the secrets in this database were written with."
                        + " Put that one there.");
    }

    @Test
    void aDamagedKeyIsNotTaken() throws IOException {
        for (String damaged : new String[] {"", "abc", "ab", "x".repeat(64)}) {
            Files.writeString(key(), damaged);

            assertThatThrownBy(() -> open(folder))
                    .as(damaged)
                    .isInstanceOf(OperatorException.class)
                    .hasMessage(
                            "The key " + key() + " is damaged: it has to be 64 hexadecimal digits. Put the right one"
                                    + " there, from a backup.");
        }
    }

    @Test
    void whatAKilledStartLeftIsInNobodysWay() throws IOException {
        Files.writeString(folder.resolve("secret.key.new"), "ab");

        open(folder).close();

        assertThat(Files.readString(key())).matches("[0-9a-f]{64}\n");
        assertThat(folder.resolve("secret.key.new")).doesNotExist();
    }

    @Test
    void theDatabaseAloneTellsNoSecret() throws IOException {
        try (Database database = open(folder)) {
            Account ann = database.accounts()
                    .createUser(new NewUser("ann", "", "", "correct horse", false))
                    .orElseThrow();
            Id demo = database.repositories()
                    .create(new NewRepository(RepositoryKind.SPACE, ann, "demo", Visibility.PUBLIC, ann.id()))
                    .orElseThrow()
                    .id();
            database.secrets().set(demo, "KEY", "very-secret-value", "");
            assertThat(database.secrets().plain(demo)).isEqualTo(Map.of("KEY", "very-secret-value"));
        }

        assertThat(new String(Files.readAllBytes(folder.resolve("hub.db")), StandardCharsets.ISO_8859_1))
                .contains("KEY")
                .doesNotContain("very-secret-value", "correct horse");
    }
}
