package io.demitasse.spaces.run.docker;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.github.dockerjava.api.model.ContainerSpec;
import com.github.dockerjava.api.model.Driver;
import com.github.dockerjava.api.model.EndpointSpec;
import com.github.dockerjava.api.model.Mount;
import com.github.dockerjava.api.model.MountType;
import com.github.dockerjava.api.model.NetworkAttachmentConfig;
import com.github.dockerjava.api.model.PortConfig;
import com.github.dockerjava.api.model.PortConfigProtocol;
import com.github.dockerjava.api.model.ResourceRequirements;
import com.github.dockerjava.api.model.ResourceSpecs;
import com.github.dockerjava.api.model.ServiceModeConfig;
import com.github.dockerjava.api.model.ServiceReplicatedModeOptions;
import com.github.dockerjava.api.model.ServiceRestartCondition;
import com.github.dockerjava.api.model.ServiceRestartPolicy;
import com.github.dockerjava.api.model.ServiceSpec;
import com.github.dockerjava.api.model.TaskSpec;
import com.github.dockerjava.api.model.TmpfsOptions;
import com.github.dockerjava.api.model.UpdateConfig;
import com.github.dockerjava.api.model.UpdateOrder;
import com.github.dockerjava.api.model.VolumeOptions;
import io.demitasse.spaces.run.Image;
import io.demitasse.spaces.run.Limits;
import io.demitasse.spaces.run.SpaceId;
import java.util.List;
import java.util.Map;

/**
 * What a service of a swarm is to be like. Some of it docker-java has no words for.
 *
 * @param data the volume with the files of the Space
 */
record ServicePlan(String name, SpaceId space, String data, Image image, Limits limits, int replicas) {
    private static final long NANO = 1_000_000_000;
    private static final long GRACE_SECONDS = 10;
    private static final int STICKY = 01777;

    /** The volume with the home of this version. */
    static String home(String name) {
        return name + "-home";
    }

    ServiceSpec spec(Map<String, String> labels) {
        return new ServiceSpec()
                .withName(name)
                .withLabels(labels)
                .withTaskTemplate(task())
                .withMode(new ServiceModeConfig()
                        .withReplicated(new ServiceReplicatedModeOptions().withReplicas(replicas)))
                .withUpdateConfig(new UpdateConfig().withParallelism(1L).withOrder(UpdateOrder.START_FIRST))
                .withEndpointSpec(new EndpointSpec()
                        .withPorts(List.of(new PortConfig()
                                .withProtocol(PortConfigProtocol.TCP)
                                .withTargetPort(image.port())
                                .withPublishMode(PortConfig.PublishMode.host))));
    }

    private TaskSpec task() {
        return new TaskSpec()
                .withContainerSpec(container())
                .withResources(resources())
                .withRestartPolicy(new ServiceRestartPolicy()
                        // One alone is started again by its Space, which counts how often it dies.
                        .withCondition(replicas == 1 ? ServiceRestartCondition.NONE : ServiceRestartCondition.ANY)
                        .withDelay(NANO))
                .withNetworks(List.of(new NetworkAttachmentConfig().withTarget(name)))
                .withLogDriver(
                        new Driver().withName("json-file").withOptions(Map.of("max-size", "1m", "max-file", "2")));
    }

    private ContainerSpec container() {
        return new BareContainer()
                .withImage(image.name())
                .withUser(Inside.USER)
                .withEnv(Inside.environment(image))
                .withReadOnly(true)
                .withStopGracePeriod(GRACE_SECONDS * NANO)
                .withMounts(List.of(
                        new Mount()
                                .withType(MountType.TMPFS)
                                .withTarget("/tmp")
                                .withTmpfsOptions(new TmpfsOptions()
                                        .withSizeBytes(limits.memory() / 2)
                                        .withMode(STICKY)),
                        new Mount()
                                .withType(MountType.VOLUME)
                                .withSource(home(name))
                                .withTarget(Inside.HOME),
                        new Mount()
                                .withType(MountType.VOLUME)
                                .withSource(data)
                                .withTarget(Inside.DATA)
                                .withVolumeOptions(new VolumeOptions().withNoCopy(true))));
    }

    private ResourceRequirements resources() {
        return new ResourceRequirements()
                .withLimits(new Bounds(Inside.tasks(limits))
                        .withMemoryBytes(limits.memory())
                        .withNanoCPUs(limits.cores() * NANO));
    }

    /** Without rights. Engines before 25 do not know the privileges; without capabilities there is little to gain. */
    private static final class BareContainer extends ContainerSpec {
        private static final long serialVersionUID = 1L;

        @JsonProperty("CapabilityDrop")
        List<String> dropped() {
            return List.of("ALL");
        }

        @JsonProperty("Privileges")
        Map<String, Boolean> privileges() {
            return Map.of("NoNewPrivileges", true);
        }
    }

    /** With as many processes as it may have at once. */
    private static final class Bounds extends ResourceSpecs {
        private static final long serialVersionUID = 1L;

        private final long processes;

        Bounds(long processes) {
            this.processes = processes;
        }

        @JsonProperty("Pids")
        long processes() {
            return processes;
        }
    }
}
