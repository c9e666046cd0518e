package io.demitasse.spaces.build.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.spaces.build.RunnableFolder;
import io.demitasse.spaces.build.SpaceBuild;
import io.demitasse.spaces.confine.NeedsBubblewrap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {
    private static JavaRuntime runtime(int feature) {
        Path home = Path.of(System.getProperty("java.home"));
        return new JavaRuntime(home, new Jdk(home, feature, "x86_64", Set.of(), ""), "key");
    }

    @Test
    void aProgramThatEndsWithoutAPageHasNoCache(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(
                folder.resolve("Demo.java"), "class Demo { public static void main(String[] args) {} }");
        RunnableFolder app = SpaceBuild.of(file).into(folder.resolve("space"));
        assertThat(new Training(runtime(17)).train(app, folder.resolve("app.jsa")))
                .isFalse();
    }

    /** A program that does something and then shows a page. */
    private static RunnableFolder program(Path folder, String deed) throws Exception {
        Path file = Files.writeString(folder.resolve("Demo.java"), """
                import com.sun.net.httpserver.HttpServer;
                import java.net.InetSocketAddress;
                import java.nio.file.*;

                class Demo {
                    public static void main(String[] args) throws Exception {
                        %s
                        int port = Integer.parseInt(System.getenv("GRADIO_SERVER_PORT"));
                        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
                        server.createContext("/", exchange -> exchange.sendResponseHeaders(200, -1));
                        server.start();
                    }
                }
                """.formatted(deed));
        return SpaceBuild.of(file).into(folder.resolve("space"));
    }

    @Test
    void aProgramWithAPageHasACache(@TempDir Path folder) throws Exception {
        Path cache = folder.resolve("app.jsa");
        assertThat(new Training(runtime(17)).train(program(folder, ""), cache)).isTrue();
        assertThat(cache).isNotEmptyFile();
    }

    @Test
    @NeedsBubblewrap
    void aProgramFindsNothingThatIsNotItsOwn(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.key"), "a secret");
        RunnableFolder app = program(folder, "Files.readString(Path.of(\"" + secret + "\"));");
        assertThat(new Training(runtime(17)).train(app, folder.resolve("app.jsa")))
                .isFalse();
    }

    @Test
    void whatIsNoFileIsNoCache(@TempDir Path folder) throws Exception {
        RunnableFolder app = program(folder, "Files.createDirectories(Path.of(\"cache\", \"x\"));");
        Path cache = folder.resolve("app.jsa");
        assertThat(new Training(runtime(17)).train(app, cache)).isFalse();
        assertThat(cache).doesNotExist();
    }

    @Test
    void theOptionIsWhatTheJvmKnows() {
        assertThat(new Training(runtime(25)).option("/app/app.aot")).isEqualTo("-XX:AOTCache=/app/app.aot");
        assertThat(new Training(runtime(17)).option("/app/app.jsa")).isEqualTo("-XX:SharedArchiveFile=/app/app.jsa");
    }
}
