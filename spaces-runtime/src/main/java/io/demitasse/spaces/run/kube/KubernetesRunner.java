package io.demitasse.spaces.run.kube;

import io.demitasse.error.OperatorException;
import io.demitasse.spaces.run.Image;
import io.demitasse.spaces.run.Instance;
import io.demitasse.spaces.run.Log;
import io.demitasse.spaces.run.Runner;
import io.demitasse.spaces.run.Running;
import io.demitasse.spaces.run.SpaceId;
import io.demitasse.spaces.run.Task;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Runs programs as Deployments of a Kubernetes cluster, each version under a name of its own, closed in as
 * {@link Manifests} are. What a program is given is kept in a Secret. The proxy reaches it by the name of its Service,
 * so the runtime has to be in the cluster too; its account needs to create, get, list, watch and delete the kinds of
 * objects that manifests have, Secrets and Pods, and to get the logs of Pods.
 */
public final class KubernetesRunner implements Runner {
    private static final int NAME = 40;
    private static final int MARK = 8;
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final KubernetesClient client;
    private final Cluster cluster;
    private final String runtime;
    /** Not the JVM's common threads, which the client needs while ours wait for it. */
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        var thread = new Thread(task, "demitasse-kubernetes");
        thread.setDaemon(true);
        return thread;
    });

    private final Running<KubernetesInstance> running = new Running<>();

    KubernetesRunner(KubernetesClient client, String namespace, String runtime) {
        this.client = client;
        this.cluster = new Cluster(client, namespace);
        this.runtime = runtime;
    }

    /**
     * A runner in the cluster of this machine: the one it is part of, or the one that {@code ~/.kube/config} names.
     * What an earlier runtime of the same name, which was killed, left running is ended first.
     *
     * @param namespace to run in, which is there
     * @param runtime a name that no other runtime in the namespace has
     * @throws OperatorException if the cluster can't be reached, or does not let it
     */
    public static KubernetesRunner in(String namespace, String runtime) {
        return with(new KubernetesClientBuilder().build(), namespace, runtime);
    }

    static KubernetesRunner with(KubernetesClient client, String namespace, String runtime) {
        var runner = new KubernetesRunner(client, namespace, runtime);
        try {
            runner.cluster.deleteAll(KubeApp.selector(runtime));
            return runner;
        } catch (OperatorException e) {
            client.close();
            throw e;
        }
    }

    @Override
    public Instance start(Task task, Log log) {
        if (!(task.start() instanceof Image image)) {
            throw new OperatorException(
                    task.space() + " is no image, and nothing else runs on Kubernetes: build one with"
                            + " demitasse build PLACE --image registry:HOST/NAME");
        }
        KubeApp app = KubeApp.of(name(task.space()), image.name(), image.port())
                .limits(task.limits())
                .runtime(runtime);
        List<HasMetadata> objects = new ArrayList<>();
        objects.add(new SecretBuilder()
                .withMetadata(KubeObjects.meta(app, app.secretsName()))
                .withStringData(image.env())
                .build());
        objects.addAll(new KubeObjects(app).behindProxy());
        try {
            objects.forEach(cluster::put);
        } catch (OperatorException e) {
            cluster.deleteQuietly(app.selector());
            throw e;
        }
        var instance = new KubernetesInstance(client, cluster, app, log, threads);
        running.add(instance);
        instance.follow();
        return instance;
    }

    /** A name for one version of a Space, which no other has. */
    private static String name(SpaceId space) {
        String label = space.label();
        String plain =
                "space-" + label.substring(0, Math.min(NAME, label.length())).replaceAll("-$", "");
        return plain.substring(0, Math.min(plain.length(), NAME)).replaceAll("-$", "") + "-"
                + UUID.randomUUID().toString().substring(0, MARK);
    }

    void stopAll() {
        running.stop(GRACE);
    }

    @Override
    public void close() {
        stopAll();
        threads.shutdownNow();
        client.close();
    }
}
