package io.demitasse.internal.example;

import static io.demitasse.sample.Line.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.error.AuthorException;
import io.demitasse.handler.Binding;
import io.demitasse.handler.Examples;
import io.demitasse.handler.Row;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleTableTest {
    private final Binding binding;
    private final Path folder;

    ExampleTableTest(@TempDir Path folder) {
        this.folder = folder;
        this.binding = new Binding(
                List.of(line("Name"), line("Place").longest(5)),
                List.of(line("Answer")),
                Examples.NONE.with(folder),
                false,
                (in, out, call) -> {});
    }

    private List<? extends Row> rows(String csv) throws IOException {
        Files.writeString(folder.resolve("examples.csv"), csv);
        return ExampleFolder.open(binding).examples().rows();
    }

    private void assertMistake(String csv, String words) {
        assertThatThrownBy(() -> rows(csv)).isInstanceOf(AuthorException.class).hasMessageContaining(words);
    }

    @Test
    void aRowGivesEachInputTheCellOfItsColumn() throws IOException {
        assertThat(rows("Place,Name\nRome,\"Ada, \"\"the\"\" first\"\n\"\",Bob\n"))
                .extracting(Row::values)
                .isEqualTo(List.of(List.of("Ada, \"the\" first", "Rome"), List.of("Bob", "")));
    }

    @Test
    void anInputWithoutAColumnIsLeftAsItIs() throws IOException {
        assertThat(rows("Name\nAda\n")).extracting(Row::values).isEqualTo(List.of(Arrays.asList("Ada", null)));
    }

    @Test
    void aColumnNamesTheRows() throws IOException {
        assertThat(rows("example,Name\nThe first,Ada\n")).extracting(Row::name).containsExactly("The first");
    }

    @Test
    void whatASpreadsheetWritesIsUnderstood() throws IOException {
        assertThat(rows("\uFEFFName,Place\r\nAda,Köln\r\n"))
                .extracting(Row::values)
                .isEqualTo(List.of(List.of("Ada", "Köln")));
    }

    @Test
    void flaggedResultsAreExamples() throws IOException {
        Files.writeString(
                folder.resolve("flagged.csv"), "Name,Place,Answer,flag,time\n'=1+1,'tis,x,,2026-01-01T00:00:00Z\n");
        assertThat(ExampleFolder.open(binding).examples().rows())
                .extracting(Row::values)
                .isEqualTo(List.of(List.of("=1+1", "'tis")));
    }

    @Test
    void aMistakeIsSaidWithFileLineAndColumn() {
        String table = folder.resolve("examples.csv").toString();
        assertMistake(
                "Name,Place\n\"Ada\nLovelace\",Rome\nBob,Samarkand\n",
                table + ", line 4: column 2 (\"Place\") is refused: At most 5 characters fit here.");
        assertMistake(
                "Name,Town\nAda,Rome\n",
                table + ", line 1: column 2 (\"Town\") is no input. The inputs are: Name, Place.");
        assertMistake("Name,Name\nAda,Bob\n", "line 1: column 2 (\"Name\") is there twice.");
        assertMistake("Name,Place\nAda\n", "line 2: there are 1 cells, but 2 columns.");
        assertMistake("Answer,flag\nx,\n", "line 1: no column is called as an input is.");
    }

    @Test
    void whatIsNoTextIsRefused() throws IOException {
        Files.write(folder.resolve("examples.csv"), "Name\nK\u00f6ln\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> ExampleFolder.open(binding))
                .isInstanceOf(AuthorException.class)
                .hasMessageContaining("It has to be CSV in UTF-8");
    }

    @Test
    void aTableThatIsALinkIsRefused(@TempDir Path elsewhere) throws IOException {
        Path outside = Files.writeString(elsewhere.resolve("secret.csv"), "Name\nAda\n");
        Files.createSymbolicLink(folder.resolve("examples.csv"), outside);
        assertThatThrownBy(() -> ExampleFolder.open(binding)).hasMessageContaining("is a symbolic link");
    }

    @Test
    void thereMayBeOnlySoMany() {
        assertMistake("Name\n" + "Ada\n".repeat(1_001), "line 1002: there are more than 1000 examples.");
    }

    @Test
    void aFolderWithoutATableIsRefusedUnlessItsFilesAreValues() throws IOException {
        assertThatThrownBy(() -> ExampleFolder.open(binding)).hasMessageContaining("is empty: put a table");
        Files.writeString(folder.resolve("cat.txt"), "meow");
        assertThatThrownBy(() -> ExampleFolder.open(binding)).hasMessageContaining("has no table");
        Files.delete(folder.resolve("cat.txt"));
        Path gone = folder.resolve("gone");
        assertThatThrownBy(() -> ExampleFolder.open(binding.with(Examples.NONE.with(gone))))
                .hasMessageContaining("is no folder that can be read");
    }
}
