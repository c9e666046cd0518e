package io.demitasse.spaces.bench;

import io.demitasse.spaces.build.SpaceBuild;
import io.demitasse.spaces.run.Image;
import io.demitasse.spaces.run.Instance;
import io.demitasse.spaces.run.Limits;
import io.demitasse.spaces.run.Log;
import io.demitasse.spaces.run.SpaceId;
import io.demitasse.spaces.run.Task;
import io.demitasse.spaces.run.docker.DockerHost;
import io.demitasse.spaces.run.docker.DockerImages;
import io.demitasse.spaces.run.docker.DockerRunner;
import io.demitasse.spaces.run.docker.Reach;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How long a container takes to its first page. */
final class Starts {
    private static final int ROUNDS = 7;

    private Starts() {}

    static Row row(DockerHost engine, Path greeter, Path folder) throws Exception {
        Log log = Log.in(folder.resolve("starts.log"));
        Image image = new DockerImages(engine, "demitasse/benchmark-starts")
                .program(SpaceBuild.of(greeter).into(folder.resolve("starts")), log);
        var task = new Task(new SpaceId("ann", "starts"), image, Limits.DEFAULT);
        List<Long> starts = new ArrayList<>();
        try (var runner = DockerRunner.in(folder.resolve("started"), engine, Reach.NOTHING)) {
            for (int round = 0; round <= ROUNDS; round++) {
                long start = System.nanoTime();
                Instance instance = runner.start(task, log);
                Visit.untilServed(instance.address());
                starts.add(System.nanoTime() - start);
                instance.stop(Duration.ofSeconds(5));
            }
        }
        // The first one makes the volume.
        starts.remove(0);
        return new Row("A container to its first page, median of " + ROUNDS, Row.millis(Row.median(starts)), "≤ 0.7 s");
    }
}
