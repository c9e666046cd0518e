package io.demitasse.spaces.cli;

import io.demitasse.error.OperatorException;
import io.demitasse.spaces.proxy.Proxy;
import io.demitasse.spaces.proxy.ProxySettings;
import io.demitasse.spaces.run.Limits;
import io.demitasse.spaces.run.Pace;
import io.demitasse.spaces.run.Space;
import io.demitasse.spaces.run.SpaceId;
import io.demitasse.spaces.run.SpaceRouter;
import io.demitasse.spaces.run.SpaceSettings;
import io.demitasse.spaces.run.Spaces;
import io.demitasse.spaces.run.Status;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a Space. */
@Command(
        name = "run",
        description = "Runs a Space: a Java file, or a folder or git repository as its README.md or its files say.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    private static final int MEGABYTE = 20;

    @Parameters(
            paramLabel = "PLACE",
            description = "a Java file, a folder, or the address of a git repository: https://HOST/PATH or"
                    + " file:///PATH, with @REVISION for a branch, a tag or a commit")
    private String place = "";

    @Option(names = "--port", description = "the port to serve on; 7860 unless given, 0 for any that is free")
    private int port = 7860;

    @Option(names = "--memory", paramLabel = "MB", description = "memory that it may use; 2048 unless given")
    private long memory = 2048;

    @Option(names = "--sleep", paramLabel = "SECONDS", description = "unused for so long it sleeps; never unless given")
    private long sleep;

    @Option(names = "--state", paramLabel = "FOLDER", description = "where to keep its home and its logs")
    private Optional<Path> state = Optional.empty();

    @Option(
            names = "--behind-proxy",
            description = "believe what another server in front of this one says in X-Forwarded-For, -Host and -Proto:"
                    + " who asks, for what, and that it is by HTTPS")
    private boolean behindProxy;

    @Option(
            names = "--json",
            description = {
                "say all on the standard output as JSON, one object a line:",
                "{\"space\", \"stage\", \"message\", \"address\"} for a new stage, with the address where it runs;",
                "{\"log\": \"build\" or \"run\", \"time\", \"line\"} for what is written;",
                "{\"ok\": false, \"message\"} if nothing can be run"
            })
    private boolean json;

    @Mixin
    private EnvironmentOptions environment = new EnvironmentOptions();

    @Mixin
    private RunnerOptions runners = new RunnerOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        var lines = spec.commandLine();
        RunReport report = json ? new JsonReport(lines.getOut()) : new RunReport.Plain(lines.getOut(), lines.getErr());
        try {
            run(RunPlace.of(place), report);
            return 0;
        } catch (OperatorException e) {
            report.failed(String.valueOf(e.getMessage()));
            return 1;
        }
    }

    private void run(RunPlace what, RunReport report) throws InterruptedException {
        Path kept = state.orElseGet(() -> home(what));
        var ended = new CountDownLatch(1);
        try (var spaces = Spaces.with(runners.runner(kept), kept, Pace.DEFAULT)) {
            var router = new SpaceRouter(spaces, Optional.empty(), Pace.DEFAULT);
            ProxySettings front = behindProxy ? ProxySettings.DEFAULT.behindProxy() : ProxySettings.DEFAULT;
            try (var proxy = Proxy.start(front, router)) {
                int at = proxy.listen(port);
                Space space = spaces.add(settings(what.id(), at));
                router.lead(at, space.id());
                var end = new Thread(() -> end(spaces, ended), "demitasse-end");
                Runtime.getRuntime().addShutdownHook(end);
                follow(space, at, report);
                space.deploy(what.build()
                        .apply(kept.resolve("build"), runners.images(what.id().label(), kept)));
                ended.await();
            }
        }
    }

    /** What is run from another place of the same name has another home. */
    private static Path home(RunPlace what) {
        String hash = Integer.toHexString(what.where().hashCode());
        return Path.of(
                System.getProperty("user.home"), ".demitasse", "run", what.id().name() + "-" + hash);
    }

    private SpaceSettings settings(SpaceId id, int at) {
        SpaceSettings usual = SpaceSettings.of(id, "127.0.0.1:" + at)
                .limits(Limits.DEFAULT.memory(memory << MEGABYTE))
                .sleep(sleep > 0 ? Optional.of(Duration.ofSeconds(sleep)) : Optional.empty());
        return environment.in(usual, System.getenv());
    }

    private static void end(Spaces spaces, CountDownLatch ended) {
        spaces.close();
        ended.countDown();
    }

    private static void follow(Space space, int at, RunReport report) {
        var unusedBuild = space.buildLog().follow(line -> report.line(RunReport.Source.BUILD, line));
        var unusedLog = space.log().follow(line -> report.line(RunReport.Source.RUN, line));
        tell(space, space.status(), at, report);
    }

    /** Says each new stage, one after the other. */
    private static void tell(Space space, Status last, int at, RunReport report) {
        var unused = space.when(status -> !status.equals(last)).thenAccept(status -> {
            report.stage(
                    space,
                    status,
                    status.stage().isRunning()
                            ? Optional.of("http://127.0.0.1:" + at + space.page())
                            : Optional.empty());
            tell(space, status, at, report);
        });
    }
}
