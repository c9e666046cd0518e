package io.demitasse.spaces.run;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * A runtime that a test may kill: it starts a program for each deed that it is given, in the folder that it is given,
 * says so and waits.
 */
final class SampleRuntime {
    private SampleRuntime() {}

    public static void main(String[] args) throws InterruptedException {
        Path kept = Path.of(args[0]);
        var log = new Log(new LogFile(kept.resolve("run.log"), 1 << 20));
        var runner = ProcessRunner.in(kept);
        for (String deed : List.of(args).subList(1, args.length)) {
            runner.start(new Task(RunnerContract.SPACE, SampleCommand.of(deed), Limits.DEFAULT), log);
        }
        System.out.println("started");
        new CountDownLatch(1).await();
    }
}
