package io.demitasse.spaces.bench;

import io.demitasse.spaces.proxy.Proxy;
import io.demitasse.spaces.proxy.ProxySettings;
import io.demitasse.spaces.run.Images;
import io.demitasse.spaces.run.Pace;
import io.demitasse.spaces.run.PlaceBuild;
import io.demitasse.spaces.run.ProcessRunner;
import io.demitasse.spaces.run.Runner;
import io.demitasse.spaces.run.Space;
import io.demitasse.spaces.run.SpaceId;
import io.demitasse.spaces.run.SpaceRouter;
import io.demitasse.spaces.run.SpaceSettings;
import io.demitasse.spaces.run.Spaces;
import io.demitasse.spaces.run.Stage;
import io.demitasse.spaces.run.docker.DockerHost;
import io.demitasse.spaces.run.docker.DockerImages;
import io.demitasse.spaces.run.docker.DockerRunner;
import io.demitasse.spaces.run.docker.Reach;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How long a visitor waits for a Space that sleeps. */
final class Wakes {
    private static final int ROUNDS = 7;
    private static final SpaceId ID = new SpaceId("ann", "greeter");

    private Wakes() {}

    static List<Row> rows(Path greeter, Path folder) throws Exception {
        List<Row> rows = new ArrayList<>();
        rows.add(row(
                "Wake by a visit, a process",
                "≤ 1 s",
                waits(ProcessRunner.in(folder.resolve("processes")), Optional.empty(), greeter, folder)));
        Optional<DockerHost> engine = Optional.of(System.getProperty("demitasse.engine", ""))
                .filter(address -> !address.isEmpty())
                .map(DockerHost::parse);
        if (engine.isPresent()) {
            rows.add(Starts.row(engine.get(), greeter, folder));
            rows.add(row(
                    "Wake by a visit, a container",
                    "≤ 1.2 s",
                    waits(
                            DockerRunner.in(folder.resolve("containers"), engine.get(), Reach.NOTHING),
                            Optional.of(new DockerImages(engine.get(), "demitasse/benchmark")),
                            greeter,
                            folder)));
        }
        return rows;
    }

    private static Row row(String name, String target, List<Long> waits) {
        long first = waits.remove(0);
        return new Row(
                name + ", median of " + waits.size() + " (the first: " + Row.millis(first) + ")",
                Row.millis(Row.median(waits)),
                target);
    }

    private static List<Long> waits(Runner runner, Optional<Images> images, Path greeter, Path folder)
            throws Exception {
        List<Long> waits = new ArrayList<>();
        try (var spaces = Spaces.with(runner, folder, Pace.DEFAULT)) {
            var router = new SpaceRouter(spaces, Optional.empty(), Pace.DEFAULT);
            try (var proxy = Proxy.start(ProxySettings.DEFAULT, router)) {
                int port = proxy.listen(0);
                Space space = spaces.add(
                        SpaceSettings.of(ID, "127.0.0.1:" + port).sleep(Optional.of(Duration.ofMillis(500))));
                router.lead(port, space.id());
                space.deploy(new PlaceBuild(greeter, folder.resolve("build"), images));
                for (int round = 0; round <= ROUNDS; round++) {
                    space.when(status -> status.stage() == Stage.SLEEPING).join();
                    long start = System.nanoTime();
                    Visit.untilServed(Visit.local(port));
                    waits.add(System.nanoTime() - start);
                }
            }
        }
        return waits;
    }
}
