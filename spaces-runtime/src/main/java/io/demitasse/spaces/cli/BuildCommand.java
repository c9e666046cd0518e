package io.demitasse.spaces.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.demitasse.error.DemitasseException;
import io.demitasse.internal.dev.Problem;
import io.demitasse.spaces.build.BuildException;
import io.demitasse.spaces.build.RunnableFolder;
import io.demitasse.spaces.build.SpaceBuild;
import io.demitasse.spaces.build.image.BuiltImage;
import io.demitasse.spaces.build.image.ImageTarget;
import io.demitasse.spaces.build.image.SpaceImage;
import io.demitasse.spaces.run.docker.DockerHost;
import io.demitasse.spaces.run.docker.DockerLoader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Packs a demo. */
@Command(
        name = "build",
        description = "Packs a demo as a folder that can be run, and as an image for containers.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:built", "1:the sources or the surroundings have a fault, which is told", "2:a wrong option"},
        mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {
    private static final double MEGA = 1_000_000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "PLACE",
            description = "a Java file, the folder of a Maven project, or a folder whose README.md names a Java file")
    private Path place = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "where the folder goes; ${DEFAULT-VALUE} unless given")
    private Path out = Path.of("space");

    @Option(
            names = "--image",
            paramLabel = "TARGET",
            description = "where an image goes as well: tar:FILE, registry:HOST/NAME or docker:NAME")
    private @Nullable String image;

    @Option(
            names = "--main",
            paramLabel = "CLASS",
            description = "the class to run, if there are several with a main method")
    private @Nullable String mainClass;

    @Option(names = "--json", description = "say at the end what was built, or what is wrong, as one JSON object")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException, JsonProcessingException {
        try {
            return build();
        } catch (BuildException e) {
            tell(new Failed(false, String.valueOf(e.getMessage()), e.problems()));
        } catch (DemitasseException e) {
            tell(new Failed(false, String.valueOf(e.getMessage()), List.of()));
        }
        return 1;
    }

    /** What {@code --json} says of a build that failed. */
    private record Failed(boolean ok, String message, List<Problem> problems) {}

    /** What it says of one that did not. */
    private record Done(
            boolean ok,
            String folder,
            String main,
            @Nullable BuiltImage image,
            double seconds) {}

    private int build() throws BuildException, InterruptedException, JsonProcessingException {
        Optional<ImageTarget> target = Optional.ofNullable(image).map(ImageTarget::parse);
        long start = System.nanoTime();
        var sources = SpaceBuild.of(place);
        step("Compiling " + place);
        RunnableFolder app = (mainClass == null ? sources : sources.mainClass(mainClass)).into(out);
        BuiltImage built = target.isPresent() ? image(app).to(target.get()) : null;
        double seconds = (System.nanoTime() - start) / 1e9;
        if (json) {
            print(new Done(true, app.folder().toString(), app.mainClass(), built, seconds));
        } else {
            err().println("Built " + app.folder() + (built == null ? "" : " and " + words(built))
                    + String.format(Locale.ROOT, " in %.1f s", seconds));
        }
        return 0;
    }

    private SpaceImage image(RunnableFolder app) {
        return SpaceImage.of(app).progress(this::step).engine(tar -> new DockerLoader(DockerHost.usual()).load(tar));
    }

    private static String words(BuiltImage image) {
        return String.format(Locale.ROOT, "%s (%.0f MB, %s)", image.target(), image.bytes() / MEGA, image.digest());
    }

    private void step(String words) {
        if (!json) {
            err().println(words);
        }
    }

    private void tell(Failed failed) throws JsonProcessingException {
        if (json) {
            print(failed);
        } else {
            err().println(failed.message());
        }
    }

    private void print(Object said) throws JsonProcessingException {
        PrintWriter writer = out();
        writer.println(new JsonMapper().writeValueAsString(said));
        writer.flush();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
