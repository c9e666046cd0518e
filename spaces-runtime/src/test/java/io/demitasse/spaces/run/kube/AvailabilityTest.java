package io.demitasse.spaces.run.kube;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AvailabilityTest {
    private static final KubeApp APP =
            KubeApp.of("greeter", "hub.example/ann/greeter:1", 7860).replicas(new Replicas(2, 5));

    @Test
    void oneCopyAtATimeMayBeTakenAway() {
        var budget = new Availability(APP).budget().getSpec();
        assertThat(budget.getMaxUnavailable().getIntVal()).isEqualTo(1);
        assertThat(budget.getSelector().getMatchLabels()).isEqualTo(APP.selector());
    }

    @Test
    void busyCopiesGetCompany() {
        var scaler = new Availability(APP).scaler();
        assertThat(scaler.getApiVersion()).isEqualTo("autoscaling/v2");
        assertThat(scaler.getSpec().getMinReplicas()).isEqualTo(2);
        assertThat(scaler.getSpec().getMaxReplicas()).isEqualTo(5);
        assertThat(scaler.getSpec().getScaleTargetRef().getName()).isEqualTo("greeter");
        assertThat(scaler.getSpec().getMetrics()).singleElement().satisfies(metric -> {
            assertThat(metric.getResource().getName()).isEqualTo("cpu");
            assertThat(metric.getResource().getTarget().getAverageUtilization()).isEqualTo(70);
        });
    }
}
