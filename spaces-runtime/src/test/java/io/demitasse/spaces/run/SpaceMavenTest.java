package io.demitasse.spaces.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.spaces.build.BuildException;
import io.demitasse.spaces.build.Folders;
import io.demitasse.spaces.build.LocalRepository;
import io.demitasse.spaces.build.RunnableFolder;
import io.demitasse.spaces.build.SpaceBuild;
import io.demitasse.spaces.confine.NeedsBubblewrap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
@DisabledOnOs(OS.WINDOWS)
// What the system lets a program see is the same on every JDK.
@Tag("once")
class SpaceMavenTest {
    private static final String REFUSED = ": only plain files of the project and what Maven has fetched for it can be"
            + " part of its program, without links. Name libraries as dependencies from a repository.";

    @TempDir
    private static Path fetched = Path.of("");

    private final MavenMirror mirror = new MavenMirror();
    private final Path hub;
    private final Path app;
    private final Path work;
    private final Path settings;
    private final Path other;
    private final Log log;

    SpaceMavenTest(@TempDir Path folder) throws IOException {
        hub = folder.toRealPath();
        work = hub.resolve("spaces").resolve("mine");
        app = Files.createDirectories(work.resolve("source-1"));
        settings = Files.writeString(hub.resolve("settings.xml"), mirror.settings());
        other = Files.createDirectories(hub.resolve("spaces").resolve("other").resolve("maven"));
        log = Log.in(hub.resolve("build.log"));
        Files.writeString(app.resolve("pom.xml"), mirror.pom());
        source("public class Main {\n  public static void main(String[] args) {}\n}\n");
    }

    @AfterEach
    void close() {
        mirror.close();
        log.rest();
    }

    private void source(String text) throws IOException {
        Files.writeString(
                Files.createDirectories(app.resolve("src").resolve("main").resolve("java"))
                        .resolve("Main.java"),
                text);
    }

    private RunnableFolder build() throws BuildException, InterruptedException {
        var maven = new SpaceMaven(work, Optional.of(settings), () -> new LocalRepository(hub.resolve("none")), log);
        return SpaceBuild.of(app).maven(maven).into(work.resolve("version-1"));
    }

    /** What any of these builds needs is fetched once, since it takes long. */
    private void fetch() throws Exception {
        Path repository = work.resolve("maven").resolve("repository");
        if (Files.exists(fetched.resolve("org"))) {
            Folders.copy(fetched, Files.createDirectories(repository));
        } else {
            assertThat(build().mainClass()).isEqualTo("Main");
            Folders.delete(work.resolve("version-1"));
            Folders.copy(repository, fetched);
        }
    }

    private void refused(String message) {
        assertThatThrownBy(this::build).isInstanceOf(BuildException.class).hasMessage(message);
        assertThat(work.resolve("version-1")).doesNotExist();
    }

    @Test
    void whatIsFetchedIsKeptForTheSpaceAlone() throws Exception {
        assertThat(build().mainClass()).isEqualTo("Main");
        assertThat(work.resolve("maven/repository/org/apache/maven/plugins/maven-compiler-plugin"))
                .isDirectory();
        assertThat(work.resolve("maven/tmp")).doesNotExist();
        mirror.close();
        assertThat(build().classPath()).containsExactly("app.jar");
    }

    @Test
    void mistakesAreToldWithTheirLine() throws Exception {
        fetch();
        source("class Main {\n  int one = \"1\";\n}\n");
        assertThatThrownBy(this::build)
                .isInstanceOf(BuildException.class)
                .hasMessageStartingWith("src/main/java/Main.java:2: incompatible types: ")
                .hasMessageContaining("  int one = \"1\";");
    }

    @Test
    void whatCantBeFetchedIsSaidSo() {
        mirror.close();
        assertThatThrownBy(this::build)
                .isInstanceOf(BuildException.class)
                .hasMessageStartingWith("Plugin org.apache.maven.plugins:maven-")
                .hasMessageContaining("or one of its dependencies could not be resolved")
                .hasMessageContaining("Connection refused");
    }

