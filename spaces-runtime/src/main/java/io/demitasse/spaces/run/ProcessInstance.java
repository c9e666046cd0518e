package io.demitasse.spaces.run;

import io.demitasse.spaces.build.FreePort;
import io.demitasse.spaces.confine.Confinement;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A process of this machine with all that it starts. */
final class ProcessInstance implements Instance {
    private static final Logger LOG = LoggerFactory.getLogger(ProcessInstance.class);
    private static final long MILLIS_FOR_THE_REST_OF_THE_LOG = 2000;

    private final Process process;
    private final ProcessTree tree;
    private final Confinement confinement;
    private final Limits limits;
    private final InetSocketAddress address;
    private final CompletableFuture<Exit> ended = new CompletableFuture<>();
    private volatile Optional<String> reason = Optional.empty();

    ProcessInstance(Process process, String mark, Confinement confinement, Limits limits, int port) {
        this.process = process;
        this.confinement = confinement;
        this.tree = new ProcessTree(mark, Optional.of(process.toHandle()));
        this.limits = limits;
        this.address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    /**
     * Starts to read what it writes and to wait for its end.
     *
     * @param atEnd done when nothing is left of it, before anybody else learns of it
     */
    void follow(Log log, Runnable atEnd) {
        giveNoInput();
        var reader = new Thread(() -> read(log), "demitasse-log");
        reader.setDaemon(true);
        reader.start();
        var unused = process.onExit().thenAcceptAsync(over -> {
            clear(reader);
            atEnd.run();
            ended.complete(new Exit(over.exitValue(), reason));
        });
    }

    private void giveNoInput() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // It has ended already, which is told otherwise.
            LOG.debug("No input could be closed", e);
        }
    }

    private void read(Log log) {
        try {
            log.addAll(process.getInputStream());
        } catch (IOException e) {
            log.add("(What it writes can't be read any longer: " + e.getMessage() + ")");
        }
    }

    /** What the first process has started ends with it, and only then its log has come to an end. */
    private void clear(Thread reader) {
        tree.kill();
        try {
            reader.join(MILLIS_FOR_THE_REST_OF_THE_LOG);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    ProcessHandle root() {
        return process.toHandle();
    }

    @Override
    public InetSocketAddress address() {
        return address;
    }

    @Override
    public CompletableFuture<Exit> ended() {
        return ended;
    }

    @Override
    public boolean hasLostItsPort() {
        return !process.isAlive() && FreePort.isTaken(address.getPort());
    }

    @Override
    public Optional<String> hint() {
        Set<Integer> ports = Listening.ports(tree.alive());
        if (ports.contains(address.getPort())) {
            return Optional.of("It listens there, but does not answer, or with errors.");
        }
        String others = ports.stream().map(port -> Integer.toString(port)).collect(Collectors.joining(", "));
        return others.isEmpty() ? Optional.empty() : Optional.of("It listens on " + others + " instead.");
    }

    /** Ends it if it uses more than it may. */
    void check() {
        List<ProcessHandle> all = tree.alive();
        if (all.size() - confinement.processes() > limits.processes()) {
            kill("It was ended since it had more than " + limits.processes() + " processes at once.");
        } else if (ProcessTree.memory(all) > limits.memory()) {
            kill("It was ended since it used more than " + (limits.memory() >> 20) + " MB of memory.");
        }
    }

    private void kill(String why) {
        reason = Optional.of(why);
        // First what may be starting more at this moment.
        process.toHandle().destroyForcibly();
        tree.kill();
    }

    @Override
    public void stop(Duration grace) {
        // Not by the process itself, which would close its output, and what it says at its end were lost.
        confinement.program(process.toHandle()).destroy();
        try {
            ended.get(grace.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            tree.kill();
            ended.join();
        } catch (InterruptedException e) {
            tree.kill();
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Its end never fails.", e);
        }
    }
}
