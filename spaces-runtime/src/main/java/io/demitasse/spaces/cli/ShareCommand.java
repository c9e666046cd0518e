package io.demitasse.spaces.cli;

import io.demitasse.error.OperatorException;
import io.demitasse.internal.share.ShareOrder;
import io.demitasse.internal.share.SharedLink;
import io.demitasse.spaces.build.FreePort;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shares what this machine serves by a link through a hub. */
@Command(
        name = "share",
        description = {
            "Gives others a link to what this machine serves on a port: a demo, in Java or not.",
            "It goes through a hub, by a connection that this command makes, and ends with it. The environment variable"
                    + " DEMITASSE_TOKEN has a token of the hub that may write; DEMITASSE_SHARE_PASSWORD, if it is set,"
                    + " has a password that visitors have to enter."
        },
        mixinStandardHelpOptions = true)
final class ShareCommand implements Callable<Integer> {
    private static final String PASSWORD = "DEMITASSE_SHARE_PASSWORD";
    private static final int HIGHEST_PORT = 65_535;

    @Parameters(paramLabel = "PORT", description = "where the demo is served, such as 7860")
    private int port;

    @Option(
            names = "--hub",
            paramLabel = "ADDRESS",
            description = "the hub, such as hub.example or http://localhost:7880, which is the one unless given")
    private String hub = "http://localhost:7880";

    @Option(names = "--hours", paramLabel = "N", description = "how long the link works; 72 unless given, 168 at most")
    private long hours = ShareOrder.LIFE.toHours();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        var lines = spec.commandLine();
        try (var link = open()) {
            lines.getOut().println("Shared at " + link.url() + " until " + link.expiresAt());
            lines.getOut().println("ctrl-C ends the link.");
            lines.getOut().flush();
            new CountDownLatch(1).await();
            return 0;
        } catch (OperatorException e) {
            lines.getErr().println(e.getMessage());
            return 1;
        }
    }

    private SharedLink open() {
        var app = new InetSocketAddress(InetAddress.getLoopbackAddress(), port());
        return SharedLink.open(order(), app);
    }

    private int port() {
        if (port < 1 || port > HIGHEST_PORT) {
            throw new OperatorException(port + " is no port: give the one of the demo, such as 7860.");
        }
        if (!FreePort.isTaken(port)) {
            throw new OperatorException(
                    "Nothing is served on port " + port + " of this machine: start the demo first.");
        }
        return port;
    }

    private ShareOrder order() {
        return ShareOrder.of(
                ShareOrder.address(hub),
                Optional.empty(),
                Optional.ofNullable(System.getenv(PASSWORD)).filter(given -> !given.isEmpty()),
                Duration.ofHours(hours));
    }
}
