package io.demitasse.internal.example;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.demitasse.component.Component;
import io.demitasse.component.Texts;
import io.demitasse.error.AuthorException;
import io.demitasse.error.VisitorException;
import io.demitasse.handler.Binding;
import io.demitasse.handler.Row;
import io.demitasse.internal.text.Bundles;
import io.demitasse.media.Files;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table of examples in CSV (RFC 4180, UTF-8). Its columns are called as the inputs are, in any order; an input
 * without a column stays as it is. A column {@code example} names the rows. Columns of outputs and those that flagging
 * writes are passed over, so that a table of flagged results is one of examples.
 */
final class ExampleTable {
    private static final long MOST_BYTES = 16 << 20;
    private static final String NAME = "example";
    private static final Set<String> OF_FLAGGING = Set.of("flag", "time", "timestamp", "username");
    private static final String FLAGGED = "flagged.csv";

    private record TableRow(List<@Nullable Object> values, String name) implements Row {}

    private final Texts texts = new Bundles().texts(Locale.ENGLISH);
    private final Path table;
    private final Files files;
    private final List<Component<?>> inputs;
    private final List<String> columns;
    private final Set<String> passedOver;

    ExampleTable(Path table, Files files, Binding binding) {
        this.table = table;
        this.files = files;
        this.inputs = binding.components();
        this.columns = names(inputs);
        this.passedOver = new HashSet<>(OF_FLAGGING);
        passedOver.add(NAME);
        passedOver.addAll(names(binding.outputs()));
    }

    /** The labels, each made its own by a number, as flagging does. */
    private static List<String> names(List<Component<?>> components) {
        List<String> names = new ArrayList<>();
        for (Component<?> component : components) {
            String label = component.label().isEmpty() ? component.type() : component.label();
            String name = label;
            for (int i = 2; names.contains(name); i++) {
                name = label + " " + i;
            }
            names.add(name);
        }
        return names;
    }

    List<Row> rows() {
        if (java.nio.file.Files.isSymbolicLink(table)) {
            throw new AuthorException("The table of examples " + table
                    + " is a symbolic link, which may lead out of the folder. Put the file itself there.");
        }
        try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(text())) {
            List<Row> rows = new ArrayList<>();
            List<String> header = List.of();
            for (CsvRecord each : records) {
                if (header.isEmpty()) {
                    header = header(each);
                } else if (rows.size() == ExampleFolder.MOST) {
                    throw mistake(each, "there are more than " + ExampleFolder.MOST + " examples. Keep the best.");
                } else {
                    rows.add(row(header, each));
                }
            }
            return rows;
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            throw new AuthorException("The table of examples " + table + " can't be read: " + e.getMessage()
                    + ". It has to be CSV in UTF-8, such as a spreadsheet exports.");
        }
    }

    private String text() throws IOException {
        if (java.nio.file.Files.size(table) > MOST_BYTES) {
            throw new IOException("it has more than " + MOST_BYTES + " bytes");
        }
        // Read as a whole, since a reader of streams would put up with what is no UTF-8.
        String text = java.nio.file.Files.readString(table);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private List<String> header(CsvRecord first) {
        List<String> header =
                first.getFields().stream().map(this::bare).map(String::strip).toList();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i);
            if (header.indexOf(name) < i) {
                throw mistake(first, i, name, "is there twice. Name each input once.");
            }
            if (!columns.contains(name) && !passedOver.contains(name)) {
                throw mistake(first, i, name, "is no input. The inputs are: " + String.join(", ", columns) + ".");
            }
        }
        if (Collections.disjoint(header, columns)) {
            throw mistake(
                    first, "no column is called as an input is. The inputs are: " + String.join(", ", columns) + ".");
        }
        return header;
    }

    private Row row(List<String> header, CsvRecord line) {
        if (line.getFieldCount() != header.size()) {
            throw mistake(
                    line,
                    "there are " + line.getFieldCount() + " cells, but " + header.size()
                            + " columns. Quote cells that hold commas or lines.");
        }
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            int column = header.indexOf(columns.get(i));
            values.add(column < 0 ? null : value(inputs.get(i), line, column));
        }
        int name = columns.contains(NAME) ? -1 : header.indexOf(NAME);
        return new TableRow(values, name < 0 ? "" : line.getField(name).strip());
    }

    private <T> T value(Component<T> input, CsvRecord line, int column) {
        try {
            T value = new Cell(bare(line.getField(column))).value(input, files);
            input.validate(value);
            return value;
        } catch (VisitorException e) {
            throw mistake(line, column, input.label(), "is refused: " + texts.text(e.visible()));
        }
    }

    /** The text of a cell without the apostrophe that flagging puts before what looks like a formula. */
    private String bare(String cell) {
        boolean guarded = table.endsWith(FLAGGED) && cell.matches("(?s)'[=+\\-@\\t\\r\\n＝＋－＠].*");
        return guarded ? cell.substring(1) : cell;
    }

    private AuthorException mistake(CsvRecord line, int column, String name, String what) {
        return mistake(line, "column " + (column + 1) + " (\"" + name + "\") " + what);
    }

    private AuthorException mistake(CsvRecord line, String what) {
        return new AuthorException(table + ", line " + line.getStartingLineNumber() + ": " + what);
    }
}
