package io.demitasse.spaces.build;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.demitasse.error.OperatorException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A program in a folder, with all it needs but a JVM: {@code app.jar}, {@code lib/}, {@code README.md}, and
 * {@code app.json}, which says how to start it. The folder can be moved.
 *
 * @param folder where it is
 * @param mainClass the class with the main method
 * @param classPath jars in the folder, in order, with {@code /} between names
 * @param options options of the JVM
 * @param port the port that it serves on inside a Space, where {@code GRADIO_SERVER_PORT} says so
 */
public record RunnableFolder(Path folder, String mainClass, List<String> classPath, List<String> options, int port) {
    static final String DESCRIPTION = "app.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final long LONGEST = 1 << 20;

    /** What {@code app.json} says. */
    private record Description(String main, List<String> classPath, List<String> options, int port) {}

    /** Copies the lists. */
    public RunnableFolder {
        classPath = List.copyOf(classPath);
        options = List.copyOf(options);
    }

    /**
     * Reads the folder that {@code demitasse build} wrote.
     *
     * @throws OperatorException if it is no such folder, or parts of it are gone
     */
    public static RunnableFolder read(Path folder) {
        Path file = folder.resolve(DESCRIPTION);
        if (!Files.isRegularFile(file)) {
            throw new OperatorException(folder + " has no " + DESCRIPTION
                    + ", so it is no folder that can be run. Make one with: demitasse build PLACE --out " + folder);
        }
        try {
            if (Files.size(file) > LONGEST) {
                throw damaged(file, "it is longer than 1 MB");
            }
            return checked(
                    folder, file, JSON.readValue(Files.readString(file, StandardCharsets.UTF_8), Description.class));
        } catch (JsonProcessingException e) {
            throw damaged(file, e.getOriginalMessage());
        } catch (IOException e) {
            throw damaged(file, String.valueOf(e.getMessage()));
        }
    }

    @SuppressWarnings("ConstantValue") // Jackson leaves null what the file does not name.
    private static RunnableFolder checked(Path folder, Path file, Description said) {
        if (said == null || said.main() == null || said.classPath() == null || said.options() == null) {
            throw damaged(file, "main, classPath or options is missing");
        }
        for (String entry : said.classPath()) {
            Path jar = folder.resolve(entry).normalize();
            if (!jar.startsWith(folder.normalize()) || !Files.isRegularFile(jar)) {
                throw damaged(file, "it names " + entry + ", which is not in the folder");
            }
        }
        return new RunnableFolder(folder, said.main(), said.classPath(), said.options(), said.port());
    }

    private static OperatorException damaged(Path file, String why) {
        return new OperatorException(file + " can't be used: " + why + ". Build the folder again.");
    }

    /** Writes the description. */
    void describe() throws IOException {
        String json = JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsString(new Description(mainClass, classPath, options, port));
        Files.writeString(folder.resolve(DESCRIPTION), json.replace("\r\n", "\n") + "\n");
    }

    /**
     * The command that starts the program.
     *
     * @param java the {@code java} of a JDK or JRE
     * @param moreOptions options of the JVM, which win over those of the folder
     */
    public List<String> command(Path java, List<String> moreOptions) {
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(options);
        command.addAll(moreOptions);
        Path full = folder.toAbsolutePath();
        command.add("-cp");
        command.add(classPath.stream()
                .map(entry -> full.resolve(entry).toString())
                .collect(Collectors.joining(File.pathSeparator)));
        command.add(mainClass);
        return command;
    }
}
