package io.demitasse.internal.example;

import io.demitasse.error.VisitorException;
import io.demitasse.media.Files;
import io.demitasse.media.MediaFile;
import io.demitasse.media.StoredFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** The files of a folder by their place in it. What is outside can't be named, nor what is hidden or a link. */
final class FolderFiles implements Files {
    private static final String UNKNOWN = "application/octet-stream";

    private final Path folder;

    FolderFiles(Path folder) {
        this.folder = folder;
    }

    private record InFolder(String id, String name, String type, long size, Path path) implements StoredFile {
        @Override
        public InputStream open() throws IOException {
            return java.nio.file.Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS);
        }
    }

    @Override
    public StoredFile keep(MediaFile file) {
        throw new IllegalStateException("The folder " + folder + " is only read.");
    }

    @Override
    public StoredFile find(String id) {
        Path path = inside(id);
        try {
            String type = java.nio.file.Files.probeContentType(path);
            long size = java.nio.file.Files.size(path);
            return new InFolder(id, path.getFileName().toString(), type == null ? UNKNOWN : type, size, path);
        } catch (IOException e) {
            throw refuse(id, "can't be read");
        }
    }

    /** Each step has to be a plain name of something that is there, so that no step leads away. */
    private Path inside(String id) {
        Path path = folder;
        for (String step : id.split("/", -1)) {
            if (step.isEmpty() || step.startsWith(".") || step.indexOf('\\') >= 0 || step.indexOf(':') >= 0) {
                throw refuse(id, "is no file in the folder: name one by its place in it, such as \"images/cat.png\"");
            }
            path = step(path, id, step);
            if (java.nio.file.Files.isSymbolicLink(path)) {
                throw refuse(id, "is a symbolic link, which may lead out of the folder: put the file itself there");
            }
        }
        if (!java.nio.file.Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            throw refuse(id, "is not in the folder");
        }
        return path;
    }

    private static Path step(Path path, String id, String name) {
        try {
            return path.resolve(name);
        } catch (InvalidPathException e) {
            throw refuse(id, "is no name of a file");
        }
    }

    private static VisitorException refuse(String id, String why) {
        return new VisitorException("\"" + id.replace('\0', ' ') + "\" " + why + ".");
    }
}
