package io.demitasse.spaces.build.image;

import io.demitasse.spaces.build.BuildException;
import io.demitasse.spaces.build.Digest;
import io.demitasse.spaces.build.UserCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The few files that a program expects of a system: users, how to look up hosts, where fonts are. */
final class SystemFiles {
    private static final int KEPT = 3;
    private static final Path FONTS = Path.of("/usr", "share", "fonts");

    private static final SortedMap<String, String> FILES = new TreeMap<>(Map.of(
            "etc/passwd",
            "root:x:0:0::/root:/none\nuser:x:1000:1000::/home/user:/none\n",
            "etc/group",
            "root:x:0:\nuser:x:1000:\n",
            "etc/nsswitch.conf",
            "hosts: files dns\n",
            "etc/fonts/fonts.conf",
            """
            <?xml version="1.0"?>
            <fontconfig><dir>/usr/share/fonts</dir><cachedir>/tmp/fontconfig</cachedir></fontconfig>
            """));

    private SystemFiles() {}

    /** A folder with these files, and an empty folder {@code empty}. */
    static Path of(UserCache cache) throws InterruptedException, BuildException {
        return cache.get("system", new Digest().text(FILES.toString()).hex(), KEPT, folder -> {
            Files.createDirectory(folder.resolve("empty"));
            for (var file : FILES.entrySet()) {
                Path target = folder.resolve(file.getKey());
                Files.createDirectories(target.getParent());
                Files.writeString(target, file.getValue());
            }
        });
    }

    /** A font of this system to draw texts with: DejaVu where it is installed, else the first one. */
    static Optional<Path> font() throws IOException {
        if (!Files.isDirectory(FONTS)) {
            return Optional.empty();
        }
        try (Stream<Path> all = Files.walk(FONTS)) {
            return all.filter(file -> file.toString().endsWith(".ttf") && Files.isRegularFile(file))
                    .min((a, b) -> rank(a).compareTo(rank(b)));
        }
    }

    private static String rank(Path font) {
        return (font.endsWith("DejaVuSans.ttf") ? "0" : "1") + font;
    }
}
