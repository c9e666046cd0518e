package io.demitasse.internal.flag;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.demitasse.component.Component;
import io.demitasse.error.Message;
import io.demitasse.error.VisitorException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A folder with what was flagged: {@code flagged.csv} for people, {@code flagged.jsonl} for programs, and the files
 * that values name below {@code files/}. When the columns are no longer those of the table, the table is put aside
 * under the time of that moment and a new one starts.
 */
public final class FlagFolder {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String FLAG = "flag";
    private static final String TIME = "time";
    private static final String TABLE = "flagged.csv";
    private static final String LINES = "flagged.jsonl";

    private final Path folder;
    private final long mostBytes;
    private final List<String> columns;
    private final List<Component<?>> components;

    /**
     * A folder, made when it is first needed.
     *
     * @param components whose values the columns are
     * @param mostBytes how much it may hold; over it, nothing more is flagged
     */
    public FlagFolder(Path folder, List<Component<?>> components, long mostBytes) {
        this.folder = folder;
        this.mostBytes = mostBytes;
        this.components = List.copyOf(components);
        this.columns = names(components);
    }

    /** The labels, each made its own by a number. */
    private static List<String> names(List<Component<?>> components) {
        List<String> names = new ArrayList<>();
        for (Component<?> component : components) {
            String label = component.label().isEmpty() ? component.type() : component.label();
            String name = label;
            for (int i = 2; names.contains(name) || name.equals(FLAG) || name.equals(TIME); i++) {
                name = label + " " + i;
            }
            names.add(name);
        }
        return names;
    }

    /**
     * Writes down the values of the components, in their order.
     *
     * @throws VisitorException if the folder is full
     */
    public synchronized void add(String flag, List<Object> values, Instant time) {
        try {
            Files.createDirectories(folder);
            if (size() > mostBytes) {
                throw new VisitorException(Message.of("flag.full"));
            }
            rotate(time);
            write(wires(values), flag, time);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not write down a flagged result in " + folder + ".", e);
        }
    }

    private Map<String, JsonNode> wires(List<Object> values) {
        var files = new FlagFiles(folder);
        Map<String, JsonNode> wires = new LinkedHashMap<>();
        for (int i = 0; i < components.size(); i++) {
            wires.put(columns.get(i), wire(components.get(i), values.get(i), files));
        }
        return wires;
    }

    @SuppressWarnings("unchecked") // the engine decoded the value with this component
    private static <T> JsonNode wire(Component<T> component, Object value, FlagFiles files) {
        return component.encode((T) value, files);
    }

    private void write(Map<String, JsonNode> wires, String flag, Instant time) throws IOException {
        Path table = folder.resolve(TABLE);
        boolean fresh = !Files.exists(table);
        try (var out = Files.newBufferedWriter(table, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                var csv = CsvWriter.builder().build(out)) {
            if (fresh) {
                csv.writeRecord(header());
            }
            List<String> cells =
                    new ArrayList<>(wires.values().stream().map(Cells::of).toList());
            cells.add(Cells.safe(flag));
            cells.add(time.toString());
            csv.writeRecord(cells);
        }
        ObjectNode line = JSON.createObjectNode().put(TIME, time.toString()).put(FLAG, flag);
        line.putObject("values").setAll(wires);
        Files.writeString(
                folder.resolve(LINES),
                JSON.writeValueAsString(line) + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private List<String> header() {
        return Stream.concat(columns.stream().map(Cells::safe), Stream.of(FLAG, TIME))
                .toList();
    }

    private void rotate(Instant time) throws IOException {
        Path table = folder.resolve(TABLE);
        if (!Files.exists(table) || firstRow(table).equals(header())) {
            return;
        }
        String aside = time.toString().replaceAll("[^0-9]", "");
        Files.move(table, folder.resolve("flagged-" + aside + ".csv"));
        Path lines = folder.resolve(LINES);
        if (Files.exists(lines)) {
            Files.move(lines, folder.resolve("flagged-" + aside + ".jsonl"));
        }
    }

    private static List<String> firstRow(Path table) throws IOException {
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(table, StandardCharsets.UTF_8)) {
            return rows.stream().findFirst().map(CsvRecord::getFields).orElse(List.of());
        }
    }

    private long size() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            long bytes = 0;
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
            return bytes;
        }
    }
}
