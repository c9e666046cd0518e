package io.demitasse.internal.web;

import io.demitasse.error.OperatorException;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The files of the folders that an author allows, listed once at launch: a request names an entry of that list and
 * never becomes a path.
 */
record SharedFolders(Map<String, Path> files) {
    private static final int MOST = 10_000;

    static SharedFolders of(List<Path> folders) {
        Map<String, Path> files = new HashMap<>();
        for (Path folder : folders) {
            try (Stream<Path> all = Files.walk(folder)) {
                all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                        .filter(file -> !isHidden(folder.relativize(file)))
                        .limit(MOST)
                        .forEach(file -> files.put(name(folder.relativize(file)), file));
            } catch (IOException e) {
                throw new OperatorException(
                        "The folder " + folder + " can't be read. Give files(…) a folder that exists.", e);
            }
        }
        return new SharedFolders(Map.copyOf(files));
    }

    private static boolean isHidden(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private static String name(Path relative) {
        var name = new StringBuilder();
        relative.forEach(part -> name.append(name.length() == 0 ? "" : "/").append(part));
        return name.toString();
    }

    void send(Context ctx, String name) throws IOException {
        Path file = files.get(name);
        if (file == null) {
            throw new NotFoundResponse();
        }
        String type = Files.probeContentType(file);
        ctx.header("Cache-Control", Answers.CHECK);
        FileAnswer.send(
                ctx,
                file.getFileName().toString(),
                type == null ? "application/octet-stream" : type,
                Files.size(file),
                '"' + Long.toHexString(Files.getLastModifiedTime(file).toMillis()) + "-" + Files.size(file) + '"',
                () -> Files.newInputStream(file));
    }
}
