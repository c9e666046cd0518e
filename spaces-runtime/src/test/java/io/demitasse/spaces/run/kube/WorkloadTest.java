package io.demitasse.spaces.run.kube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.demitasse.spaces.run.Limits;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WorkloadTest {
    private final Deployment deployment = new Workload(KubeApp.of("greeter", "hub.example/ann/greeter:1", 8000)
                    .limits(new Limits(512L << 20, 3, 10))
                    .start(Duration.ofMinutes(2)))
            .deployment();
    private final PodSpec pod = deployment.getSpec().getTemplate().getSpec();
    private final Container container = pod.getContainers().get(0);

    @Test
    void aPodMayDoNothingThatIsNotNeeded() {
        var user = pod.getSecurityContext();
        assertThat(user.getRunAsNonRoot()).isTrue();
        assertThat(user.getRunAsUser()).isEqualTo(1000);
        assertThat(user.getRunAsGroup()).isEqualTo(1000);
        assertThat(user.getFsGroup()).isEqualTo(1000);
        assertThat(user.getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        var rights = container.getSecurityContext();
        assertThat(rights.getPrivileged()).isFalse();
        assertThat(rights.getAllowPrivilegeEscalation()).isFalse();
        assertThat(rights.getReadOnlyRootFilesystem()).isTrue();
        assertThat(rights.getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(rights.getCapabilities().getAdd()).isEmpty();
    }

    @Test
    void aPodKnowsNothingOfItsCluster() {
        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertThat(pod.getEnableServiceLinks()).isFalse();
        assertThat(pod.getServiceAccountName()).isEqualTo("greeter");
        assertThat(pod.getHostNetwork()).isNull();
        assertThat(pod.getHostPID()).isNull();
    }

    @Test
    void onlyHomeAndTemporaryFilesCanBeWrittenAndAreBounded() {
        assertThat(container.getVolumeMounts())
                .extracting(VolumeMount::getMountPath)
                .containsExactly("/tmp", "/home/user");
        assertThat(pod.getVolumes())
                .hasSize(2)
                .allSatisfy(volume ->
                        assertThat(volume.getEmptyDir().getSizeLimit()).isEqualTo(new Quantity("2Gi")));
    }

    @Test
    void aNewVersionTakesOverWithoutAGap() {
        var update = deployment.getSpec().getStrategy().getRollingUpdate();
        assertThat(update.getMaxUnavailable().getIntVal()).isZero();
        assertThat(update.getMaxSurge().getIntVal()).isEqualTo(1);
    }

    @Test
    void theNumberOfCopiesIsForTheScalerAlone() {
        assertThat(deployment.getSpec().getReplicas()).isNull();
    }

    @Test
    void aStartMayTakeAsLongAsTheCardSays() {
        var probe = container.getStartupProbe();
        assertThat(probe.getPeriodSeconds() * probe.getFailureThreshold()).isEqualTo(120);
        assertThat(probe.getHttpGet().getPath()).isEqualTo("/");
        assertThat(container.getReadinessProbe().getHttpGet().getPort().getStrVal())
                .isEqualTo("http");
        assertThat(container.getLivenessProbe().getPeriodSeconds()).isEqualTo(10);
    }

    @Test
    void limitsAreThoseOfTheSpace() {
        assertThat(container.getResources().getLimits())
                .containsOnly(entry("cpu", new Quantity("3")), entry("memory", new Quantity("512Mi")));
        assertThat(container.getResources().getRequests()).contains(entry("memory", new Quantity("512Mi")));
    }

    @Test
    void theProgramIsToldWhereToListen() {
        assertThat(container.getPorts().get(0).getContainerPort()).isEqualTo(8000);
        assertThat(container.getEnv().stream().collect(Collectors.toMap(EnvVar::getName, EnvVar::getValue)))
                .contains(
                        entry("GRADIO_SERVER_NAME", "0.0.0.0"),
                        entry("GRADIO_SERVER_PORT", "8000"),
                        entry("HOME", "/home/user"));
    }

    @Test
    void aSecretIsTakenIfItIsThere() {
        assertThat(container.getEnvFrom().get(1).getSecretRef().getName()).isEqualTo("greeter-secrets");
        assertThat(container.getEnvFrom().get(1).getSecretRef().getOptional()).isTrue();
    }
}
