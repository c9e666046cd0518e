package io.demitasse.spaces.run.kube;

import io.demitasse.error.OperatorException;
import io.demitasse.spaces.build.BuildException;
import io.demitasse.spaces.build.RunnableFolder;
import io.demitasse.spaces.build.image.BuiltImage;
import io.demitasse.spaces.build.image.ImageTarget;
import io.demitasse.spaces.build.image.SpaceImage;
import io.demitasse.spaces.run.Image;
import io.demitasse.spaces.run.Images;
import io.demitasse.spaces.run.Log;
import java.nio.file.Path;
import java.util.Map;

/**
 * Makes images of a Space in a registry that a cluster fetches them from. Each version is named by its digest, so that
 * no node runs another one by mistake.
 *
 * @param name of the repository in the registry, {@code HOST/NAME}
 */
public record RegistryImages(String name) implements Images {
    @Override
    public Image program(RunnableFolder app, Log log) throws InterruptedException, BuildException {
        BuiltImage built = SpaceImage.of(app).progress(log::add).to(new ImageTarget.Registry(name));
        return new Image(name + "@" + built.digest(), app.port(), Map.of());
    }

    @Override
    public Image dockerfile(Path folder, int port, Log log) {
        throw new OperatorException("A Dockerfile needs an engine that builds it, and a cluster is none: build the"
                + " image, push it to " + name + " and apply what demitasse export --kubernetes writes; or run it with"
                + " --runner docker.");
    }
}
