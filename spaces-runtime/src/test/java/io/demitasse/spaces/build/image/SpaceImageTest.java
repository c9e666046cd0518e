package io.demitasse.spaces.build.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.demitasse.error.OperatorException;
import io.demitasse.spaces.build.Demos;
import io.demitasse.spaces.build.RunnableFolder;
import io.demitasse.spaces.build.SpaceBuild;
import io.demitasse.spaces.build.UserCache;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** One image of the greeter, built in a cache of its own, as the first build on a machine. */
@EnabledOnOs(OS.LINUX)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpaceImageTest {
    private final Path folder;
    private final UserCache cache;
    private final List<String> steps = new ArrayList<>();
    private RunnableFolder app;
    private BuiltImage first;

    SpaceImageTest(@TempDir Path folder) {
        this.folder = folder;
        this.cache = new UserCache(folder.resolve("cache"));
    }

    @BeforeAll
    void build() throws Exception {
        Path file = Files.writeString(folder.resolve("Greeter.java"), Demos.GREETER);
        app = SpaceBuild.of(file).into(folder.resolve("space"));
        first = image(app, "tar:" + folder.resolve("first.tar"));
    }

    private BuiltImage image(RunnableFolder of, String target) throws Exception {
        return SpaceImage.of(of).cache(cache).progress(steps::add).to(ImageTarget.parse(target));
    }

    @Test
    void twoBuildsGiveOneDigestAndOneFile() throws Exception {
        steps.clear();
        var second = image(app, "tar:" + folder.resolve("second.tar"));
        assertThat(second.digest()).isEqualTo(first.digest());
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(folder.resolve("second.tar")).hasSameBinaryContentAs(folder.resolve("first.tar"));
        assertThat(steps).containsExactly("Writing " + folder.resolve("second.tar"));
    }

    @Test
    void itIsSmall() {
        assertThat(first.bytes()).isLessThanOrEqualTo(140_000_000);
    }

    @Test
    void itSaysWhatItIsAndRunsAsNobodyElse() throws IOException {
        JsonNode config = new JsonMapper()
                .readTree(Unpacked.of(folder.resolve("first.tar"), folder.resolve("x"))
                        .config())
                .path("config");
        assertThat(config.path("User").asText()).isEqualTo("1000:1000");
        assertThat(config.path("ExposedPorts").has("7860/tcp")).isTrue();
        // In this order in every JVM, or builds would have several digests.
        assertThat(config.path("Env"))
                .extracting(JsonNode::asText)
                .containsExactly(
                        "GRADIO_SERVER_NAME=0.0.0.0", "GRADIO_SERVER_PORT=7860", "LANG=C.UTF-8", "HOME=/home/user");
        assertThat(config.path("Labels").path("org.opencontainers.image.title").asText())
                .isEqualTo("Greeter");
        assertThat(config.path("Entrypoint").get(0).asText()).isEqualTo("/opt/java/bin/java");
    }

    @Test
    void itsRuntimeServesThePageWithItsStartCache() throws Exception {
        var image = Unpacked.of(folder.resolve("first.tar"), folder.resolve("root"));
        assertThat(first.trained()).isTrue();
        List<String> command = new ArrayList<>(image.command());
        // Without the cache this does not start.
        command.add(
                1,
                command.stream().anyMatch(each -> each.startsWith("-XX:AOTCache=")) ? "-XX:AOTMode=on" : "-Xshare:on");
        assertThat(Demos.page(command, folder.resolve("said"))).contains("<title>Greeter<");
    }

    @Test
    void changedCodeShipsItsOwnLayersOnly() throws Exception {
        Path file = Files.writeString(folder.resolve("Changed.java"), Demos.GREETER.replace("Hello", "Good day"));
        var changed = SpaceBuild.of(file).into(folder.resolve("changed"));
        image(changed, "tar:" + folder.resolve("changed.tar"));
        List<String> before = Unpacked.layers(folder.resolve("first.tar"));
        List<String> after = Unpacked.layers(folder.resolve("changed.tar"));
        assertThat(after.subList(0, 3)).isEqualTo(before.subList(0, 3));
        assertThat(after.subList(3, 5)).doesNotContainAnyElementsOf(before);
    }

    @Test
    void aRegistryGetsTheSameImage() throws Exception {
        try (var registry = new SmallRegistry()) {
            var pushed = image(app, "registry:" + registry.host() + "/ann/greeter:1");
            assertThat(pushed.id()).isEqualTo(first.id());
            String manifest = registry.manifest("1");
            assertThat(SmallRegistry.digest(manifest.getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(pushed.digest());
            List<String> layers = new ArrayList<>();
            new JsonMapper()
                    .readTree(manifest)
                    .path("layers")
                    .forEach(each -> layers.add(each.path("digest").asText()));
            assertThat(layers).hasSize(5);
            assertThat(registry.blobs()).containsAll(layers).contains(pushed.id());
        }
    }

    @Test
    void anEngineGetsTheSameImageByItsName() throws Exception {
        List<String> names = new ArrayList<>();
        var loaded = SpaceImage.of(app)
                .cache(cache)
                .engine(tar -> names.add(Unpacked.name(tar)))
                .to(ImageTarget.parse("docker:ann/greeter:2"));
        assertThat(names).containsExactly("ann/greeter:2");
        assertThat(loaded.id()).isEqualTo(first.id());
    }

    @Test
    void anEngineThatIsNotThereIsToldWithWhatToDo() {
        assertThatThrownBy(() -> SpaceImage.of(app)
                        .cache(cache)
                        .engine(tar -> {
                            throw new OperatorException("No engine answers. Start one.");
                        })
                        .to(ImageTarget.parse("docker:ann/greeter:2")))
                .isInstanceOf(OperatorException.class)
                .hasMessage("No engine answers. Start one.");
    }

    @Test
    void aRegistryThatIsNotThereIsToldSo() {
        assertThatThrownBy(() -> image(app, "registry:localhost:1/ann/greeter"))
                .isInstanceOf(OperatorException.class)
                .hasMessageStartingWith("The image could not be brought to localhost:1/ann/greeter: ");
    }

    @Test
    void aNameThatIsNoneIsToldSo() {
        assertThatThrownBy(() -> image(app, "registry:Not A Name"))
                .isInstanceOf(OperatorException.class)
                .hasMessage("'Not A Name' is no name for an image: give one such as ann/greeter:1.");
    }
}
