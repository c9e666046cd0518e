package io.demitasse.spaces.bench;

import io.demitasse.spaces.build.RunnableFolder;
import io.demitasse.spaces.build.SpaceBuild;
import io.demitasse.spaces.build.UserCache;
import io.demitasse.spaces.build.image.BuiltImage;
import io.demitasse.spaces.build.image.ImageTarget;
import io.demitasse.spaces.build.image.SpaceImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** What {@code demitasse build} of the greeter takes and makes. */
final class Builds {
    private static final int ROUNDS = 5;

    private final Path folder;
    private final UserCache cache;

    private Builds(Path folder) {
        this.folder = folder;
        this.cache = new UserCache(folder.resolve("cache"));
    }

    static List<Row> rows(Path greeter, Path folder) throws Exception {
        var builds = new Builds(folder);
        long start = System.nanoTime();
        BuiltImage first = builds.build(greeter, "first.tar");
        long cold = System.nanoTime() - start;
        List<Long> warm = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            start = System.nanoTime();
            BuiltImage again = builds.build(greeter, "again.tar");
            warm.add(System.nanoTime() - start);
            if (!again.digest().equals(first.digest())) {
                throw new IllegalStateException("Two builds gave two digests.");
            }
        }
        Path changed = Files.writeString(
                Files.createDirectories(folder.resolve("changed")).resolve("Greeter.java"),
                Files.readString(greeter).replace("Hello", "Good day"));
        builds.build(changed, "changed.tar");
        return List.of(
                new Row(
                        "Build of the greeter with its image, cold (libraries in the Maven repository)",
                        Row.seconds(cold),
                        "≤ 60 s"),
                new Row("… warm, median of " + ROUNDS + ", one digest", Row.seconds(Row.median(warm)), "≤ 5 s"),
                new Row("Image, uncompressed", Row.megabytes(first.bytes()), "≤ 140 MB"),
                builds.shipped());
    }

    private BuiltImage build(Path file, String tar) throws Exception {
        RunnableFolder app = SpaceBuild.of(file).into(folder.resolve("space"));
        return SpaceImage.of(app).cache(cache).to(new ImageTarget.Tar(folder.resolve(tar)));
    }

    /** What a registry that has the first image does not have of the changed one. The cache is the last layer. */
    private Row shipped() throws IOException {
        Map<String, Long> before = layers(folder.resolve("first.tar"));
        List<Long> fresh = new ArrayList<>();
        layers(folder.resolve("changed.tar")).forEach((name, bytes) -> {
            if (!before.containsKey(name)) {
                fresh.add(bytes);
            }
        });
        long start = fresh.remove(fresh.size() - 1);
        long code = fresh.stream().mapToLong(Long::longValue).sum();
        return new Row(
                "Changed code ships again, besides the start cache of " + Row.megabytes(start),
                Row.kilobytes(code),
                "≤ 1 MB");
    }

    private static Map<String, Long> layers(Path tar) throws IOException {
        Map<String, Long> layers = new LinkedHashMap<>();
        try (var in = new TarArchiveInputStream(Files.newInputStream(tar))) {
            for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().endsWith(".tar.gz")) {
                    layers.put(entry.getName(), entry.getSize());
                }
            }
        }
        return layers;
    }
}
