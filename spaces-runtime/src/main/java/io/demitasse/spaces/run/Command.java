package io.demitasse.spaces.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What starts one version of a Space: a program that listens on the port of 127.0.0.1 that the environment variables
 * {@code GRADIO_SERVER_PORT} and {@code PORT} say, and serves HTTP there.
 *
 * <pre>{@code new Command(List.of("java", "-jar", "app.jar"), folder, Map.of())}</pre>
 *
 * @param words the program and its arguments, as they are: no shell reads them
 * @param folder where it runs
 * @param env variables of its own beside those that every Space is given
 * @param reads what it reads beside its folder and the system, such as a runtime of its language
 */
public record Command(List<String> words, Path folder, Map<String, String> env, List<Path> reads) implements Start {
    /** The same with copies of what is given. */
    public Command {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("A command has at least the name of a program.");
        }
        words = List.copyOf(words);
        env = Map.copyOf(env);
        reads = List.copyOf(reads);
    }

    /** One that reads nothing else. */
    public Command(List<String> words, Path folder, Map<String, String> env) {
        this(words, folder, env, List.of());
    }

    @Override
    public Command env(Map<String, String> variables) {
        return new Command(words, folder, variables, reads);
    }
}
