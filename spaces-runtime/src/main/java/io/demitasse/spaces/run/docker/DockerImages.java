package io.demitasse.spaces.run.docker;

import io.demitasse.spaces.build.BuildException;
import io.demitasse.spaces.build.RunnableFolder;
import io.demitasse.spaces.build.image.ImageTarget;
import io.demitasse.spaces.build.image.SpaceImage;
import io.demitasse.spaces.run.Image;
import io.demitasse.spaces.run.Images;
import io.demitasse.spaces.run.Log;
import java.nio.file.Path;
import java.util.Map;

/**
 * Makes images of a Space in an engine: of programs by Jib, with a trained start; of a Dockerfile by the engine itself.
 * The last few versions are kept.
 *
 * @param host where the engine is
 * @param name of the image, less its tag, such as {@code demitasse/ann-greeter}
 */
public record DockerImages(DockerHost host, String name) implements Images {
    @Override
    public Image program(RunnableFolder app, Log log) throws InterruptedException, BuildException {
        try (Engine engine = Engine.at(host)) {
            String next = new ImageVersions(engine, name).next();
            SpaceImage.of(app).progress(log::add).engine(new DockerLoader(host)).to(new ImageTarget.Docker(next));
            return new Image(next, app.port(), Map.of());
        }
    }

    @Override
    public Image dockerfile(Path folder, int port, Log log) throws InterruptedException {
        try (Engine engine = Engine.at(host)) {
            String next = new ImageVersions(engine, name).next();
            new DockerfileBuild(engine, next, folder, log).run();
            return new Image(next, port, Map.of());
        }
    }
}
