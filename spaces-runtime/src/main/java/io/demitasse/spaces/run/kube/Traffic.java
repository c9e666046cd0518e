package io.demitasse.spaces.run.kube;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.IngressBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRuleBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPortBuilder;
import java.util.List;

/**
 * The ways to a Space and out of it. As on the Hub it reaches the internet by the ports of the web; nothing inside the
 * cluster or its network but name servers.
 */
record Traffic(KubeApp app) {
    private static final int WEB = 80;
    private static final int NAMES = 53;
    private static final List<String> PRIVATE =
            List.of("10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16");
    private static final List<String> PRIVATE_6 = List.of("::1/128", "fc00::/7", "fe80::/10");

    Service service() {
        return new ServiceBuilder()
                .withMetadata(KubeObjects.meta(app, app.name()))
                .withNewSpec()
                .withType("ClusterIP")
                .withSelector(app.selector())
                .addNewPort()
                .withName(Workload.PORT)
                .withPort(WEB)
                .withTargetPort(new IntOrString(Workload.PORT))
                .endPort()
                .endSpec()
                .build();
    }

    /** WebSockets pass by every controller as they are, so nothing is said that only one of them knows. */
    Ingress ingress() {
        return new IngressBuilder()
                .withMetadata(KubeObjects.meta(app, app.name()))
                .withNewSpec()
                .addNewRule()
                .withHost(app.host().orElse(null))
                .withNewHttp()
                .addNewPath()
                .withPath("/")
                .withPathType("Prefix")
                .withNewBackend()
                .withNewService()
                .withName(app.name())
                .withNewPort()
                .withName(Workload.PORT)
                .endPort()
                .endService()
                .endBackend()
                .endPath()
                .endHttp()
                .endRule()
                .endSpec()
                .build();
    }

    NetworkPolicy policy() {
        return new NetworkPolicyBuilder()
                .withMetadata(KubeObjects.meta(app, app.name()))
                .withNewSpec()
                .withNewPodSelector()
                .withMatchLabels(app.selector())
                .endPodSelector()
                .withPolicyTypes("Ingress", "Egress")
                .addNewIngress()
                .withPorts(port("TCP", new IntOrString(Workload.PORT)))
                .endIngress()
                .withEgress(names(), web())
                .endSpec()
                .build();
    }

    private static NetworkPolicyEgressRule names() {
        return new NetworkPolicyEgressRuleBuilder()
                .withPorts(port("UDP", new IntOrString(NAMES)), port("TCP", new IntOrString(NAMES)))
                .build();
    }

    private static NetworkPolicyEgressRule web() {
        return new NetworkPolicyEgressRuleBuilder()
                .withPorts(
                        port("TCP", new IntOrString(WEB)),
                        port("TCP", new IntOrString(443)),
                        port("TCP", new IntOrString(8080)))
                .addNewTo()
                .withNewIpBlock()
                .withCidr("0.0.0.0/0")
                .withExcept(PRIVATE)
                .endIpBlock()
                .endTo()
                .addNewTo()
                .withNewIpBlock()
                .withCidr("::/0")
                .withExcept(PRIVATE_6)
                .endIpBlock()
                .endTo()
                .build();
    }

    private static NetworkPolicyPort port(String protocol, IntOrString port) {
        return new NetworkPolicyPortBuilder()
                .withProtocol(protocol)
                .withPort(port)
                .build();
    }
}
