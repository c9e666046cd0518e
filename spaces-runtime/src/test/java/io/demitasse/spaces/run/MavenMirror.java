package io.demitasse.spaces.run;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.demitasse.spaces.build.LocalRepository;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Serves what this machine's local repository of Maven has, as a repository that Maven fetches from. */
final class MavenMirror implements AutoCloseable {
    private final Path files = LocalRepository.ofUser().folder();
    private final HttpServer server;

    static {
        // Else each of some hundred files waits 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    MavenMirror() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Path file = files.resolve(exchange.getRequestURI().getPath().substring(1));
            if (!Files.isRegularFile(file)) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            exchange.sendResponseHeaders(200, Files.size(file));
            if (exchange.getRequestMethod().equals("GET")) {
                Files.copy(file, exchange.getResponseBody());
            }
        }
    }

    /** Settings by which Maven fetches all from here. */
    String settings() {
        return """
                <settings>
                  <mirrors>
                    <mirror>
                      <id>mirror</id>
                      <mirrorOf>*</mirrorOf>
                      <url>http://127.0.0.1:%d/</url>
                    </mirror>
                  </mirrors>
                </settings>
                """.formatted(server.getAddress().getPort());
    }

    /** A project that needs plugins alone, of versions that are here. */
    String pom() throws IOException {
        return """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>space</groupId>
                  <artifactId>app</artifactId>
                  <version>1</version>
                  <properties>
                    <maven.compiler.release>17</maven.compiler.release>
                    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
                  </properties>
                  <build>
                    <plugins>
                %s%s%s
                    </plugins>
                  </build>
                </project>
                """.formatted(plugin("resources"), plugin("compiler"), plugin("dependency"));
    }

    private String plugin(String name) throws IOException {
        String artifact = "maven-" + name + "-plugin";
        Path versions = files.resolve("org/apache/maven/plugins").resolve(artifact);
        try (Stream<Path> all = Files.list(versions)) {
            List<String> here = all.map(version -> version.getFileName().toString())
                    .filter(version ->
                            Files.exists(versions.resolve(version).resolve(artifact + "-" + version + ".jar")))
                    .sorted()
                    .toList();
            return "<plugin><artifactId>" + artifact + "</artifactId><version>" + here.get(here.size() - 1)
                    + "</version></plugin>\n";
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
