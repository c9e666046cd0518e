package io.demitasse.spaces.run.docker;

import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.ContainerNetwork;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.Ports;
import io.demitasse.error.OperatorException;
import io.demitasse.spaces.run.Exit;
import io.demitasse.spaces.run.Image;
import io.demitasse.spaces.run.Instance;
import io.demitasse.spaces.run.Log;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A container with its network, which goes with it. */
final class ContainerInstance implements Instance {
    private final Engine engine;
    private final ContainerPlan plan;
    private final String id;
    private final InetSocketAddress address;
    private final CompletableFuture<Exit> ended = new CompletableFuture<>();

    private ContainerInstance(Engine engine, ContainerPlan plan, String id, InetSocketAddress address) {
        this.engine = engine;
        this.plan = plan;
        this.id = id;
        this.address = address;
    }

    /**
     * Starts a container and follows it.
     *
     * @throws OperatorException if it can't be started; nothing is left of it then
     */
    static ContainerInstance start(Engine engine, ContainerPlan plan, Owned owned, Log log) {
        try {
            String id = create(engine, plan, owned);
            var output = engine.patient()
                    .attachContainerCmd(id)
                    .withStdOut(true)
                    .withStdErr(true)
                    .withFollowStream(true)
                    .exec(new Output(log::add));
            output.awaitStarted();
            engine.ask(
                    "start a container of " + plan.image().name(),
                    client -> client.startContainerCmd(id).exec());
            var instance = new ContainerInstance(engine, plan, id, address(engine, plan, id));
            var follower = new Thread(() -> instance.follow(output), "demitasse-container");
            follower.setDaemon(true);
            follower.start();
            return instance;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            remove(engine, plan.name());
            throw new OperatorException("The start of " + plan.space() + " was given up.", e);
        } catch (RuntimeException e) {
            remove(engine, plan.name());
            throw engine.failure("start a container of " + plan.image().name(), e);
        }
    }

    private static String create(Engine engine, ContainerPlan plan, Owned owned) {
        var labels = owned.labels(plan.space());
        DataVolume.make(engine, plan.data(), labels, plan.image());
        engine.ask(
                "make a network",
                client -> client.createNetworkCmd()
                        .withName(plan.name())
                        .withInternal(plan.reach() == Reach.NOTHING)
                        .withLabels(labels)
                        .exec());
        return engine.ask("make a container of " + plan.image().name(), client -> {
            try {
                return plan.command(client, labels).exec().getId();
            } catch (NotFoundException e) {
                throw noImage(plan.image(), e);
            }
        });
    }

    static OperatorException noImage(Image image, NotFoundException cause) {
        return new OperatorException(
                "The container engine has no image '" + image.name() + "'. Build it, or bring it there: docker pull "
                        + image.name(),
                cause);
    }

    static Optional<String> hint(Image image) {
        return Optional.of("In a container it has to listen on all addresses (0.0.0.0), on port " + image.port() + ".");
    }

    private static InetSocketAddress address(Engine engine, ContainerPlan plan, String id) {
        var network = inspect(engine, id).getNetworkSettings();
        if (plan.reach() == Reach.NOTHING) {
            String ip = Optional.ofNullable(network.getNetworks().get(plan.name()))
                    .map(ContainerNetwork::getIpAddress)
                    .orElse("");
            return at(ip, plan.image().port());
        }
        Ports.Binding[] bound = network.getPorts()
                .getBindings()
                .get(ExposedPort.tcp(plan.image().port()));
        return at(
                "",
                bound == null || bound.length == 0
                        ? plan.image().port()
                        : Integer.parseInt(bound[0].getHostPortSpec()));
    }

    /** One that has ended already has no address; its end is told soon. */
    private static InetSocketAddress at(String ip, int port) {
        return ip.isEmpty()
                ? new InetSocketAddress(InetAddress.getLoopbackAddress(), port)
                : InetSocketAddress.createUnresolved(ip, port);
    }

    private static InspectContainerResponse inspect(Engine engine, String id) {
        return engine.ask(
                "look at a container", client -> client.inspectContainerCmd(id).exec());
    }

    private void follow(Output output) {
        Exit exit = new Following(engine, id, plan.limits()).toEnd(output, output::finish);
        remove(engine, plan.name());
        ended.complete(exit);
    }

    /** Removes a container and its network, as far as they are there. */
    private static void remove(Engine engine, String name) {
        engine.tidy(
                "remove a container",
                client -> client.removeContainerCmd(name)
                        .withForce(true)
                        .withRemoveVolumes(true)
                        .exec());
        engine.tidy("remove a network", client -> client.removeNetworkCmd(name).exec());
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
    public Optional<String> hint() {
        return hint(plan.image());
    }

    @Override
    public void stop(Duration grace) {
        if (!ended.isDone()) {
            int seconds = (int) Math.max(1, grace.toSeconds());
            engine.tidy(
                    "stop a container",
                    client -> client.stopContainerCmd(id).withTimeout(seconds).exec());
            ended.join();
        }
    }
}
