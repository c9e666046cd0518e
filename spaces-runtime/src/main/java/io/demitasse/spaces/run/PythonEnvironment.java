package io.demitasse.spaces.run;

import io.demitasse.spaces.confine.Room;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A virtual environment of Python with what a {@code requirements.txt} names, which may run code of the Space and of
 * whoever wrote a library. So all that the runtime goes by later lies beside the environment and not in it.
 *
 * @param place where it is kept, with notes about it
 */
record PythonEnvironment(Path place) {
    private static final String REQUIREMENTS = "requirements.txt";
    private static final String DONE = "done";
    private static final String BASE = "base";

    /** Whether it was made to its end. */
    boolean isDone() {
        return Files.exists(place.resolve(DONE));
    }

    /** Its Python. */
    Path python() {
        return isWindows()
                ? folder().resolve("Scripts").resolve("python.exe")
                : folder().resolve("bin").resolve("python");
    }

    /** What its Python reads. */
    List<Path> reads() throws IOException {
        return Stream.concat(
                        Stream.of(folder()),
                        Files.readAllLines(place.resolve(BASE)).stream().map(Path::of))
                .toList();
    }

    private Path folder() {
        return place.resolve("environment");
    }

    /**
     * Makes it; what an earlier try left is gone then.
     *
     * @param app the folder of the app, which requirements may name
     * @return what went wrong
     */
    Optional<String> make(Path app, String requirements, Log log) throws IOException, InterruptedException {
        OwnFolders.delete(place);
        OwnFolders.make(place);
        var tool = new Tool(app, log, place.resolveSibling("tool"));
        // Apart from the app, whose files could take the place of Python's own.
        int made = tool.run(List.of(isWindows() ? "python" : "python3", "-I", "-m", "venv", folder().toString()));
        if (made != 0) {
            return Optional.of("No Python environment could be made (exit code " + made + "): install Python 3.9 or"
                    + " newer with its module venv.\n" + log.end());
        }
        Files.write(
                place.resolve(BASE),
                PythonBase.of(folder(), python()).stream().map(Path::toString).toList());
        Path list = Files.writeString(place.resolve(REQUIREMENTS), requirements);
        Path temporary = OwnFolders.make(place.resolve("tmp"));
        int filled = tool.run(pip(list), room(temporary, app, list), Map.of());
        OwnFolders.delete(temporary);
        if (filled != 0) {
            return Optional.of(
                    "What requirements.txt names could not be installed (exit code " + filled + "):\n" + log.end());
        }
        Files.createFile(place.resolve(DONE));
        return Optional.empty();
    }

    private List<String> pip(Path list) {
        return List.of(
                python().toString(),
                "-I",
                "-m",
                "pip",
                "install",
                "--disable-pip-version-check",
                "--no-input",
                "--cache-dir",
                cache().toString(),
                "-r",
                list.toString());
    }

    /** Of this Space alone: what another had put there would be installed. */
    private Path cache() {
        return place.resolveSibling("pip-cache");
    }

    private Room room(Path temporary, Path app, Path list) throws IOException {
        List<Path> reads = new ArrayList<>(reads());
        reads.add(list);
        reads.addAll(Registries.files(System.getenv()));
        return new Room(temporary, List.of(app, folder(), OwnFolders.make(cache())), reads, List.of());
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").startsWith("Windows");
    }
}
