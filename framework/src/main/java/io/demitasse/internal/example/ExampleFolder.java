package io.demitasse.internal.example;

import io.demitasse.component.Component;
import io.demitasse.error.AuthorException;
import io.demitasse.error.VisitorException;
import io.demitasse.handler.Binding;
import io.demitasse.handler.Row;
import io.demitasse.internal.text.Bundles;
import io.demitasse.media.MediaFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A folder of examples: the rows of its table, or without one each of its files. */
public final class ExampleFolder {
    /** How many examples one folder may give: each is part of every page. */
    static final int MOST = 1_000;

    private static final List<String> TABLES = List.of("examples.csv", "log.csv", "flagged.csv");

    private record FileRow(List<? extends @Nullable Object> values) implements Row {}

    private final Path folder;
    private final Binding binding;

    private ExampleFolder(Path folder, Binding binding) {
        this.folder = folder;
        this.binding = binding;
    }

    /**
     * The same function with the examples of its folder after those that the author wrote down.
     *
     * @throws AuthorException if the folder can't be read or an input refuses what is there, naming file, line and
     *     column
     */
    public static Binding open(Binding binding) {
        return binding.examples()
                .folder()
                .map(folder -> binding.with(binding.examples().with(all(folder, binding))))
                .orElse(binding);
    }

    private static List<Row> all(Path folder, Binding binding) {
        List<Row> rows = new ArrayList<>(binding.examples().rows());
        rows.addAll(new ExampleFolder(folder, binding).rows());
        return rows;
    }

    private List<Row> rows() {
        if (!Files.isDirectory(folder)) {
            throw new AuthorException("examples(\"" + folder + "\") is no folder that can be read. Looked in "
                    + folder.toAbsolutePath().normalize() + ".");
        }
        for (String name : TABLES) {
            Path table = folder.resolve(name);
            if (Files.exists(table)) {
                return new ExampleTable(table, new FolderFiles(folder), binding).rows();
            }
        }
        return files();
    }

    private List<Row> files() {
        List<Component<?>> inputs = binding.components();
        List<Row> rows = new ArrayList<>();
        for (String name : names()) {
            if (inputs.size() != 1 || !(value(inputs.get(0), name) instanceof MediaFile file)) {
                throw new AuthorException("The folder of examples " + folder + " has no table: put one named "
                        + TABLES.get(0) + " there, with a column for each input.");
            }
            rows.add(new FileRow(List.of(file)));
        }
        if (rows.isEmpty()) {
            throw new AuthorException("The folder of examples " + folder + " is empty: put a table named "
                    + TABLES.get(0) + " there, with a column for each input.");
        }
        return rows;
    }

    private List<String> names() {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .limit(MOST)
                    .toList();
        } catch (IOException e) {
            throw new AuthorException("The folder of examples " + folder + " can't be read: " + e.getMessage() + ".");
        }
    }

    private Object value(Component<?> input, String name) {
        try {
            return input.decode(input.read(List.of(name)), new FolderFiles(folder));
        } catch (VisitorException e) {
            throw new AuthorException("The example " + folder.resolve(name) + " is refused by " + input + ": "
                    + new Bundles().texts(Locale.ENGLISH).text(e.visible()));
        }
    }
}
