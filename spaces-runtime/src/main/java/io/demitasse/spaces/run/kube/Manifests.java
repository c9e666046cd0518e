package io.demitasse.spaces.run.kube;

import io.demitasse.error.OperatorException;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The objects of a Space as files for {@code kubectl apply}. No secret is in them: the program is given what a Secret
 * named {@code NAME-secrets} holds, if there is one.
 *
 * <pre>{@code Manifests.of(KubeApp.of("greeter", "registry.example/ann/greeter:1", 7860)).into(folder)}</pre>
 */
public final class Manifests {
    private final List<HasMetadata> objects;
    private final KubernetesSerialization yaml = new KubernetesSerialization();

    private Manifests(List<HasMetadata> objects) {
        this.objects = objects;
    }

    /** Those of a Space. */
    public static Manifests of(KubeApp app) {
        return new Manifests(new KubeObjects(app).all());
    }

    /** All in one text, one YAML document after the other. */
    public String text() {
        var text = new StringBuilder();
        objects.forEach(each -> text.append(yaml.asYaml(each)));
        return text.toString();
    }

    /**
     * Writes a file for each object, numbered in the order in which a cluster can take them.
     *
     * @return the files
     * @throws OperatorException if they can't be written
     */
    public List<Path> into(Path folder) {
        try {
            Files.createDirectories(folder);
            var files = new ArrayList<Path>();
            for (HasMetadata each : objects) {
                String name = (files.size() + 1) + "-" + each.getKind().toLowerCase(Locale.ROOT) + ".yaml";
                files.add(Files.writeString(folder.resolve(name), yaml.asYaml(each)));
            }
            return files;
        } catch (IOException e) {
            throw new OperatorException(
                    "The manifests can't be written to " + folder + ": " + e.getMessage() + ". Name another folder.",
                    e);
        }
    }
}
