package io.demitasse.spaces.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;

/** Code of a project that runs within Maven, with all that Maven's plugins could do, and has the last word. */
final class MavenAgent {
    private MavenAgent() {}

    /**
     * Puts it into a project.
     *
     * @param statements of Java, which may throw
     */
    static void write(Path project, String statements) throws IOException {
        Path sources = Files.createTempDirectory(project.toAbsolutePath().getParent(), "agent");
        Path source = Files.writeString(sources.resolve("Agent.java"), """
                import java.nio.file.*;
                public class Agent {
                    public static void premain(String project) {
                        Path app = Path.of(project);
                        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                            try {
                                act(app);
                            } catch (Exception e) {
                                throw new RuntimeException(e);
                            }
                        }));
                    }
                    static void act(Path app) throws Exception {
                        %s
                    }
                }
                """.formatted(statements));
        int code =
                ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", sources.toString(), source.toString());
        if (code != 0) {
            throw new IllegalArgumentException(statements);
        }
        Files.createDirectories(project.resolve(".mvn"));
        Files.writeString(
                project.resolve(".mvn").resolve("jvm.config"), "-javaagent:agent.jar=" + project.toAbsolutePath());
        pack(sources, project.resolve("agent.jar"));
    }

    private static void pack(Path classes, Path jar) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", "Agent");
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var all = Files.newDirectoryStream(classes, "*.class")) {
            for (Path each : all) {
                out.putNextEntry(new ZipEntry(each.getFileName().toString()));
                Files.copy(each, out);
            }
        }
    }
}
