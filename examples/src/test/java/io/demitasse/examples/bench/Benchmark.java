package io.demitasse.examples.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Prints the project's figures of size and speed as a Markdown table, beside what is aimed at and what Gradio needs.
 * Servers run in processes of their own, on loopback only.
 */
public final class Benchmark {
    private Benchmark() {}

    /**
     * Measures everything; takes about six minutes. Where the property {@code demitasse.clients} names a folder that
     * {@code .ci/clients/install} filled, Gradio is measured beside us.
     *
     * @param args addresses of pages to weigh in the same run, such as that of Gradio's greeter
     */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("demitasse-benchmark");
        try {
            Path jar = GreeterJar.into(folder);
            System.out.println(machine());
            System.out.println();
            System.out.println(new Figure("Figure", "Measured", "Target", "Gradio 6.31"));
            System.out.println("| --- | ---: | ---: | ---: |");
            measure(jar, Stream.of(args).map(URI::create).toList());
        } finally {
            delete(folder);
        }
    }

    private static void measure(Path jar, List<URI> others) throws Exception {
        print(List.of(new Figure(
                "Greeter jar with everything it needs",
                Figure.megabytes(Files.size(jar)),
                "≤ 14 MB",
                "367 MB installed")));
        print(List.of(Startup.plain(jar)));
        print(List.of(Startup.cached(jar)));
        print(RoundTrips.measure(jar));
        print(IdlePages.measure(jar));
        print(List.of(Sleepers.measure(jar)));
        print(ManyStreams.measure(jar));
        print(Throughput.measure(jar));
        print(ProgramCalls.measure(jar));
        print(ProgramLimits.measure(jar));
        print(FileTransfers.measure(jar));
        print(List.of(HeapGrowth.measure(jar)));
        try (var browsers = new Browsers()) {
            print(PageWeight.greeter(browsers.browser(), jar));
            others.forEach(other -> print(PageWeight.other(browsers.browser(), other)));
            print(PageWeight.big(browsers.browser(), jar));
            print(TokenStreaming.measure(browsers.browser(), jar));
            print(List.of(Restores.measure(browsers.browser(), jar)));
        }
    }

    /** Prints rows as they are measured. */
    private static void print(List<Figure> figures) {
        figures.forEach(System.out::println);
    }

    private static String machine() {
        return "%s %s, %d cores, %s %s (%s)"
                .formatted(
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("java.vm.name"),
                        System.getProperty("java.version"),
                        System.getProperty("java.vendor"));
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
