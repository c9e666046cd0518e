package io.demitasse.spaces.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.demitasse.spaces.build.RunnableFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceBuildTest {
    private final Path folder;
    private final Log log;

    PlaceBuildTest(@TempDir Path folder) throws IOException {
        this.folder = Files.createDirectories(folder.resolve("app"));
        log = new Log(new LogFile(folder.resolve("build.log"), 1 << 20));
    }

    private Built make() throws InterruptedException {
        try {
            return new PlaceBuild(folder, folder.resolveSibling("work")).make(log);
        } finally {
            log.rest();
        }
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Command command() throws InterruptedException {
        assertThat(make()).isInstanceOf(Built.Program.class);
        return (Command) ((Built.Program) make()).start();
    }

    private Built.Failed failed() throws InterruptedException {
        assertThat(make()).isInstanceOf(Built.Failed.class);
        return (Built.Failed) make();
    }

    @Test
    void aRunnableFolderIsRunByItsDescription() throws Exception {
        write("app.jar", "");
        write("app.json", """
                {"main": "demo.Greeter", "classPath": ["app.jar"], "options": ["-Xint"], "port": 7860}""");
        Command command = command();
        assertThat(command.folder()).isEqualTo(folder);
        assertThat(command.words().subList(1, command.words().size()))
                .containsExactly("-Xint", "-cp", folder.resolve("app.jar").toString(), "demo.Greeter");
        assertThat(Path.of(command.words().get(0))).startsWith(Path.of(System.getProperty("java.home")));
    }

    @Test
    void aRuntimeInTheFolderIsUsed() throws Exception {
        write("app.json", "{\"main\": \"Main\", \"classPath\": [], \"options\": []}");
        Files.createDirectories(folder.resolve("runtime"));
        assertThat(command().words().get(0))
                .isEqualTo(
                        folder.resolve("runtime").resolve("bin").resolve("java").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "not json", "{\"main\": \"M\", \"classPath\": [\"../a.jar\"], \"options\": []}"})
    void aDescriptionThatIsNoneIsSaidSo(String text) throws Exception {
        write("app.json", text);
        assertThat(failed().stage()).isEqualTo(Stage.CONFIG_ERROR);
        assertThat(failed().message()).contains("app.json can't be used").endsWith("Build the folder again.");
    }

    @Test
    void aJavaFileIsBuiltAndEachVersionKeepsItsFiles() throws Exception {
        write("Hello.java", "class Hello { public static void main(String[] args) {} }");
        assertThat(command().words()).endsWith("Hello");
        assertThat(folder.resolveSibling("work").resolve("version-1").resolve("app.jar"))
                .isRegularFile();
        assertThat(command().folder()).isEqualTo(folder.resolveSibling("work").resolve("version-4"));
    }

    @Test
    void mistakesInItAreToldWithTheirLine() throws Exception {
        write("Hello.java", "class Hello {\n  int one = \"1\";\n}\n");
        assertThat(failed().stage()).isEqualTo(Stage.BUILD_ERROR);
        assertThat(failed().message())
                .startsWith("Hello.java:2: incompatible types: ")
                .contains("int one = \"1\";");
    }

    @Test
    void aMavenProjectIsBuiltWithARepositoryOfItsOwn() throws Exception {
        write("pom.xml", "<project");
        assertThat(make()).asInstanceOf(type(Built.Failed.class)).satisfies(failed -> {
            assertThat(failed.stage()).isEqualTo(Stage.BUILD_ERROR);
            assertThat(failed.message()).contains(folder.resolve("pom.xml").toString());
        });
        Path own = folder.resolveSibling("work").resolve("maven").resolve("repository");
        assertThat(RunnerContract.texts(log)).first().asString().contains("-Dmaven.repo.local=" + own);
    }

    @Test
    void theCardSaysWhatIsRun() throws Exception {
        write("index.html", "<p>hello");
        write("One.java", "class One { public static void main(String[] args) {} }");
        write("Two.java", "class Two { public static void main(String[] args) {} }");
        write("README.md", "---\nsdk: demitasse\napp_file: Two.java\n---\n");
        assertThat(command().words()).endsWith("Two");
        write("README.md", "---\nsdk: static\n---\n");
        assertThat(make()).isEqualTo(new Built.Site(folder));
    }

    @Test
    void mistakesInACardAreToldWithTheirLine() throws Exception {
        write("README.md", "---\ntitle: Greeter\nsdk: streamlit\n---\n");
        assertThat(failed().stage()).isEqualTo(Stage.CONFIG_ERROR);
        assertThat(failed().message()).startsWith("README.md:3: ").contains("streamlit");
    }

    @Test
    void aFileThatTheCardNamesButIsNotThereIsSaidSo() throws Exception {
        write("README.md", "---\nsdk: gradio\napp_file: ../app.py\n---\n");
        write("../app.py", "");
        assertThat(failed().stage()).isIn(Stage.NO_APP_FILE, Stage.CONFIG_ERROR);
        write("README.md", "---\nsdk: gradio\napp_file: demo.py\n---\n");
        assertThat(failed().stage()).isEqualTo(Stage.NO_APP_FILE);
        assertThat(failed().message()).startsWith("README.md names demo.py as app_file, which is not there");
    }

    @Test
    void whatNeedsAnEngineIsSaidSo() throws Exception {
        write("README.md", "---\nsdk: docker\n---\n");
        assertThat(failed().stage()).isEqualTo(Stage.CONFIG_ERROR);
        assertThat(failed().message())
                .isEqualTo("sdk: docker needs a container engine: run it with --runner docker. A Java demo runs"
                        + " without one by sdk: demitasse.");
    }

    /** Says what it was asked for. */
    private record SampleImages() implements Images {
        @Override
        public Image program(RunnableFolder app, Log log) {
            return new Image("program/" + app.mainClass(), app.port(), Map.of());
        }

        @Override
        public Image dockerfile(Path folder, int port, Log log) {
            return new Image("dockerfile/" + folder.getFileName(), port, Map.of());
        }
    }

    private Built image() throws InterruptedException {
        return new PlaceBuild(folder, folder.resolveSibling("work"), Optional.of(new SampleImages())).make(log);
    }

    private static Built image(String name, int port) {
        return new Built.Program(new Image(name, port, Map.of()));
    }

    @Test
    void forContainersAllBecomesImages() throws Exception {
        write("README.md", "---\nsdk: docker\napp_port: 8080\n---\n");
        assertThat(image()).isEqualTo(image("dockerfile/app", 8080));
        write("Hello.java", "class Hello { public static void main(String[] args) {} }");
        write("README.md", "---\nsdk: demitasse\n---\n");
        assertThat(image()).isEqualTo(image("program/Hello", 7860));
        write("README.md", "---\nsdk: static\n---\n");
        assertThat(image()).isEqualTo(new Built.Site(folder));
        write("app.json", "{\"main\": \"Main\", \"classPath\": [], \"options\": [], \"port\": 7000}");
        assertThat(image()).isEqualTo(image("program/Main", 7000));
    }

    @Test
    void aPythonAppIsNoContainerWithoutADockerfile() throws Exception {
        write("app.py", "");
        assertThat(image())
                .isEqualTo(
                        new Built.Failed(
                                Stage.CONFIG_ERROR,
                                "sdk: gradio runs as a process: leave --runner out, or give the app a Dockerfile and sdk: docker."));
    }

    @Test
    void filesAreASite() throws Exception {
        write("index.html", "<p>hello");
        assertThat(make()).isEqualTo(new Built.Site(folder));
    }

    @Test
    void nothingToRunIsSaidSo() throws Exception {
        assertThat(make()).asInstanceOf(type(Built.Failed.class)).satisfies(failed -> {
            assertThat(failed.stage()).isEqualTo(Stage.NO_APP_FILE);
            assertThat(failed.message()).contains("has nothing to run");
        });
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aPythonAppHasAnEnvironmentOfItsOwn() throws Exception {
        write("app.py", "import os, sys\nprint(sys.prefix != sys.base_prefix, os.environ['GRADIO_ANALYTICS_ENABLED'])");
        write("requirements.txt", "# nothing\n");
        Command command = command();
        assertThat(command.words()).endsWith("-u", "app.py");
        assertThat(command.env()).contains(entry("GRADIO_ANALYTICS_ENABLED", "False"));
        assertThat(RunnerContract.texts(log))
                .filteredOn(line -> line.startsWith("$ python3 -I -m venv"))
                .hasSize(1);
        try (Runner runner = ProcessRunner.in(folder.resolveSibling("kept"))) {
            Log run = new Log(new LogFile(folder.resolveSibling("run.log"), 1 << 20));
            assertThat(runner.start(new Task(RunnerContract.SPACE, command, Limits.DEFAULT), run)
                            .ended()
                            .join()
                            .code())
                    .isZero();
            assertThat(RunnerContract.texts(run)).containsExactly("True False");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void requirementsThatCantBeMetAreSaidSo() throws Exception {
        write("app.py", "");
        write("requirements.txt", "./no-such-folder-4711\n");
        assertThat(make()).asInstanceOf(type(Built.Failed.class)).satisfies(failed -> {
            assertThat(failed.stage()).isEqualTo(Stage.BUILD_ERROR);
            assertThat(failed.message())
                    .startsWith("What requirements.txt names could not be installed")
                    .contains("no-such-folder-4711");
        });
    }
}
