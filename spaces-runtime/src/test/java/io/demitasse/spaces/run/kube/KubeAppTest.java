package io.demitasse.spaces.run.kube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.error.OperatorException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KubeAppTest {
    private static final KubeApp APP = KubeApp.of("greeter", "hub.example:5000/ann/greeter@sha256:0f", 7860);

    @ParameterizedTest
    @ValueSource(strings = {"", "Greeter", "1greeter", "-x", "x-", "a_b", "a.b", "a\nb", "a: b"})
    void aNameThatNoClusterTakesIsRefused(String name) {
        assertThatThrownBy(() -> KubeApp.of(name, "x", 1))
                .isInstanceOf(OperatorException.class)
                .hasMessageStartingWith("'" + name + "' is no name for a Deployment");
        assertThatThrownBy(() -> APP.namespace(name))
                .isInstanceOf(OperatorException.class)
                .hasMessageStartingWith("'" + name + "' is no namespace");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-x", "a b", "x\n  command: [sh]", "$(id)"})
    void anImageThatIsNoneIsRefused(String image) {
        assertThatThrownBy(() -> KubeApp.of("greeter", image, 1))
                .isInstanceOf(OperatorException.class)
                .hasMessageEndingWith("is no name of an image: give one such as registry.example/ann/greeter:1.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://x", "*", "a/b", "A.example", "x y"})
    void aHostThatIsNoneIsRefused(String host) {
        assertThatThrownBy(() -> APP.host(host))
                .isInstanceOf(OperatorException.class)
                .hasMessage("'" + host + "' is no name of a host: give one such as greeter.example.");
    }

    @Test
    void whatARuntimeMakesIsFoundByItsName() {
        assertThat(APP.runtime("hub-1").labels())
                .containsAllEntriesOf(KubeApp.selector("hub-1"))
                .containsAllEntriesOf(APP.selector());
        assertThat(APP.labels())
                .isEqualTo(Map.of("app.kubernetes.io/name", "greeter", "app.kubernetes.io/managed-by", "demitasse"));
    }
}
