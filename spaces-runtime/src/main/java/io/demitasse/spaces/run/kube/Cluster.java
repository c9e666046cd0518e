package io.demitasse.spaces.run.kube;

import io.demitasse.error.OperatorException;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.NonDeletingOperation;
import java.net.HttpURLConnection;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Objects in a namespace of a cluster, with what goes wrong in words that tell what to do. */
record Cluster(KubernetesClient client, String namespace) {
    private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);
    private static final int UNPROCESSABLE = 422;

    /** What makes new pods goes first. */
    private static final List<Class<? extends HasMetadata>> KINDS = List.of(
            HorizontalPodAutoscaler.class,
            Deployment.class,
            Pod.class,
            PodDisruptionBudget.class,
            Service.class,
            NetworkPolicy.class,
            ConfigMap.class,
            Secret.class,
            ServiceAccount.class);

    /** Creates an object, or makes the one of its name the same. */
    void put(HasMetadata object) {
        try {
            client.resource(object).inNamespace(namespace).unlock().createOr(NonDeletingOperation::update);
        } catch (KubernetesClientException e) {
            throw trouble(
                    "create the " + object.getKind() + " "
                            + object.getMetadata().getName(),
                    e);
        }
    }

    /** Deletes all objects with these labels. */
    void deleteAll(Map<String, String> labels) {
        for (Class<? extends HasMetadata> kind : KINDS) {
            try {
                client.resources(kind).inNamespace(namespace).withLabels(labels).delete();
            } catch (KubernetesClientException e) {
                throw trouble("delete each " + HasMetadata.getKind(kind), e);
            }
        }
    }

    /** The same where there is something else to tell. */
    void deleteQuietly(Map<String, String> labels) {
        try {
            deleteAll(labels);
        } catch (OperatorException e) {
            LOG.warn("{}", e.getMessage());
        }
    }

    private OperatorException trouble(String deed, KubernetesClientException failure) {
        String where = client.getMasterUrl() + ", namespace " + namespace;
        String words = switch (failure.getCode()) {
            case HttpURLConnection.HTTP_UNAUTHORIZED, HttpURLConnection.HTTP_FORBIDDEN ->
                "does not let this account " + deed + ". Give it a role that may.";
            case HttpURLConnection.HTTP_NOT_FOUND ->
                "can't " + deed + ": the namespace or the kind of object is not there. Create the namespace; the"
                        + " cluster has to be Kubernetes 1.25 or newer.";
            case HttpURLConnection.HTTP_BAD_REQUEST, UNPROCESSABLE -> "refuses to " + deed + ": " + said(failure) + ".";
            case 0 -> "can't be reached to " + deed + ": " + cause(failure) + ". Check ~/.kube/config and the network.";
            default -> "failed to " + deed + ": " + said(failure) + ". Try again later.";
        };
        return new OperatorException("The cluster at " + where + ", " + words, failure);
    }

    private static String said(KubernetesClientException failure) {
        return failure.getStatus() == null || failure.getStatus().getMessage() == null
                ? "HTTP " + failure.getCode()
                : failure.getStatus().getMessage();
    }

    private static String cause(KubernetesClientException failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
