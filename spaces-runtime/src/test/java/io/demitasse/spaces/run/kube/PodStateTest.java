package io.demitasse.spaces.run.kube;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.spaces.run.Exit;
import io.demitasse.spaces.run.Limits;
import io.fabric8.kubernetes.api.model.ContainerState;
import io.fabric8.kubernetes.api.model.ContainerStateBuilder;
import io.fabric8.kubernetes.api.model.ContainerStatusBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PodStateTest {
    private static final ContainerState RUNNING =
            new ContainerStateBuilder().withNewRunning().endRunning().build();
    private static final ContainerState DEAD = new ContainerStateBuilder()
            .withNewTerminated()
            .withExitCode(3)
            .endTerminated()
            .build();

    private static PodBuilder pod(ContainerState now, ContainerState before) {
        return new PodBuilder()
                .withNewMetadata()
                .withName("pod")
                .endMetadata()
                .withNewStatus()
                .withContainerStatuses(new ContainerStatusBuilder()
                        .withState(now)
                        .withLastState(before)
                        .build())
                .endStatus();
    }

    private static Optional<Exit> exit(Pod pod) {
        return new PodState(pod).exit(Limits.DEFAULT);
    }

    @Test
    void aPodThatIsJustMadeIsNeitherRunningNorDead() {
        var pod =
                new PodBuilder().withNewMetadata().withName("pod").endMetadata().build();
        assertThat(new PodState(pod).isRunning()).isFalse();
        assertThat(exit(pod)).isEmpty();
        assertThat(new PodState(pod).hint()).isEmpty();
    }

    @Test
    void whatRunsIsNotDead() {
        var pod = pod(RUNNING, new ContainerState()).build();
        assertThat(new PodState(pod).isRunning()).isTrue();
        assertThat(exit(pod)).isEmpty();
    }

    @Test
    void whatTheClusterHasStartedAgainHasDied() {
        assertThat(exit(pod(RUNNING, DEAD).build())).contains(new Exit(3, Optional.empty()));
    }

    @Test
    void aPodThatTheClusterTakesAwayIsNoDeath() {
        assertThat(exit(pod(DEAD, new ContainerState())
                        .editMetadata()
                        .withDeletionTimestamp("2026-01-01T00:00:00Z")
                        .endMetadata()
                        .build()))
                .isEmpty();
    }

    @Test
    void whatStillWaitsForItsImageMayCome() {
        var waiting = new ContainerStateBuilder()
                .withNewWaiting("", "ContainerCreating")
                .build();
        assertThat(exit(pod(waiting, new ContainerState()).build())).isEmpty();
    }
}