    @Test
    @NeedsBubblewrap
    void codeThatRunsInItFindsNothingThatIsNotItsOwn() throws Exception {
        fetch();
        Path key = Files.writeString(hub.resolve("secret.key"), "a secret");
        Path database = Files.writeString(hub.resolve("hub.db"), "a table");
        Path jar = Files.writeString(other.resolve("app.jar"), "a jar");
        Path sources = Files.createDirectory(work.resolve("repository.git"));
        MavenAgent.write(app, """
                var found = new StringBuilder();
                String[] names = "%s %s %s %s %s /etc/shadow /proc/%d/environ".split(" ");
                for (String name : names) {
                    if (Files.exists(Path.of(name))) {
                        found.append(name).append(' ');
                    }
                }
                for (String name : names) {
                    try {
                        Files.createDirectories(Path.of(name).getParent());
                        Files.writeString(Path.of(name), "overwritten");
                    } catch (java.io.IOException e) {
                        // As it should be, or it is a file of its own.
                    }
                }
                try {
                    Files.writeString(Path.of("%s"), "overwritten");
                } catch (java.io.IOException e) {
                    found.append("read-only ");
                }
                found.append(System.getenv("HOME")).append(' ').append(System.getProperty("user.home"));
                Files.writeString(app.resolve("found"), found);
                """.formatted(
                        key,
                        database,
                        jar,
                        sources,
                        LocalRepository.ofUser().folder().resolve("org"),
                        ProcessHandle.current().pid(),
                        settings));
        assertThat(build().mainClass()).isEqualTo("Main");
        Path home = work.resolve("maven").resolve("tmp");
        assertThat(app.resolve("found")).hasContent("read-only " + home + " " + home);
        assertThat(key).hasContent("a secret");
        assertThat(database).hasContent("a table");
        assertThat(jar).hasContent("a jar");
        assertThat(settings).hasContent(mirror.settings());
    }

    @Test
    void aClassPathThatNamesWhatIsElsewhereIsRefused() throws Exception {
        fetch();
        Path jar = Files.writeString(other.resolve("app.jar"), "a jar");
        Path classPath = work.resolve("maven").resolve("notes").resolve("classpath");
        for (String named : List.of("/etc/passwd", jar.toString(), app + "/../../../spaces/other/maven/app.jar")) {
            MavenAgent.write(app, "Files.writeString(Path.of(\"%s\"), \"%s\");".formatted(classPath, named));
            refused("source-1 can't be run with " + named + REFUSED);
        }
    }

    @Test
    void aClassPathThatIsALinkIsNotRead() throws Exception {
        fetch();
        Path jar =
                Files.writeString(other.resolve("names"), app.resolve("pom.xml").toString());
        MavenAgent.write(
                app, """
                Path file = Path.of("%s");
                Files.delete(file);
                Files.createSymbolicLink(file, Path.of("%s"));
                """.formatted(work.resolve("maven").resolve("notes").resolve("classpath"), jar));
        refused("Maven could not be run on " + app + ": it wrote no class path");
    }

    @Test
    void classesThatAreALinkAreNotTaken() throws Exception {
        fetch();
        Files.writeString(other.resolve("Secret.class"), "a secret");
        MavenAgent.write(app, """
                Path target = app.resolve("target");
                Files.move(target, app.resolve("before"));
                Files.createDirectory(target);
                Files.createSymbolicLink(target.resolve("classes"), Path.of("%s"));
                """.formatted(other));
        refused("source-1 can't be run with " + app.resolve("target").resolve("classes") + REFUSED);
    }

    @Test
    void aLinkAmongClassesIsNotTaken() throws Exception {
        fetch();
        Path secret = Files.writeString(hub.resolve("secret.key"), "a secret");
        MavenAgent.write(app, """
                Files.createSymbolicLink(app.resolve("target/classes/secret.txt"), Path.of("%s"));
                """.formatted(secret));
        refused("source-1 can't be run with " + app.resolve("target").resolve("classes") + REFUSED);
    }

    @Test
    void aMistakeThatNamesAnothersSourceShowsNoLineOfIt() throws Exception {
        fetch();
        Path source = Files.writeString(other.resolve("Secret.java"), "class Secret { String key = \"a secret\"; }");
        MavenAgent.write(app, """
                System.out.println("[ERROR] %s:[1,1] mistake");
                Runtime.getRuntime().halt(1);
                """.formatted(source));
        refused(source + ":1: mistake");
    }
}
