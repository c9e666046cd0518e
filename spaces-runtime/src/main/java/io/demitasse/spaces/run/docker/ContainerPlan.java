package io.demitasse.spaces.run.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.LogConfig;
import com.github.dockerjava.api.model.Ports;
import com.github.dockerjava.api.model.Volume;
import io.demitasse.spaces.run.Image;
import io.demitasse.spaces.run.Limits;
import io.demitasse.spaces.run.SpaceId;
import java.util.List;
import java.util.Map;

/**
 * What a container is to be like.
 *
 * @param data the volume with the files of the Space
 */
record ContainerPlan(String name, SpaceId space, String data, Image image, Limits limits, Reach reach) {
    private static final long NANO = 1_000_000_000;

    CreateContainerCmd command(DockerClient client, Map<String, String> labels) {
        var exposed = ExposedPort.tcp(image.port());
        return client.createContainerCmd(image.name())
                .withName(name)
                .withLabels(labels)
                .withUser(Inside.USER)
                .withEnv(Inside.environment(image))
                .withExposedPorts(exposed)
                .withVolumes(new Volume(Inside.HOME))
                .withHostConfig(host(exposed));
    }

    private HostConfig host(ExposedPort exposed) {
        var host = HostConfig.newHostConfig()
                .withMemory(limits.memory())
                // Memory and swap together, so no swap.
                .withMemorySwap(limits.memory())
                .withNanoCPUs(limits.cores() * NANO)
                .withPidsLimit(Inside.tasks(limits))
                .withReadonlyRootfs(true)
                .withTmpFs(Map.of("/tmp", "rw,nosuid,nodev,mode=1777,size=" + limits.memory() / 2))
                .withBinds(DataVolume.bind(data))
                .withCapDrop(Capability.ALL)
                .withSecurityOpts(List.of("no-new-privileges"))
                // What it writes is read as it comes, so the engine need not keep it.
                .withLogConfig(new LogConfig(LogConfig.LoggingType.NONE))
                .withNetworkMode(name);
        return reach == Reach.NOTHING
                // Older engines ask the servers of this machine for any name, also for a network that leads nowhere.
                ? host.withDns("127.0.0.1")
                : host.withPortBindings(bindings(exposed));
    }

    private static Ports bindings(ExposedPort exposed) {
        var ports = new Ports();
        ports.bind(exposed, Ports.Binding.bindIp("127.0.0.1"));
        return ports;
    }
}
