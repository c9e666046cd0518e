package io.demitasse.spaces.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ports that processes listen on, as Linux shows them; none elsewhere. */
final class Listening {
    private static final Path PROC = Path.of("/proc");
    private static final String LISTENS = "0A";
    private static final int LOCAL = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;
    private static final int HEXADECIMAL = 16;

    private Listening() {}

    static Set<Integer> ports(List<ProcessHandle> processes) {
        Set<String> sockets = processes.stream().flatMap(Listening::sockets).collect(Collectors.toUnmodifiableSet());
        return Stream.of("tcp", "tcp6")
                .flatMap(Listening::connections)
                .filter(fields -> fields.length > INODE && fields[STATE].equals(LISTENS))
                .filter(fields -> sockets.contains("socket:[" + fields[INODE] + "]"))
                .map(fields ->
                        Integer.parseInt(fields[LOCAL].substring(fields[LOCAL].lastIndexOf(':') + 1), HEXADECIMAL))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String[]> connections(String kind) {
        try {
            return Files.readAllLines(PROC.resolve("net").resolve(kind), StandardCharsets.ISO_8859_1).stream()
                    .map(line -> line.strip().split("\\s+", -1));
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static Stream<String> sockets(ProcessHandle process) {
        Path open = PROC.resolve(Long.toString(process.pid())).resolve("fd");
        try (Stream<Path> all = Files.list(open)) {
            return all.map(Listening::target).toList().stream();
        } catch (IOException | UncheckedIOException e) {
            // It has ended, or the system shows no such thing.
            return Stream.empty();
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "";
        }
    }
}
