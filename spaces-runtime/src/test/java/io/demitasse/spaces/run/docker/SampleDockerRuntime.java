package io.demitasse.spaces.run.docker;

import io.demitasse.spaces.run.Limits;
import io.demitasse.spaces.run.Runner;
import io.demitasse.spaces.run.SpaceId;
import io.demitasse.spaces.run.Task;
import io.demitasse.spaces.run.TestLog;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A runtime that a test may kill: it starts one program in the folder that it is given, says so and waits. */
final class SampleDockerRuntime {
    private SampleDockerRuntime() {}

    public static void main(String[] args) throws InterruptedException {
        Path kept = Path.of(args[0]);
        Runner runner = args[1].equals("swarm")
                ? SwarmRunner.in(kept, TestEngine.host(), 1)
                : DockerRunner.in(kept, TestEngine.host(), Reach.NOTHING);
        var task = new Task(new SpaceId("ann", "killed"), TestEngine.sample("serve=hello"), Limits.DEFAULT);
        runner.start(task, new TestLog().log());
        System.out.println("started");
        new CountDownLatch(1).await();
    }
}
