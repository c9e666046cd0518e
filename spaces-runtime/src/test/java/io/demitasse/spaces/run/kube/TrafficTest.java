package io.demitasse.spaces.run.kube;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrafficTest {
    private static final KubeApp APP = KubeApp.of("greeter", "hub.example/ann/greeter:1", 7860);

    @Test
    void aServiceLeadsToThePodsOfTheSpaceAlone() {
        var service = new Traffic(APP).service().getSpec();
        assertThat(service.getType()).isEqualTo("ClusterIP");
        assertThat(service.getSelector()).isEqualTo(Map.of("app.kubernetes.io/name", "greeter"));
        assertThat(service.getPorts()).singleElement().satisfies(port -> {
            assertThat(port.getPort()).isEqualTo(80);
            assertThat(port.getTargetPort().getStrVal()).isEqualTo("http");
        });
    }

    @Test
    void visitorsOfOneHostComeIn() {
        var ingress = new Traffic(APP.host("greeter.example")).ingress();
        assertThat(ingress.getMetadata().getAnnotations()).isNullOrEmpty();
        assertThat(ingress.getSpec().getRules()).singleElement().satisfies(rule -> {
            assertThat(rule.getHost()).isEqualTo("greeter.example");
            var path = rule.getHttp().getPaths().get(0);
            assertThat(path.getPathType()).isEqualTo("Prefix");
            assertThat(path.getBackend().getService().getName()).isEqualTo("greeter");
        });
    }

    @Test
    void withoutAHostAnyLeadsToIt() {
        assertThat(new Traffic(APP).ingress().getSpec().getRules().get(0).getHost())
                .isNull();
    }

    @Test
    void onlyThePortOfTheProgramIsOpen() {
        var policy = new Traffic(APP).policy().getSpec();
        assertThat(policy.getPolicyTypes()).containsExactly("Ingress", "Egress");
        assertThat(policy.getIngress())
                .singleElement()
                .satisfies(rule -> assertThat(rule.getPorts())
                        .singleElement()
                        .satisfies(
                                port -> assertThat(port.getPort().getStrVal()).isEqualTo("http")));
    }

    @Test
    void theInternetIsReachedByThePortsOfTheWebAndNothingNearby() {
        var web = new Traffic(APP).policy().getSpec().getEgress().get(1);
        assertThat(web.getPorts())
                .extracting(NetworkPolicyPort::getPort)
                .extracting(port -> port.getIntVal())
                .containsExactly(80, 443, 8080);
        assertThat(web.getTo().get(0).getIpBlock().getExcept())
                .contains("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16");
        assertThat(web.getTo().get(1).getIpBlock().getExcept()).contains("fc00::/7");
    }
}
