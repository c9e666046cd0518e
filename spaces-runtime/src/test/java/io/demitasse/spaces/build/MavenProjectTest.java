package io.demitasse.spaces.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.internal.dev.Problem;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MavenProjectTest {
    private final Path app;
    private final Path library;
    private final SampleMaven maven;
    private final Project project;

    MavenProjectTest(@TempDir Path folder) throws IOException {
        app = Files.createDirectory(folder.resolve("app"));
        library = Files.writeString(folder.resolve("library.jar"), "");
        maven = new SampleMaven(folder);
        Files.writeString(app.resolve("pom.xml"), "<project/>");
        Files.writeString(app.resolve("Main.java"), "class Main { public static void main(String[] args) {} }");
        project = Project.at(app, Optional.empty(), maven);
    }

    /** Compiles without Maven. */
    private final class SampleMaven implements Maven {
        private final Path notes;
        private final List<List<String>> runs = new ArrayList<>();
        private int code;
        private Optional<Path> refused = Optional.empty();

        SampleMaven(Path notes) {
            this.notes = notes;
        }

        @Override
        public Said run(Path folder, List<String> words) throws IOException {
            runs.add(words);
            Path classes = Files.createDirectories(folder.resolve("target").resolve("classes"));
            assertThat(ToolProvider.getSystemJavaCompiler()
                            .run(
                                    null,
                                    null,
                                    null,
                                    "-d",
                                    classes.toString(),
                                    folder.resolve("Main.java").toString()))
                    .isZero();
            if (words.stream().anyMatch(word -> word.endsWith(":build-classpath"))) {
                Files.writeString(notes.resolve("classpath"), library + File.pathSeparator);
            }
            return new Said(code, List.of("[ERROR] No such plugin"));
        }

        @Override
        public Path notes() {
            return notes;
        }

        @Override
        public Optional<Path> own(Path folder, Path named) {
            return refused.filter(named::equals).isPresent() ? Optional.empty() : Optional.of(named);
        }
    }

    private void broken(String message) throws InterruptedException {
        assertThat(project.build()).isEqualTo(new Built.Broken(List.of(Problem.of(message))));
    }

    private static String refusal(Path named) {
        return "app can't be run with " + named + ": only plain files of the project and what Maven has fetched for it"
                + " can be part of its program, without links. Name libraries as dependencies from a repository.";
    }

    @Test
    void itsProgramIsACopyOfItsClassesAndItsLibraries() throws Exception {
        assertThat(project.build()).isInstanceOfSatisfying(Built.Program.class, program -> {
            assertThat(program.mainClass()).isEqualTo("Main");
            assertThat(program.classPath()).hasSize(2).endsWith(library);
            assertThat(program.classPath().get(0).startsWith(app)).isFalse();
            assertThat(program.classPath().get(0).resolve("Main.class")).exists();
        });
    }

    @Test
    void theClassPathIsAskedForOnceForAPom() throws Exception {
        Built first = project.build();
        Built second = project.build();
        assertThat(List.of(first, second)).hasOnlyElementsOfType(Built.Program.class);
        assertThat(maven.runs)
                .map(List::size)
                .containsExactly(maven.runs.get(1).size() + 3, maven.runs.get(1).size());
        assertThat(maven.runs.get(1)).containsExactly("-q", "-B", "compile");
    }

    @Test
    void whatMavenSaysIsTold() throws Exception {
        maven.code = 1;
        broken("No such plugin");
    }

    @Test
    void whatIsNotItsOwnIsNoPartOfItsProgram() throws Exception {
        maven.refused = Optional.of(library);
        broken(refusal(library));
        maven.refused = Optional.of(app.resolve("target").resolve("classes"));
        broken(refusal(app.resolve("target").resolve("classes")));
    }
}
