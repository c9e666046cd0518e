package io.demitasse.spaces.build.image;

import io.demitasse.error.OperatorException;
import java.nio.file.Path;

/** Where an image goes. */
public sealed interface ImageTarget {
    /** The place in words. */
    String words();

    /** What to do when the place can't be reached or written. */
    String mend();

    /** A file that every engine loads: {@code docker load -i FILE}. */
    record Tar(Path file) implements ImageTarget {
        @Override
        public String words() {
            return file.toString();
        }

        @Override
        public String mend() {
            return "Make room there, or give another file.";
        }
    }

    /** A repository of a registry, {@code HOST/NAME:TAG}; without TLS only on this machine. */
    record Registry(String name) implements ImageTarget {
        @Override
        public String words() {
            return name;
        }

        @Override
        public String mend() {
            return "Check its name and that it is there, and log in with: docker login HOST";
        }
    }

    /** A Docker engine on this machine. */
    record Docker(String name) implements ImageTarget {
        @Override
        public String words() {
            return "Docker's " + name;
        }

        @Override
        public String mend() {
            return "Start Docker, or write a file with --image tar:FILE.";
        }
    }

    /**
     * Reads {@code tar:FILE}, {@code registry:NAME} or {@code docker:NAME}.
     *
     * @throws OperatorException if it is none of these
     */
    static ImageTarget parse(String text) {
        int colon = text.indexOf(':');
        String kind = colon < 0 ? "" : text.substring(0, colon);
        String rest = text.substring(colon + 1);
        return switch (rest.isBlank() ? "" : kind) {
            case "tar" -> new Tar(Path.of(rest));
            case "registry" -> new Registry(rest);
            case "docker" -> new Docker(rest);
            default ->
                throw new OperatorException(
                        "'" + text + "' is no place for an image: give tar:FILE, registry:HOST/NAME or docker:NAME.");
        };
    }
}
