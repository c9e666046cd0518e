package io.demitasse.spaces.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.error.OperatorException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerTest {
    private final Path folder;

    LedgerTest(@TempDir Path folder) {
        this.folder = folder.resolve("running");
    }

    @Test
    void whatIsWrittenDownIsThereUntilItsEnd() throws IOException {
        try (var ledger = Ledger.open(folder)) {
            ledger.begin("mark");
            assertThat(folder.resolve("mark.run")).isEmptyFile();
            ledger.note("mark", ProcessHandle.current());
            assertThat(Files.readAllLines(folder.resolve("mark.run")))
                    .first()
                    .isEqualTo(Long.toString(ProcessHandle.current().pid()));
            ledger.end("mark");
            assertThat(folder.resolve("mark.run")).doesNotExist();
            ledger.end("mark");
        }
    }

    @Test
    void oneAtATimeHasIt() {
        try (var ledger = Ledger.open(folder)) {
            assertThat(ledger).isNotNull();
            assertThatThrownBy(() -> Ledger.open(folder))
                    .isInstanceOf(OperatorException.class)
                    .hasMessage("Another runtime uses " + folder
                            + " already. End it first, or give this one another folder.");
        }
        Ledger.open(folder).close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1\nx", "99999999999999999999\nx", "1", "../../x\n\n\n", "\u0000"})
    void whatIsNoEntryEndsNothingAndIsForgotten(String text) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("old.run"), text);
        Ledger.open(folder).close();
        assertThat(folder.resolve("old.run")).doesNotExist();
    }

    @Test
    void whatElseIsThereStays() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("notes.txt"), "mine");
        Ledger.open(folder).close();
        assertThat(folder.resolve("notes.txt")).hasContent("mine");
    }

    @Test
    void aFolderThatIsNoneIsSaid() throws IOException {
        Files.createFile(folder);
        assertThatThrownBy(() -> Ledger.open(folder))
                .isInstanceOf(OperatorException.class)
                .hasMessageStartingWith("What runs can't be written down in " + folder);
    }
}
