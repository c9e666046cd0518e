package io.demitasse.spaces.run.kube;

import io.demitasse.spaces.run.Exit;
import io.demitasse.spaces.run.Limits;
import io.fabric8.kubernetes.api.model.ContainerStateTerminated;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a cluster says of a pod. */
record PodState(Pod pod) {
    private static final Set<String> NEVER_STARTS = Set.of(
            "CreateContainerConfigError",
            "CreateContainerError",
            "ErrImagePull",
            "ImagePullBackOff",
            "InvalidImageName",
            "RunContainerError");
    private static final int KILLED = 137;
    private static final int MEGABYTE = 20;

    String name() {
        return pod.getMetadata().getName();
    }

    boolean isRunning() {
        return statuses()
                .anyMatch(each -> each.getState() != null && each.getState().getRunning() != null);
    }

    /** How its program ended; empty while it may still serve, or if the cluster itself takes the pod away. */
    Optional<Exit> exit(Limits limits) {
        if (pod.getMetadata().getDeletionTimestamp() != null) {
            return Optional.empty();
        }
        return terminated().map(end -> exit(end, limits)).or(this::neverStarts);
    }

    private Stream<ContainerStatus> statuses() {
        return pod.getStatus() == null || pod.getStatus().getContainerStatuses() == null
                ? Stream.empty()
                : pod.getStatus().getContainerStatuses().stream();
    }

    private Optional<ContainerStateTerminated> terminated() {
        return statuses()
                .flatMap(each ->
                        Stream.of(Optional.ofNullable(each.getState()), Optional.ofNullable(each.getLastState())))
                .flatMap(Optional::stream)
                .flatMap(state -> Stream.ofNullable(state.getTerminated()))
                .findFirst();
    }

    private static Exit exit(ContainerStateTerminated end, Limits limits) {
        int code = end.getExitCode() == null ? KILLED : end.getExitCode();
        return "OOMKilled".equals(end.getReason())
                ? new Exit(
                        code,
                        Optional.of("It was ended since it used more than " + (limits.memory() >> MEGABYTE)
                                + " MB of memory."))
                : new Exit(code, Optional.empty());
    }

    private Optional<Exit> neverStarts() {
        return statuses()
                .filter(each -> each.getState() != null && each.getState().getWaiting() != null)
                .map(each -> each.getState().getWaiting())
                .filter(waiting -> NEVER_STARTS.contains(String.valueOf(waiting.getReason())))
                .findFirst()
                .map(waiting -> new Exit(
                        1,
                        Optional.of("The cluster can't start it: " + waiting.getReason()
                                + (waiting.getMessage() == null ? "" : ": " + waiting.getMessage())
                                + ". Check that the cluster may pull the image.")));
    }

    /** Why it has no place yet; empty if it has one. */
    Optional<String> hint() {
        List<String> reasons = pod.getStatus() == null || pod.getStatus().getConditions() == null
                ? List.of()
                : pod.getStatus().getConditions().stream()
                        .filter(each -> "PodScheduled".equals(each.getType()) && "False".equals(each.getStatus()))
                        .map(each -> String.valueOf(each.getMessage()))
                        .toList();
        return reasons.stream().findFirst().map(why -> "The cluster has no place for it: " + why + ".");
    }
}
