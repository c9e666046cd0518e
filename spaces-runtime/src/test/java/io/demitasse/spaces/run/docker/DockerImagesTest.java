package io.demitasse.spaces.run.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.demitasse.error.OperatorException;
import io.demitasse.spaces.build.Demos;
import io.demitasse.spaces.build.HubExport;
import io.demitasse.spaces.build.RunnableFolder;
import io.demitasse.spaces.build.SpaceBuild;
import io.demitasse.spaces.run.Built;
import io.demitasse.spaces.run.Image;
import io.demitasse.spaces.run.Instance;
import io.demitasse.spaces.run.Limits;
import io.demitasse.spaces.run.PlaceBuild;
import io.demitasse.spaces.run.Runner;
import io.demitasse.spaces.run.SpaceId;
import io.demitasse.spaces.run.Task;
import io.demitasse.spaces.run.TestLog;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Images made in an engine, of Dockerfiles and of programs. */
@Tag("engine")
@Timeout(120)
class DockerImagesTest {
    private static final String SHELL = "demitasse-shell";

    @TempDir
    private Path folder = Path.of("");

    private final TestLog log = new TestLog();
    private final String name = "demitasse-test-" + UUID.randomUUID().toString().substring(0, 8);
    private final DockerImages images = new DockerImages(TestEngine.host(), name);

    private Path place(String dockerfile) throws Exception {
        Image shell = ShellImage.build(SHELL + "-build", folder.resolve("shell"));
        ShellImage.tag(shell.name(), SHELL, "1");
        Path place = Files.createDirectories(folder.resolve("place"));
        Files.writeString(place.resolve("README.md"), "---\nsdk: docker\napp_port: 8080\n---\n");
        // New each time, since an engine says nothing of what it has built already.
        Files.writeString(place.resolve("hello.txt"), name + "\n");
        Files.writeString(place.resolve("Dockerfile"), dockerfile);
        return place;
    }

    private Built make(Path place) throws InterruptedException {
        return new PlaceBuild(place, folder.resolve("work"), Optional.of(images)).make(log.log());
    }

