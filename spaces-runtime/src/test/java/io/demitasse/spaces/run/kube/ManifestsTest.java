package io.demitasse.spaces.run.kube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.error.OperatorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

class ManifestsTest {
    private static final KubeApp APP = KubeApp.of("greeter", "hub.example/ann/greeter:1", 7860);

    private final Path folder;

    ManifestsTest(@TempDir Path folder) {
        this.folder = folder.resolve("out");
    }

    @Test
    void areFilesThatAreAppliedInTheirOrder() throws Exception {
        List<Path> files = Manifests.of(APP.namespace("demos")).into(folder);
        assertThat(files)
                .extracting(file -> file.getFileName().toString())
                .containsExactly(
                        "1-namespace.yaml",
                        "2-serviceaccount.yaml",
                        "3-configmap.yaml",
                        "4-networkpolicy.yaml",
                        "5-deployment.yaml",
                        "6-service.yaml",
                        "7-poddisruptionbudget.yaml",
                        "8-horizontalpodautoscaler.yaml",
                        "9-ingress.yaml");
        assertThat(files).isSorted();
        String text = Manifests.of(APP.namespace("demos")).text();
        var together = new StringBuilder();
        for (Path file : files) {
            together.append(Files.readString(file));
        }
        assertThat(text).isEqualTo(together.toString());
    }

    @Test
    void areTheSameTextEachTime() {
        assertThat(Manifests.of(APP).text()).isEqualTo(Manifests.of(APP).text());
    }

    @Test
    void areYamlOfTheKindsThatClustersKnow() {
        assertThat(new Yaml().loadAll(Manifests.of(APP).text()))
                .map(each -> ((Map<?, ?>) each).get("apiVersion") + " " + ((Map<?, ?>) each).get("kind"))
                .containsExactly(
                        "v1 ServiceAccount",
                        "v1 ConfigMap",
                        "networking.k8s.io/v1 NetworkPolicy",
                        "apps/v1 Deployment",
                        "v1 Service",
                        "policy/v1 PodDisruptionBudget",
                        "autoscaling/v2 HorizontalPodAutoscaler",
                        "networking.k8s.io/v1 Ingress");
    }

    @Test
    void nameASecretAndNeverHoldOne() {
        String text = Manifests.of(APP).text();
        assertThat(text)
                .contains("secretRef:\n            name: \"greeter-secrets\"")
                .doesNotContain("\"Secret\"");
    }

    @Test
    void textsOfTheirAuthorStayTexts() {
        String text = Manifests.of(APP.variables(Map.of("NOTE", "a: b\n---\nkind: \"Secret\"")))
                .text();
        assertThat(new Yaml().loadAll(text))
                .filteredOn(each -> each.toString().contains("kind=Secret"))
                .isEmpty();
    }

    @Test
    void aFolderThatCantBeWrittenIsSaid() throws Exception {
        Path file = Files.createFile(folder.resolveSibling("file"));
        assertThatThrownBy(() -> Manifests.of(APP).into(file))
                .isInstanceOf(OperatorException.class)
                .hasMessageStartingWith("The manifests can't be written to " + file);
    }
}
