package io.demitasse;

import io.demitasse.error.OperatorException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Where the environment wants an app to listen and to be seen, in Gradio's variables, so that what runs Python's demos
 * runs ours; where its replicas share what belongs to visitors; and who may frame it.
 *
 * @param prefix the path under which a proxy in front offers it, such as {@code /apps/ann/greeter}
 * @param frames the origins whose pages may show it in a frame
 */
record Surroundings(
        Optional<String> host, OptionalInt port, Optional<String> prefix, Optional<String> store, List<String> frames) {
    static final int HIGHEST_PORT = 65_535;

    private static final String HOST = "GRADIO_SERVER_NAME";
    private static final String PORT = "GRADIO_SERVER_PORT";
    private static final String ROOT = "GRADIO_ROOT_PATH";
    private static final String STORE = "DEMITASSE_STORE";
    private static final String FRAMES = "DEMITASSE_FRAME_FROM";
    private static final Pattern ORIGIN = Pattern.compile("https?://[\\w.:*-]+|\\*");
    private static final Pattern PATH = Pattern.compile("(/[\\w.~-]+)*/?");

    /** @throws OperatorException if the port or the path is none */
    static Surroundings of(Map<String, String> environment) {
        return new Surroundings(
                given(environment, HOST),
                port(given(environment, PORT)),
                prefix(given(environment, ROOT)),
                given(environment, STORE),
                frames(given(environment, FRAMES)));
    }

    private static List<String> frames(Optional<String> given) {
        List<String> all =
                given.stream().flatMap(Pattern.compile("\\s+")::splitAsStream).toList();
        all.stream().filter(origin -> !ORIGIN.matcher(origin).matches()).forEach(origin -> {
            throw new OperatorException(FRAMES + " has '" + origin
                    + "', which is no origin: set it to some such as https://example.org, to * for all, or unset it.");
        });
        return all;
    }

    /** Whether that can be the beginning of a path. */
    static boolean isPath(String text) {
        return PATH.matcher(text).matches();
    }

    private static Optional<String> prefix(Optional<String> given) {
        given.filter(path -> !isPath(path)).ifPresent(path -> {
            throw new OperatorException(ROOT + " is '" + path
                    + "', which is no path: set it to one such as /apps/ann/greeter, or unset it.");
        });
        return given.map(path -> path.replaceFirst("/$", ""));
    }

    private static Optional<String> given(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static OptionalInt port(Optional<String> given) {
        if (given.isEmpty()) {
            return OptionalInt.empty();
        }
        String text = given.get();
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > HIGHEST_PORT) {
            throw new OperatorException(
                    PORT + " is '" + text + "', which is no port: set it to a number from 0 to 65535, or unset it.");
        }
        return OptionalInt.of(Integer.parseInt(text));
    }
}