    private String page(Image image) throws Exception {
        try (Runner runner = DockerRunner.in(folder.resolve("kept"), TestEngine.host(), Reach.NOTHING)) {
            Instance instance = runner.start(new Task(new SpaceId("ann", "built"), image, Limits.DEFAULT), log.log());
            TestEngine.awaitPage(instance);
            var uri = URI.create("http://" + instance.address().getHostString() + ":"
                    + instance.address().getPort() + "/");
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    @Test
    void aDockerfileIsBuiltAndServesOnItsPort() throws Exception {
        Path place = place("FROM demitasse-shell:1\nCOPY hello.txt /\nRUN cat /hello.txt\n");
        assertThat(make(place)).isEqualTo(new Built.Program(new Image(name + ":1", 8080, Map.of())));
        assertThat(log.lines()).contains("Step 3/3 : RUN cat /hello.txt", name);
        assertThat(make(place)).isEqualTo(new Built.Program(new Image(name + ":2", 8080, Map.of())));
    }

    @Test
    void aBuildThatFailsIsToldWithItsLine() throws Exception {
        Path place = place("FROM demitasse-shell:1\n# a comment\nCOPY hello.txt \\\n  /\nRUN cat /missing\n");
        assertThatThrownBy(() -> make(place))
                .isInstanceOf(OperatorException.class)
                .hasMessage("Dockerfile:5: The command '/bin/sh -c cat /missing' returned a non-zero code: 1\n"
                        + "RUN cat /missing\nThe build log says what came before.");
        assertThat(log.lines()).contains("cat: /missing: No such file or directory");
    }

    @Test
    void aDockerfileThatIsNoneIsToldSo() throws Exception {
        Path place = place("FROM demitasse-shell:1\nCOOPY hello.txt /\n");
        assertThatThrownBy(() -> make(place))
                .isInstanceOf(OperatorException.class)
                .hasMessageContaining("unknown instruction: COOPY");
    }

    @Test
    void aDockerfileThatIsMissingIsToldSo() throws Exception {
        Path place = place("");
        Files.delete(place.resolve("Dockerfile"));
        assertThatThrownBy(() -> make(place))
                .isInstanceOf(OperatorException.class)
                .hasMessage(place.resolve("Dockerfile") + " is not there, which sdk: docker is built from. Add it, or"
                        + " choose another sdk.");
    }

    @Test
    void aBuildThatIsGivenUpEndsInTheEngineToo() throws Exception {
        Path place = place("FROM demitasse-shell:1\nRUN sleep 601\n");
        var build = new Thread(() -> {
            try {
                Built unused = make(place);
            } catch (InterruptedException e) {
                log.log().add("given up");
            }
        });
        build.start();
        await().until(() -> containers("sleep 601") == 1);
        build.interrupt();
        build.join();
        assertThat(log.lines()).last().isEqualTo("given up");
        await().until(() -> containers("sleep 601") == 0);
    }

    private static long containers(String command) {
        try (Engine engine = Engine.at(TestEngine.host())) {
            return engine
                    .ask("list containers", client -> client.listContainersCmd().exec())
                    .stream()
                    .filter(container -> container.getCommand().contains(command))
                    .count();
        }
    }

    @Test
    void aDemoIsPackedIntoAnImageThatServes() throws Exception {
        Path file = Files.writeString(folder.resolve("Greeter.java"), Demos.GREETER);
        assertThat(make(file))
                .isInstanceOfSatisfying(
                        Built.Program.class,
                        program -> assertThat(program.start()).isEqualTo(new Image(name + ":1", 7860, Map.of())));
        assertThat(page(new Image(name + ":1", 7860, Map.of()))).contains("<title>Greeter<");
    }

    /**
     * Its Dockerfile is the one that the Hub builds; the two images that it names are stand-ins, whose {@code mvn}
     * brings what another build has compiled. So stages, copies, owners, user and command are shown, and Maven is not.
     */
    @Test
    void anExportedRepositoryIsBuiltByItsDockerfileAndServes() throws Exception {
        Path file = Files.writeString(folder.resolve("Greeter.java"), Demos.GREETER);
        RunnableFolder built = SpaceBuild.of(file).into(folder.resolve("space"));
        Path exported = folder.resolve("repository");
        HubExport.of(file).into(exported);
        standInForMaven(built);
        standInForJava();
        assertThat(make(exported)).isInstanceOf(Built.Program.class);
        assertThat(page(new Image(name + ":1", 7860, Map.of()))).contains("<title>Greeter<");
    }

    private void standInForMaven(RunnableFolder built) throws Exception {
        Path context = folder.resolve("maven");
        Path prepared = Files.createDirectories(
                context.resolve("root").resolve("prepared").resolve("lib"));
        for (String jar : built.classPath()) {
            Path from = built.folder().resolve(jar);
            Files.copy(from, prepared.resolve(from.getFileName()));
        }
        Path bin = Files.createDirectories(context.resolve("root").resolve("bin"));
        Path mvn = Files.writeString(bin.resolve("mvn"), """
                #!/bin/sh
                set -e
                cat pom.xml src/main/java/Greeter.java > /dev/null
                mkdir -p target/classes /out/app
                cp -r /prepared/lib /out/app/lib
                """);
        assertThat(mvn.toFile().setExecutable(true, false)).isTrue();
        Image maven = ShellImage.build(name + "-maven", context);
        ShellImage.tag(maven.name(), "maven", "3.9-eclipse-temurin-25");
    }

    private void standInForJava() throws Exception {
        TestEngine.bringSample(folder);
        Path context = Files.createDirectories(folder.resolve("java"));
        Files.writeString(
                context.resolve("Dockerfile"),
                "FROM " + TestEngine.sample().name() + "\nENTRYPOINT []\nENV PATH=/opt/java/bin\n");
        new DockerImages(TestEngine.host(), name + "-java").dockerfile(context, 7860, log.log());
        ShellImage.tag(name + "-java:1", "eclipse-temurin", "25-jre");
    }
}
