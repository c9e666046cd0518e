package io.demitasse.spaces.build.image;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** An image in a folder, as an engine would lay it out, with its configuration. */
record Unpacked(Path root, String config) {
    static Unpacked of(Path tar, Path root) throws IOException {
        Path parts = Files.createDirectories(root.resolve(".parts"));
        unpack(tar, parts);
        for (String layer : layers(tar)) {
            try (var in = new TarArchiveInputStream(
                    new GzipCompressorInputStream(Files.newInputStream(parts.resolve(layer))))) {
                unpack(in, root);
            }
        }
        return new Unpacked(root, Files.readString(parts.resolve("config.json")));
    }

    /** The names of the layers, which are their digests, from the lowest up. */
    static List<String> layers(Path tar) throws IOException {
        List<String> names = new ArrayList<>();
        manifest(tar).path("Layers").forEach(each -> names.add(each.asText()));
        return names;
    }

    /** The name that an engine gives the image. */
    static String name(Path tar) {
        try {
            return manifest(tar).path("RepoTags").path(0).asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode manifest(Path tar) throws IOException {
        try (var in = new TarArchiveInputStream(Files.newInputStream(tar))) {
            for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals("manifest.json")) {
                    return new JsonMapper().readTree(in.readAllBytes()).get(0);
                }
            }
        }
        throw new IOException(tar + " has no manifest.json.");
    }

    private static void unpack(Path tar, Path folder) throws IOException {
        try (var in = new TarArchiveInputStream(Files.newInputStream(tar))) {
            unpack(in, folder);
        }
    }

    private static void unpack(TarArchiveInputStream in, Path folder) throws IOException {
        for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            Path target = folder.resolve(entry.getName());
            if (entry.isDirectory()) {
                Files.createDirectories(target);
            } else {
                Files.createDirectories(target.getParent());
                Files.copy(in, target);
                if ((entry.getMode() & 0100) != 0) {
                    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
                }
                Files.setLastModifiedTime(target, entry.getLastModifiedTime());
            }
        }
    }

    /** The command of the image, with the folder for its root. */
    List<String> command() throws IOException {
        List<String> command = new ArrayList<>();
        new JsonMapper()
                .readTree(config)
                .path("config")
                .path("Entrypoint")
                .forEach(each -> command.add(
                        each.asText().replace("/opt/java/", root + "/opt/java/").replace("/app/", root + "/app/")));
        return command;
    }
}
