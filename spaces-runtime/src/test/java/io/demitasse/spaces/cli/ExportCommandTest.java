package io.demitasse.spaces.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {
    private static final String IMAGE = "hub.example/ann/greeter:1";

    private final Path folder;
    private final Path app;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    ExportCommandTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        app = Files.createDirectory(folder.resolve("My App_2"));
        Files.writeString(app.resolve("Hello.java"), "class Hello { public static void main(String[] args) {} }");
    }

    private int export(String... words) {
        String[] all = new String[words.length + 1];
        all[0] = "export";
        System.arraycopy(words, 0, all, 1, words.length);
        return Demitasse.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all);
    }

    @Test
    void writesARepositoryForTheHub() throws IOException {
        Path to = folder.resolve("hub");
        assertThat(export(app.resolve("Hello.java").toString(), to.toString())).isZero();
        assertThat(err.toString()).startsWith("Wrote " + to);
        assertThat(Files.readString(to.resolve("README.md"))).contains("sdk: docker");
        assertThat(to.resolve("Dockerfile")).isRegularFile();
    }

    @Test
    void mistakesOfTheSourceAreTold() throws IOException {
        Files.writeString(app.resolve("Hello.java"), "class Hello { int x = \"\"; }");
        assertThat(export(
                        app.resolve("Hello.java").toString(),
                        folder.resolve("hub").toString()))
                .isEqualTo(1);
        assertThat(err.toString()).startsWith("Hello.java:1: incompatible types");
    }

    @Test
    void writesManifestsAsTheCardAndTheOptionsSay() throws IOException {
        Files.writeString(
                app.resolve("README.md"), "---\nsdk: demitasse\napp_port: 8000\nstartup_duration_timeout: 60s\n---\n");
        Path to = folder.resolve("kube");
        assertThat(export(
                        app.toString(),
                        "--kubernetes",
                        IMAGE,
                        "--out",
                        to.toString(),
                        "--namespace",
                        "demos",
                        "--host",
                        "greeter.example",
                        "--replicas",
                        "2-4",
                        "--memory",
                        "512"))
                .isZero();
        assertThat(err.toString())
                .isEqualToNormalizingNewlines(
                        "Wrote 9 manifests to " + to + ". To run them: kubectl apply -f " + to + "\n");
        assertThat(Files.readString(to.resolve("5-deployment.yaml")))
                .contains(
                        "name: \"my-app-2\"",
                        "image: \"" + IMAGE + "\"",
                        "containerPort: 8000",
                        "failureThreshold: 30");
        assertThat(Files.readString(to.resolve("8-horizontalpodautoscaler.yaml")))
                .contains("minReplicas: 2", "maxReplicas: 4");
        assertThat(Files.readString(to.resolve("3-configmap.yaml")))
                .contains("MEMORY: \"512Mi\"", "SPACE_HOST: \"greeter.example\"");
    }

    @Test
    void manifestsGoToTheOutputUnlessAFolderIsNamed() {
        assertThat(export(app.toString(), "--kubernetes", IMAGE)).isZero();
        assertThat(out.toString()).startsWith("---\napiVersion: \"v1\"\nkind: \"ServiceAccount\"");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void oneOfBothIsWanted() {
        assertThat(export(app.toString())).isEqualTo(2);
        assertThat(export(app.toString(), folder.resolve("x").toString(), "--kubernetes", IMAGE))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("Name a FOLDER for the repository, or an image with --kubernetes; one of both.");
    }

    @Test
    void aPlaceOrACardThatIsNoneIsSaid() throws IOException {
        assertThat(export(folder.resolve("gone").toString(), "--kubernetes", IMAGE))
                .isEqualTo(1);
        assertThat(err.toString()).contains("gone is not there");
        Files.writeString(app.resolve("README.md"), "---\nsdk: streamlit\n---\n");
        assertThat(export(app.toString(), "--kubernetes", IMAGE)).isEqualTo(1);
        assertThat(err.toString()).contains("README.md:2: ");
    }
}
