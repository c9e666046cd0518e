package io.demitasse.spaces.run.docker;

import com.github.dockerjava.api.model.Image;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The images of a Space in an engine, one for each version, since the one before still runs.
 *
 * @param name of all, less the tag
 */
record ImageVersions(Engine engine, String name) {
    /** More than a version that serves, one that starts, and some that failed between. */
    private static final int KEPT = 8;

    /** A name for the next one; the oldest give way, unless they run. */
    String next() {
        List<Image> all = engine.ask(
                "list images",
                client -> client.listImagesCmd()
                        .withFilter("reference", List.of(name))
                        .exec());
        List<Long> newestFirst = all.stream()
                .flatMap(image -> Arrays.stream(image.getRepoTags()))
                .filter(tag -> tag.matches(".*:\\d{1,9}"))
                .map(tag -> Long.valueOf(tag.substring(tag.lastIndexOf(':') + 1)))
                .sorted(Comparator.reverseOrder())
                .toList();
        newestFirst.stream()
                .skip(KEPT - 1)
                .forEach(number -> engine.tidy(
                        "remove an image",
                        client -> client.removeImageCmd(name + ":" + number).exec()));
        long last = newestFirst.isEmpty() ? 0 : newestFirst.get(0);
        return name + ":" + (last + 1);
    }
}
