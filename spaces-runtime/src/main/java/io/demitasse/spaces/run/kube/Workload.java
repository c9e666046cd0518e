package io.demitasse.spaces.run.kube;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarBuilder;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodSpecBuilder;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.ProbeBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.ResourceRequirementsBuilder;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import java.util.List;

/** The program of a Space: closed in as far as Kubernetes can, and replaced without a gap. */
record Workload(KubeApp app) {
    static final String PORT = "http";

    static final String CONTAINER = "space";
    private static final long USER = 1000;
    private static final int MEGABYTE = 20;
    private static final String HOME = "/home/user";
    private static final String TEMPORARY = "/tmp";
    private static final String DISK = "2Gi";
    private static final int LOOK_SECONDS = 2;
    private static final int SLOW_LOOK_SECONDS = 10;
    private static final int ANSWER_SECONDS = 5;
    private static final int VERSIONS_KEPT = 3;
    private static final long GRACE_SECONDS = 30;

    Deployment deployment() {
        return new DeploymentBuilder()
                .withMetadata(KubeObjects.meta(app, app.name()))
                .withNewSpec()
                .withRevisionHistoryLimit(VERSIONS_KEPT)
                .withNewSelector()
                .withMatchLabels(app.selector())
                .endSelector()
                .withNewStrategy()
                .withType("RollingUpdate")
                .withNewRollingUpdate()
                .withMaxUnavailable(new IntOrString(0))
                .withMaxSurge(new IntOrString(1))
                .endRollingUpdate()
                .endStrategy()
                .withNewTemplate()
                .withNewMetadata()
                .withLabels(app.labels())
                .endMetadata()
                .withSpec(pod())
                .endTemplate()
                .endSpec()
                .build();
    }

    private PodSpec pod() {
        return new PodSpecBuilder()
                .withServiceAccountName(app.name())
                .withAutomountServiceAccountToken(false)
                .withEnableServiceLinks(false)
                .withTerminationGracePeriodSeconds(GRACE_SECONDS)
                .withNewSecurityContext()
                .withRunAsNonRoot(true)
                .withRunAsUser(USER)
                .withRunAsGroup(USER)
                .withFsGroup(USER)
                .withNewSeccompProfile()
                .withType("RuntimeDefault")
                .endSeccompProfile()
                .endSecurityContext()
                .withContainers(container())
                .withVolumes(empty("tmp"), empty("home"))
                .build();
    }

    private static Volume empty(String name) {
        return new VolumeBuilder()
                .withName(name)
                .withNewEmptyDir()
                .withSizeLimit(new Quantity(DISK))
                .endEmptyDir()
                .build();
    }

    private Container container() {
        return new ContainerBuilder()
                .withName(CONTAINER)
                .withImage(app.image())
                .withImagePullPolicy("IfNotPresent")
                .addNewPort()
                .withName(PORT)
                .withContainerPort(app.port())
                .endPort()
                .addNewEnvFrom()
                .withNewConfigMapRef(app.variablesName(), false)
                .endEnvFrom()
                .addNewEnvFrom()
                .withNewSecretRef(app.secretsName(), true)
                .endEnvFrom()
                .withEnv(env())
                .withResources(resources())
                .withStartupProbe(
                        probe(LOOK_SECONDS, Math.max(1, (int) (app.start().toSeconds() / LOOK_SECONDS))))
                .withReadinessProbe(probe(LOOK_SECONDS, 2))
                .withLivenessProbe(probe(SLOW_LOOK_SECONDS, 3))
                .withNewSecurityContext()
                .withPrivileged(false)
                .withAllowPrivilegeEscalation(false)
                .withReadOnlyRootFilesystem(true)
                .withNewCapabilities()
                .withDrop("ALL")
                .endCapabilities()
                .endSecurityContext()
                .addNewVolumeMount()
                .withName("tmp")
                .withMountPath(TEMPORARY)
                .endVolumeMount()
                .addNewVolumeMount()
                .withName("home")
                .withMountPath(HOME)
                .endVolumeMount()
                .build();
    }

    /** The JVM takes a quarter of the memory for its heap unless told otherwise. */
    private List<EnvVar> env() {
        String port = Integer.toString(app.port());
        return List.of(
                variable("GRADIO_SERVER_NAME", "0.0.0.0"),
                variable("GRADIO_SERVER_PORT", port),
                variable("PORT", port),
                variable("HOME", HOME),
                variable("TMPDIR", TEMPORARY),
                variable("JDK_JAVA_OPTIONS", "-XX:MaxRAMPercentage=70"));
    }

    private static EnvVar variable(String name, String value) {
        return new EnvVarBuilder().withName(name).withValue(value).build();
    }

    /** Memory is asked for as a whole, since a pod that gets more than its node has is killed. */
    private ResourceRequirements resources() {
        var memory = new Quantity((app.limits().memory() >> MEGABYTE) + "Mi");
        return new ResourceRequirementsBuilder()
                .addToRequests("cpu", new Quantity("250m"))
                .addToRequests("memory", memory)
                .addToLimits("cpu", new Quantity(Integer.toString(app.limits().cores())))
                .addToLimits("memory", memory)
                .build();
    }

    private static Probe probe(int seconds, int failures) {
        return new ProbeBuilder()
                .withNewHttpGet()
                .withPath("/")
                .withPort(new IntOrString(PORT))
                .endHttpGet()
                .withPeriodSeconds(seconds)
                .withTimeoutSeconds(ANSWER_SECONDS)
                .withFailureThreshold(failures)
                .build();
    }
}
