package io.demitasse.spaces.run.kube;

import io.demitasse.spaces.run.Exit;
import io.demitasse.spaces.run.Instance;
import io.demitasse.spaces.run.Log;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.FilterWatchListDeletable;
import io.fabric8.kubernetes.client.dsl.LogWatch;
import io.fabric8.kubernetes.client.dsl.PodResource;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A Deployment with all that belongs to it, followed by what its pods say. */
final class KubernetesInstance implements Instance {
    private static final Logger LOG = LoggerFactory.getLogger(KubernetesInstance.class);
    private static final int WEB = 80;
    private static final int STOPPED = 143;
    private static final long MILLIS_FOR_THE_REST_OF_THE_LOG = 2000;

    private final KubernetesClient client;
    private final Cluster cluster;
    private final KubeApp app;
    private final Log log;
    private final Executor threads;
    private final CompletableFuture<Exit> ended = new CompletableFuture<>();
    private final AtomicBoolean ending = new AtomicBoolean();
    private final Map<String, CompletableFuture<Void>> readers = new ConcurrentHashMap<>();
    private volatile Optional<PodState> last = Optional.empty();
    private volatile Optional<SharedIndexInformer<Pod>> informer = Optional.empty();

    KubernetesInstance(KubernetesClient client, Cluster cluster, KubeApp app, Log log, Executor threads) {
        this.client = client;
        this.cluster = cluster;
        this.app = app;
        this.log = log;
        this.threads = threads;
    }

    private FilterWatchListDeletable<Pod, ?, PodResource> pods() {
        return client.pods().inNamespace(cluster.namespace()).withLabels(app.selector());
    }

    /** Begins to look at its pods. */
    void follow() {
        informer = Optional.of(pods().inform(new ResourceEventHandler<>() {
            @Override
            public void onAdd(Pod pod) {
                see(new PodState(pod));
            }

            @Override
            public void onUpdate(Pod before, Pod pod) {
                see(new PodState(pod));
            }

            @Override
            public void onDelete(Pod pod, boolean unknown) {
                // The Deployment makes another.
                LOG.debug("The pod {} is gone", pod.getMetadata().getName());
            }
        }));
    }

    private void see(PodState pod) {
        last = Optional.of(pod);
        Optional<Exit> exit = pod.exit(app.limits());
        if (pod.isRunning() || exit.isPresent()) {
            readers.computeIfAbsent(pod.name(), name -> CompletableFuture.runAsync(() -> read(name), threads));
        }
        // Not on the thread that brings the news, which the end waits for.
        exit.ifPresent(how -> threads.execute(() -> end(how)));
    }

    private void read(String pod) {
        try (LogWatch watch = client.pods()
                .inNamespace(cluster.namespace())
                .withName(pod)
                .inContainer(Workload.CONTAINER)
                .watchLog()) {
            log.addAll(watch.getOutput());
        } catch (IOException | KubernetesClientException e) {
            log.add("(What it writes can't be read any longer: " + e.getMessage() + ")");
        }
    }

    private void end(Exit exit) {
        if (ending.compareAndSet(false, true)) {
            awaitLog();
            informer.ifPresent(SharedIndexInformer::close);
            cluster.deleteQuietly(app.selector());
            ended.complete(exit);
        }
    }

    private void awaitLog() {
        try {
            CompletableFuture.allOf(readers.values().toArray(CompletableFuture[]::new))
                    .get(MILLIS_FOR_THE_REST_OF_THE_LOG, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.debug("The log of {} has no end", app.name());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            LOG.warn("The log of {} was not read to its end: {}", app.name(), e.getMessage());
        }
    }

    @Override
    public InetSocketAddress address() {
        return InetSocketAddress.createUnresolved(app.name() + "." + cluster.namespace() + ".svc", WEB);
    }

    @Override
    public CompletableFuture<Exit> ended() {
        return ended;
    }

    @Override
    public Optional<String> hint() {
        return last.flatMap(PodState::hint);
    }

    @Override
    public void stop(Duration grace) {
        if (!ending.compareAndSet(false, true)) {
            ended.join();
            return;
        }
        informer.ifPresent(SharedIndexInformer::close);
        cluster.deleteQuietly(app.selector());
        try {
            if (pods().resources().findAny().isPresent()) {
                pods().informOnCondition(List::isEmpty).get(grace.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (TimeoutException e) {
            pods().withGracePeriod(0).delete();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | KubernetesClientException e) {
            LOG.warn("Whether {} has ended can't be seen: {}", app.name(), e.getMessage());
        }
        awaitLog();
        ended.complete(new Exit(STOPPED, Optional.empty()));
    }
}
