package io.demitasse.spaces.cli;

import io.demitasse.error.OperatorException;
import io.demitasse.spaces.hub.Domain;
import io.demitasse.spaces.hub.Hub;
import io.demitasse.spaces.hub.HubPorts;
import io.demitasse.spaces.hub.HubSettings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Hosts Spaces for a team. */
@Command(
        name = "hub",
        description = {
            "Hosts Spaces, models and datasets for a team: in one process, with all that it keeps in one folder.",
            "At its first start it prints a link by which its administrator comes in."
        },
        mixinStandardHelpOptions = true)
final class HubCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "FOLDER",
            description = "where it keeps all that it has; ${DEFAULT-VALUE} unless given")
    private Path folder = Path.of("hub");

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "where to listen: 127.0.0.1, which is this machine only, unless given; 0.0.0.0 for all")
    private String host = "127.0.0.1";

    @Option(names = "--port", description = "of its pages, its API and git; 7880 unless given, 0 for any that is free")
    private int port = 7880;

    @Option(
            names = "--apps-port",
            paramLabel = "PORT",
            description = "of the apps of Spaces, which must not act as the hub; 7881 unless given")
    private int appsPort = 7881;

    @Option(
            names = "--share-port",
            paramLabel = "PORT",
            description = "of the SSH server that demos bring themselves to which run elsewhere; 7882 unless given")
    private int sharePort = 7882;

    @Option(
            names = "--share-host",
            paramLabel = "ADDRESS",
            description = "where that one listens; where all else does unless given")
    private Optional<String> shareHost = Optional.empty();

    @Option(
            names = "--link-ports",
            paramLabel = "FIRST",
            description = "the first of 32 ports of links that demos are shared by, where there is no --domain; 7900"
                    + " unless given")
    private int linkPort = 7900;

    @Option(
            names = "--space-ports",
            paramLabel = "FIRST",
            description = "the first of 256 ports of Spaces, each of which has one of its own where there is no"
                    + " --domain; 17000 unless given. With 0 they are reached by paths below --apps-port, and their"
                    + " pages can reach into each other.")
    private int spacePort = 17_000;

    @Option(
            names = "--domain",
            paramLabel = "NAME",
            description = "give each Space a name of its own below this one, which leads to --apps-port; as"
                    + " https://NAME:PORT if browsers reach it otherwise than the hub")
    private Optional<String> domain = Optional.empty();

    @Option(
            names = "--behind-proxy",
            description = "believe what another server in front of this one says in X-Forwarded-For and -Proto: who"
                    + " asks, and that it is by HTTPS. See share/nginx.conf beside this command's folder.")
    private boolean behindProxy;

    @Option(
            names = "--database",
            paramLabel = "ADDRESS",
            description = "keep what is known in PostgreSQL, as postgresql://USER:PASSWORD@HOST/NAME; in a file of the"
                    + " folder unless given")
    private Optional<String> database = Optional.empty();

    @Option(
            names = "--admin",
            paramLabel = "NAME",
            description = "what the first administrator is called; root unless given")
    private String administrator = "root";

    @Option(
            names = "--private-webhooks",
            description = "let webhooks of users lead to this machine and the network around it too")
    private boolean privateWebhooks;

    @Mixin
    private RunnerOptions runners = new RunnerOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        var ended = new CountDownLatch(1);
        var ports = new HubPorts(
                port, appsPort, sharePort, linkPort, spacePort == 0 ? Optional.empty() : Optional.of(spacePort));
        try (var hub = Hub.start(settings(ports))) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(hub, ended), "demitasse-end"));
            var out = spec.commandLine().getOut();
            out.println("The hub is served at " + hub.url());
            hub.firstLink(administrator)
                    .ifPresent(link -> out.println(
                            "Its administrator " + administrator + " comes in once, within a day, by " + link));
            out.flush();
            ended.await();
            return 0;
        } catch (OperatorException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 1;
        }
    }

    private HubSettings settings(HubPorts ports) {
        return new HubSettings(
                folder,
                host,
                shareHost.orElse(host),
                ports,
                domain.map(Domain::parse),
                database,
                runners,
                behindProxy,
                privateWebhooks);
    }

    private static void end(Hub hub, CountDownLatch ended) {
        hub.close();
        ended.countDown();
    }
}
