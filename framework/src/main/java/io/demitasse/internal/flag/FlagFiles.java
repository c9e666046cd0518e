package io.demitasse.internal.flag;

import io.demitasse.error.Message;
import io.demitasse.error.VisitorException;
import io.demitasse.media.Files;
import io.demitasse.media.MediaFile;
import io.demitasse.media.StoredFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Copies files beside the table that names them, under names of our own: nothing of a visitor's name is a path. */
final class FlagFiles implements Files {
    private static final Pattern ENDING = Pattern.compile(".*(\\.[A-Za-z0-9]{1,8})", Pattern.DOTALL);

    private final Path folder;

    FlagFiles(Path folder) {
        this.folder = folder;
    }

    @Override
    public StoredFile keep(MediaFile file) {
        Matcher ending = ENDING.matcher(file.name());
        String name = UUID.randomUUID() + (ending.matches() ? ending.group(1) : "");
        try (InputStream in = file.open()) {
            Path files = java.nio.file.Files.createDirectories(folder.resolve("files"));
            java.nio.file.Files.copy(in, files.resolve(name));
            return StoredFile.of("files/" + name, file.name(), file);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not copy a flagged file to " + folder + ".", e);
        }
    }

    @Override
    public StoredFile find(String id) {
        throw new VisitorException(Message.of("file.gone"));
    }
}
