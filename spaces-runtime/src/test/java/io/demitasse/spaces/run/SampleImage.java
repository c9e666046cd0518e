package io.demitasse.spaces.run;

import io.demitasse.spaces.build.Digest;
import io.demitasse.spaces.build.RunnableFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;

/** {@link SampleProgram} for containers. */
public final class SampleImage {
    private static final String ENTRY = SampleProgram.class.getName().replace('.', '/') + ".class";
    private static final int KEY_LENGTH = 12;

    private SampleImage() {}

    /** The sample in an image that {@link #runnable} was packed into. */
    public static Image of(String name, String... deeds) {
        return new Image(name, 7860, Map.of(SampleProgram.DEEDS, String.join("\n", deeds)));
    }

    /** A name for the content of the program. */
    public static String key() {
        try {
            return new Digest()
                    .text(Files.readString(
                            Path.of(SampleCommand.classes()).resolve(ENTRY), StandardCharsets.ISO_8859_1))
                    .hex()
                    .substring(0, KEY_LENGTH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The program in a folder that can be run. */
    public static RunnableFolder runnable(Path folder) throws IOException {
        try (var jar = new JarOutputStream(Files.newOutputStream(folder.resolve("app.jar")))) {
            jar.putNextEntry(new ZipEntry(ENTRY));
            Files.copy(Path.of(SampleCommand.classes()).resolve(ENTRY), jar);
        }
        Files.writeString(folder.resolve("README.md"), "---\nsdk: demitasse\n---\n");
        Files.writeString(folder.resolve("app.json"), """
                {"main": "%s", "classPath": ["app.jar"], "port": 7860,
                 "options": ["-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-XX:TieredStopAtLevel=1"]}""".formatted(SampleProgram.class.getName()));
        return RunnableFolder.read(folder);
    }
}
