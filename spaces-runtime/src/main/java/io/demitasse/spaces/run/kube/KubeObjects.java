package io.demitasse.spaces.run.kube;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** All objects that make up a Space in a cluster, in the order in which a cluster can take them. */
record KubeObjects(KubeApp app) {
    /** For visitors who come straight to it. */
    List<HasMetadata> all() {
        var all = new ArrayList<HasMetadata>();
        app.namespace().ifPresent(name -> all.add(namespace(name)));
        all.addAll(behindProxy());
        all.add(new Traffic(app).ingress());
        return all;
    }

    /** For visitors who come by the proxy of a runtime, in a namespace that is there. */
    List<HasMetadata> behindProxy() {
        var all = new ArrayList<HasMetadata>();
        all.add(account());
        all.add(variables());
        var traffic = new Traffic(app);
        all.add(traffic.policy());
        all.add(new Workload(app).deployment());
        all.add(traffic.service());
        var availability = new Availability(app);
        all.add(availability.budget());
        all.add(availability.scaler());
        return all;
    }

    /** What every object says of itself. */
    static ObjectMeta meta(KubeApp app, String name) {
        return new ObjectMetaBuilder()
                .withName(name)
                .withNamespace(app.namespace().orElse(null))
                .withLabels(app.labels())
                .build();
    }

    /** Pods of it are kept to what the strictest standard of clusters allows. */
    private static Namespace namespace(String name) {
        return new NamespaceBuilder()
                .withNewMetadata()
                .withName(name)
                .addToLabels("pod-security.kubernetes.io/enforce", "restricted")
                .endMetadata()
                .build();
    }

    private ServiceAccount account() {
        return new ServiceAccountBuilder()
                .withMetadata(meta(app, app.name()))
                .withAutomountServiceAccountToken(false)
                .build();
    }

    private ConfigMap variables() {
        return new ConfigMapBuilder()
                .withMetadata(meta(app, app.variablesName()))
                .withData(new TreeMap<>(app.variables()))
                .build();
    }
}
