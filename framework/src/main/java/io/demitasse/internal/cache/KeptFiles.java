package io.demitasse.internal.cache;

import io.demitasse.error.Message;
import io.demitasse.error.VisitorException;
import io.demitasse.media.Files;
import io.demitasse.media.MediaFile;
import io.demitasse.media.StoredFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files of kept results. An id says type and name, encoded, and the name of the file on disk, which is our own. */
final class KeptFiles implements Files {
    private static final Pattern ID = Pattern.compile("([\\w-]*)\\.([\\w-]*)\\.([0-9a-f-]{36})");

    private final Path folder;

    KeptFiles(Path folder) {
        this.folder = folder;
    }

    private record OnDisk(String id, String name, String type, long size, Path path) implements StoredFile {
        @Override
        public InputStream open() throws IOException {
            return java.nio.file.Files.newInputStream(path);
        }
    }

    @Override
    public StoredFile keep(MediaFile file) {
        String name = UUID.randomUUID().toString();
        try (InputStream in = file.open()) {
            java.nio.file.Files.createDirectories(folder);
            java.nio.file.Files.copy(in, folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("Could not keep a file of an example in " + folder + ".", e);
        }
        return find(encoded(file.type()) + "." + encoded(file.name()) + "." + name);
    }

    @Override
    public StoredFile find(String id) {
        Matcher parts = ID.matcher(id);
        if (!parts.matches()) {
            throw new VisitorException(Message.of("file.gone"));
        }
        Path path = folder.resolve(parts.group(3));
        try {
            long size = java.nio.file.Files.size(path);
            return new OnDisk(id, decoded(parts.group(2)), decoded(parts.group(1)), size, path);
        } catch (IOException e) {
            throw new VisitorException(Message.of("file.gone"));
        }
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String text) {
        return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    }
}
