package io.demitasse.spaces.run.kube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.demitasse.error.OperatorException;
import io.demitasse.spaces.run.Command;
import io.demitasse.spaces.run.Exit;
import io.demitasse.spaces.run.Image;
import io.demitasse.spaces.run.Instance;
import io.demitasse.spaces.run.Limits;
import io.demitasse.spaces.run.Log;
import io.demitasse.spaces.run.LogLine;
import io.demitasse.spaces.run.SpaceId;
import io.demitasse.spaces.run.Task;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.server.mock.EnableKubernetesMockClient;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Against a server that keeps objects as a cluster does, but runs nothing: the tests say what pods become. */
@EnableKubernetesMockClient(crud = true, https = false)
@Timeout(120)
class KubernetesRunnerTest {
    private static final SpaceId ANN = new SpaceId("ann", "Greeter");
    private static final Task TASK =
            new Task(ANN, new Image("hub.example/ann/greeter:1", 7860, Map.of("TOKEN", "s3cret")), Limits.DEFAULT);

    /** Held, so that it stays as quiet as it is told to be. */
    private static final Logger MOCK = Logger.getLogger("io.fabric8.mockwebserver");

    @SuppressWarnings("NullAway.Init") // By the extension, once for all tests, since a server takes a while.
    private static KubernetesClient client;

    @SuppressWarnings("NullAway.Init") // By the extension.
    private static KubernetesMockServer server;

    /** Each test has a namespace of its own. */
    private final String namespace = "demos-" + UUID.randomUUID().toString().substring(0, 8);

    @TempDir
    private Path folder = Path.of("");

    private Optional<KubernetesRunner> runner = Optional.empty();

    private Log log = Log.in(Path.of(""));

    @BeforeEach
    void begin() {
        MOCK.setLevel(Level.WARNING);
        log = Log.in(folder.resolve("run.log"));
        runner = Optional.of(KubernetesRunner.with(client, namespace, "hub-1"));
    }

    @AfterEach
    void close() {
        runner.ifPresent(KubernetesRunner::stopAll);
    }

