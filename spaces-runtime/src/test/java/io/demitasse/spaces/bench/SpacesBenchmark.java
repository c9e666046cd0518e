package io.demitasse.spaces.bench;

import io.demitasse.spaces.build.Demos;
import io.demitasse.spaces.build.Folders;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Prints figures of builds, wakes, sleep, the proxy, the hub and git as a Markdown table, beside what is aimed at.
 * Takes about two minutes. Where {@code demitasse.engine} names a container engine, containers are measured too.
 *
 * <pre>mvn -q -Pspaces-benchmark test-compile exec:exec -Ddemitasse.engine=unix:///var/run/docker.sock</pre>
 */
final class SpacesBenchmark {
    private SpacesBenchmark() {}

    public static void main(String[] none) throws Exception {
        Path folder = Files.createTempDirectory("demitasse-benchmark");
        try {
            Path greeter = Files.writeString(folder.resolve("Greeter.java"), Demos.GREETER);
            System.out.println(new Row("Figure", "Measured", "Target"));
            System.out.println("| --- | ---: | ---: |");
            Builds.rows(greeter, folder).forEach(System.out::println);
            Wakes.rows(greeter, folder).forEach(System.out::println);
            Passage.rows().forEach(System.out::println);
            System.out.println(Sleepers.row(folder));
            HubCalls.rows(folder).forEach(System.out::println);
            GitSpeed.rows(folder).forEach(System.out::println);
            LargeFiles.rows(folder).forEach(System.out::println);
            SharedDemos.rows(folder).forEach(System.out::println);
            System.out.println(IdleHub.row(folder));
        } finally {
            Folders.delete(folder);
        }
        System.exit(0);
    }
}
