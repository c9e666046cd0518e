package io.demitasse.spaces.run.kube;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerBuilder;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudgetBuilder;

/** How many copies of a Space there are, and how many may be away at once. */
record Availability(KubeApp app) {
    private static final int BUSY_PERCENT = 70;

    /** One at a time, which also lets a node go that has the only one. */
    PodDisruptionBudget budget() {
        return new PodDisruptionBudgetBuilder()
                .withMetadata(KubeObjects.meta(app, app.name()))
                .withNewSpec()
                .withMaxUnavailable(new IntOrString(1))
                .withNewSelector()
                .withMatchLabels(app.selector())
                .endSelector()
                .endSpec()
                .build();
    }

    /** Also where there is one copy: so nothing but a number changes when there may be more. */
    HorizontalPodAutoscaler scaler() {
        return new HorizontalPodAutoscalerBuilder()
                .withMetadata(KubeObjects.meta(app, app.name()))
                .withNewSpec()
                .withNewScaleTargetRef()
                .withApiVersion("apps/v1")
                .withKind("Deployment")
                .withName(app.name())
                .endScaleTargetRef()
                .withMinReplicas(app.replicas().least())
                .withMaxReplicas(app.replicas().most())
                .addNewMetric()
                .withType("Resource")
                .withNewResource()
                .withName("cpu")
                .withNewTarget()
                .withType("Utilization")
                .withAverageUtilization(BUSY_PERCENT)
                .endTarget()
                .endResource()
                .endMetric()
                .endSpec()
                .build();
    }
}