    /** The mock stands still for half a minute when a watch is closed while it tells something. */
    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(45));
    }

    private Instance start() {
        return runner.orElseThrow().start(TASK, log);
    }

    private List<String> kinds() {
        return Stream.of(
                        client.secrets().inNamespace(namespace).list().getItems(),
                        client.configMaps().inNamespace(namespace).list().getItems(),
                        client.services().inNamespace(namespace).list().getItems(),
                        client.serviceAccounts().inNamespace(namespace).list().getItems(),
                        client.apps()
                                .deployments()
                                .inNamespace(namespace)
                                .list()
                                .getItems(),
                        client.network()
                                .v1()
                                .networkPolicies()
                                .inNamespace(namespace)
                                .list()
                                .getItems(),
                        client.network()
                                .v1()
                                .ingresses()
                                .inNamespace(namespace)
                                .list()
                                .getItems(),
                        client.policy()
                                .v1()
                                .podDisruptionBudget()
                                .inNamespace(namespace)
                                .list()
                                .getItems(),
                        client.autoscaling()
                                .v2()
                                .horizontalPodAutoscalers()
                                .inNamespace(namespace)
                                .list()
                                .getItems(),
                        client.pods().inNamespace(namespace).list().getItems())
                .flatMap(List::stream)
                .map(HasMetadata::getKind)
                .toList();
    }

    private Deployment deployment() {
        return client.apps()
                .deployments()
                .inNamespace(namespace)
                .list()
                .getItems()
                .get(0);
    }

    /** What the cluster makes of the Deployment. */
    private PodBuilder pod() {
        Deployment deployment = deployment();
        return new PodBuilder()
                .withNewMetadata()
                .withName(deployment.getMetadata().getName() + "-pod")
                .withNamespace(namespace)
                .withLabels(deployment.getSpec().getTemplate().getMetadata().getLabels())
                .endMetadata()
                .withSpec(deployment.getSpec().getTemplate().getSpec());
    }

    private void logs(Pod pod, String text) {
        server.expect()
                .get()
                .withPath("/api/v1/namespaces/" + namespace + "/pods/"
                        + pod.getMetadata().getName() + "/log?pretty=false&container=space&follow=true")
                .andReturn(200, text)
                .always();
    }

    private static Pod running(PodBuilder pod) {
        return pod.withNewStatus()
                .withPhase("Running")
                .addNewContainerStatus()
                .withName("space")
                .withNewState()
                .withNewRunning()
                .endRunning()
                .endState()
                .endContainerStatus()
                .endStatus()
                .build();
    }

    private static Pod terminated(PodBuilder pod, int code, String reason) {
        return pod.withNewStatus()
                .withPhase("Running")
                .addNewContainerStatus()
                .withName("space")
                .withNewState()
                .withNewTerminated()
                .withExitCode(code)
                .withReason(reason)
                .endTerminated()
                .endState()
                .endContainerStatus()
                .endStatus()
                .build();
    }

    private static Pod waiting(PodBuilder pod, String reason, String message) {
        return pod.withNewStatus()
                .withPhase("Pending")
                .addNewContainerStatus()
                .withName("space")
                .withNewState()
                .withNewWaiting(message, reason)
                .endState()
                .endContainerStatus()
                .endStatus()
                .build();
    }

    private void put(Pod pod) {
        client.resource(pod).inNamespace(namespace).createOr(each -> each.update());
    }

    private List<String> lines() {
        return log.last(100).stream().map(LogLine::text).toList();
    }

    @Test
    void aStartMakesAllObjectsButAWayFromOutside() {
        Instance instance = start();
        assertThat(kinds())
                .containsExactlyInAnyOrder(
                        "Secret",
                        "ConfigMap",
                        "Service",
                        "ServiceAccount",
                        "Deployment",
                        "NetworkPolicy",
                        "PodDisruptionBudget",
                        "HorizontalPodAutoscaler");
        assertThat(deployment().getMetadata().getName()).matches("space-ann-greeter-[0-9a-f]{8}");
        assertThat(instance.address().getHostString())
                .isEqualTo(deployment().getMetadata().getName() + "." + namespace + ".svc");
        assertThat(instance.address().getPort()).isEqualTo(80);
    }

    @Test
    void whatAProgramIsGivenIsInASecretAlone() {
        start();
        Secret secret =
                client.secrets().inNamespace(namespace).list().getItems().get(0);
        assertThat(secret.getStringData()).containsExactly(Map.entry("TOKEN", "s3cret"));
        assertThat(deployment().toString()).doesNotContain("s3cret");
        assertThat(deployment()
                        .getSpec()
                        .getTemplate()
                        .getSpec()
                        .getContainers()
                        .get(0)
                        .getEnvFrom())
                .last()
                .satisfies(from -> assertThat(from.getSecretRef().getName())
                        .isEqualTo(secret.getMetadata().getName()));
    }

    @Test
    void twoVersionsOfASpaceRunBesideEachOther() {
        assertThat(start().address()).isNotEqualTo(start().address());
        assertThat(client.apps().deployments().inNamespace(namespace).list().getItems())
                .hasSize(2);
    }

    @Test
    void aDeathIsNoticedWithItsCodeAndWhatItSaid() throws Exception {
        Instance instance = start();
        Pod dead = terminated(pod(), 7, "Error");
        logs(dead, "first\nlast words\n");
        put(dead);
        assertThat(instance.ended().get()).isEqualTo(new Exit(7, Optional.empty()));
        assertThat(lines()).containsExactly("first", "last words");
        assertThat(kinds()).isEmpty();
    }

    @Test
    void whoEatsTooMuchIsToldSo() throws Exception {
        Instance instance = start();
        Pod dead = terminated(pod(), 137, "OOMKilled");
        logs(dead, "");
        put(dead);
        assertThat(instance.ended().get().reason()).contains("It was ended since it used more than 2048 MB of memory.");
    }

    @Test
    void anImageThatCantBePulledIsSaid() throws Exception {
        Instance instance = start();
        Pod never = waiting(pod(), "ImagePullBackOff", "no such image");
        logs(never, "");
        put(never);
        assertThat(instance.ended().get().reason())
                .contains("The cluster can't start it: ImagePullBackOff: no such image. Check that the cluster may pull"
                        + " the image.");
    }

    @Test
    void oneThatRunsIsReadAndGoesOn() {
        Instance instance = start();
        Pod alive = running(pod());
        logs(alive, "serving hello\n");
        put(alive);
        patiently().untilAsserted(() -> assertThat(lines()).containsExactly("serving hello"));
        assertThat(instance.ended()).isNotDone();
    }

    @Test
    void aPodWithoutAPlaceSaysWhy() {
        Instance instance = start();
        put(pod().withNewStatus()
                .withPhase("Pending")
                .addNewCondition()
                .withType("PodScheduled")
                .withStatus("False")
                .withMessage("0/3 nodes are available: 3 Insufficient memory")
                .endCondition()
                .endStatus()
                .build());
        patiently()
                .untilAsserted(() -> assertThat(instance.hint())
                        .contains("The cluster has no place for it: 0/3 nodes are available: 3 Insufficient memory."));
    }

    @Test
    void aStopLeavesNothing() {
        Instance instance = start();
        Pod alive = running(pod());
        logs(alive, "");
        put(alive);
        instance.stop(Duration.ofSeconds(5));
        assertThat(kinds()).isEmpty();
        assertThat(instance.ended()).isCompletedWithValue(new Exit(143, Optional.empty()));
    }

    @Test
    void itsEndIsTheEndOfAllItStartedAndOfNothingElse() {
        client.resource(new DeploymentBuilder()
                        .withNewMetadata()
                        .withName("other")
                        .endMetadata()
                        .build())
                .inNamespace(namespace)
                .create();
        start();
        start();
        runner.orElseThrow().stopAll();
        assertThat(kinds()).containsExactly("Deployment");
    }

    @Test
    void whatAKilledRuntimeLeftIsEndedByTheNextOfItsName() {
        start();
        KubernetesRunner.with(client, namespace, "hub-2");
        assertThat(kinds()).hasSize(8);
        KubernetesRunner.with(client, namespace, "hub-1");
        assertThat(kinds()).isEmpty();
    }

    @Test
    void whatIsThereAlreadyIsMadeTheSame() {
        var cluster = new Cluster(client, namespace);
        var app = KubeApp.of("greeter", "hub.example/greeter:1", 7860);
        new KubeObjects(app).behindProxy().forEach(cluster::put);
        new KubeObjects(app.replicas(new Replicas(2, 5))).behindProxy().forEach(cluster::put);
        assertThat(client.autoscaling()
                        .v2()
                        .horizontalPodAutoscalers()
                        .inNamespace(namespace)
                        .list()
                        .getItems())
                .singleElement()
                .satisfies(
                        scaler -> assertThat(scaler.getSpec().getMaxReplicas()).isEqualTo(5));
    }

    @Test
    void whatTheClusterDoesNotLetIsSaidAndNothingIsLeft() {
        server.expect()
                .post()
                .withPath("/apis/apps/v1/namespaces/" + namespace + "/deployments")
                .andReturn(403, "{\"kind\":\"Status\",\"message\":\"forbidden\",\"code\":403}")
                .always();
        assertThatThrownBy(this::start)
                .isInstanceOf(OperatorException.class)
                .hasMessageContaining("does not let this account create the Deployment space-ann-greeter-")
                .hasMessageEndingWith("Give it a role that may.");
        assertThat(kinds()).isEmpty();
    }

    @Test
    void whatIsNoImageIsRefused() {
        var command = new Task(ANN, new Command(List.of("java"), folder, Map.of()), Limits.DEFAULT);
        assertThatThrownBy(() -> runner.orElseThrow().start(command, log))
                .isInstanceOf(OperatorException.class)
                .hasMessageContaining("ann/Greeter is no image");
        assertThat(kinds()).isEmpty();
    }
}
