package io.demitasse.spaces.build.image;

import com.google.cloud.tools.jib.api.CacheDirectoryCreationException;
import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainer;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.ImageFormat;
import com.google.cloud.tools.jib.api.buildplan.Port;
import com.google.cloud.tools.jib.frontend.CredentialRetrieverFactory;
import io.demitasse.error.OperatorException;
import io.demitasse.spaces.build.BuildException;
import io.demitasse.spaces.build.RunnableFolder;
import io.demitasse.spaces.build.UserCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes an image of a runnable folder: a Java runtime, the few libraries of a system that it needs, the program, and a
 * trained cache of its start, with no shell and no other program. It runs as user 1000 and serves on the folder's port.
 *
 * <pre>{@code BuiltImage image = SpaceImage.of(app).to(ImageTarget.parse("tar:greeter.tar"));}</pre>
 *
 * <p>Two builds on one machine give one digest. On another the start cache may differ, since a training is a
 * measurement; the layers below it do not, if its JDK and its system's libraries are the same.
 */
public final class SpaceImage {
    private static final Pattern LOOPBACK = Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?/.*");

    private final RunnableFolder app;
    private final UserCache cache;
    private final Progress progress;
    private final ImageLoader engine;

    private SpaceImage(RunnableFolder app, UserCache cache, Progress progress, ImageLoader engine) {
        this.app = app;
        this.cache = cache;
        this.progress = progress;
        this.engine = engine;
    }

    /** An image of that folder. */
    public static SpaceImage of(RunnableFolder app) {
        return new SpaceImage(app, UserCache.ofUser(), words -> {}, tar -> {
            throw new OperatorException(
                    "No engine is known to bring the image to. Write a file with --image tar:FILE.");
        });
    }

    /** Keeps what the next build can use in another cache. */
    public SpaceImage cache(UserCache other) {
        return new SpaceImage(app, other, progress, engine);
    }

    /** Tells what takes a while. */
    public SpaceImage progress(Progress listener) {
        return new SpaceImage(app, cache, listener, engine);
    }

    /** Brings images for Docker to that engine. */
    public SpaceImage engine(ImageLoader loader) {
        return new SpaceImage(app, cache, progress, loader);
    }

    /**
     * Builds the image and brings it to its place.
     *
     * @throws OperatorException if there is no JDK for it, or the place can't be reached or written
     */
    public BuiltImage to(ImageTarget target) throws InterruptedException, BuildException {
        var runtime = JavaRuntime.of(Jdk.newest(), cache, progress);
        var staged = Staged.of(app, runtime, cache, progress);
        try {
            List<FileEntriesLayer> layers = Layers.of(runtime, staged, SystemFiles.of(cache));
            progress.step("Writing " + target.words());
            JibContainerBuilder container = container(runtime, staged)
                    .setFileEntriesLayers(layers)
                    .setFormat(target instanceof ImageTarget.Registry ? ImageFormat.OCI : ImageFormat.Docker);
            JibContainer made = target instanceof ImageTarget.Docker docker
                    ? load(container, docker)
                    : container.containerize(containerizer(target));
            return new BuiltImage(
                    target.words(),
                    made.getImageId().toString(),
                    made.getDigest().toString(),
                    Layers.bytes(layers),
                    staged.isTrained());
        } catch (InvalidImageReferenceException e) {
            throw new OperatorException(
                    "'" + e.getInvalidReference() + "' is no name for an image: give one such as ann/greeter:1.", e);
        } catch (IOException | RegistryException | CacheDirectoryCreationException e) {
            throw failed(target, e);
        } catch (ExecutionException e) {
            throw failed(target, e.getCause() == null ? e : e.getCause());
        }
    }

    private static OperatorException failed(ImageTarget target, Throwable cause) {
        String why = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return new OperatorException(
                "The image could not be brought to " + target.words() + ": " + why.strip() + ". " + target.mend(),
                cause);
    }

    private JibContainerBuilder container(JavaRuntime runtime, Staged staged) {
        String port = Integer.toString(app.port());
        return Jib.fromScratch()
                .addPlatform(runtime.jdk().imageArchitecture(), "linux")
                .setEntrypoint(entrypoint(runtime, staged))
                // Sorted, since a map of the JDK has another order in each JVM, and the image another digest.
                .setEnvironment(new TreeMap<>(Map.of(
                        "LANG",
                        "C.UTF-8",
                        "HOME",
                        Layers.HOME,
                        "GRADIO_SERVER_NAME",
                        "0.0.0.0",
                        "GRADIO_SERVER_PORT",
                        port)))
                .setExposedPorts(Port.tcp(app.port()))
                .setUser("1000:1000")
                .setWorkingDirectory(AbsoluteUnixPath.get(Layers.HOME))
                .setLabels(new Labels(app).all());
    }

    private List<String> entrypoint(JavaRuntime runtime, Staged staged) {
        List<String> command = new ArrayList<>(List.of(Layers.JAVA + "/bin/java"));
        command.addAll(app.options());
        // Of what its container may use; without it a JVM takes a quarter.
        command.add("-XX:MaxRAMPercentage=70");
        if (staged.isTrained()) {
            command.add(new Training(runtime).option(Layers.APP + "/" + runtime.cacheName()));
        }
        command.add("-cp");
        command.add(app.classPath().stream().map(jar -> Layers.APP + "/" + jar).collect(Collectors.joining(":")));
        command.add(app.mainClass());
        return command;
    }

    /** By a file, since an engine takes one whole, and then no program is needed to hand it over. */
    private JibContainer load(JibContainerBuilder container, ImageTarget.Docker target)
            throws InvalidImageReferenceException, IOException, InterruptedException, RegistryException,
                    CacheDirectoryCreationException, ExecutionException {
        Path file = Files.createTempFile("demitasse-image-", ".tar");
        try {
            JibContainer made = container.containerize(
                    kept(Containerizer.to(TarImage.at(file).named(target.name()))));
            engine.load(file);
            return made;
        } finally {
            Files.delete(file);
        }
    }

    private Containerizer containerizer(ImageTarget target) throws InvalidImageReferenceException, IOException {
        if (target instanceof ImageTarget.Tar tar) {
            Path file = tar.file().toAbsolutePath();
            Files.createDirectories(file.getParent());
            return kept(Containerizer.to(TarImage.at(file).named(new Labels(app).name() + ":latest")));
        }
        return kept(registry(((ImageTarget.Registry) target).name()));
    }

    private Containerizer kept(Containerizer containerizer) {
        Path kept = cache.folder("layers");
        return containerizer
                .setBaseImageLayersCache(kept)
                .setApplicationLayersCache(kept)
                .setToolName("demitasse");
    }

    private static Containerizer registry(String name) throws InvalidImageReferenceException {
        var reference = ImageReference.parse(name);
        var login = CredentialRetrieverFactory.forImage(reference, log -> {});
        var image = RegistryImage.named(reference);
        Stream.of(login.dockerConfig(), login.wellKnownCredentialHelpers()).forEach(image::addCredentialRetriever);
        // A registry of this machine has no certificate; to any other a password would go in the clear.
        return Containerizer.to(image)
                .setAllowInsecureRegistries(LOOPBACK.matcher(name).matches());
    }
}
