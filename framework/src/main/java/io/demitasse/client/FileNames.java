package io.demitasse.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Names that a server gives files, made fit for a folder here: it must not choose where a file goes. */
final class FileNames {
    private static final int LONGEST = 180;
    private static final int MOST = 1_000;
    private static final String DEVICES = "(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?";

    private FileNames() {}

    /** The last part without what a file system minds; "file" if nothing is left. */
    static String safe(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String clean = last.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT && c != 0xFFFD)
                .filter(c -> "<>:\"|?*".indexOf(c) < 0)
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip()
                .replaceFirst("[. ]+$", "");
        if (clean.isEmpty()) {
            return "file";
        }
        return shortened(clean.matches(DEVICES) ? "_" + clean : clean);
    }

    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 20 ? name.substring(dot) : "";
        String stem = name.substring(0, name.length() - ending.length());
        while ((stem + ending).getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
        }
        return stem + ending;
    }

    /** Saves a file under its name or the first numbered one that is free. */
    static Path save(RemoteFile file, Path folder) throws IOException {
        Files.createDirectories(folder);
        String name = file.name();
        int dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length();
        try (InputStream in = file.open()) {
            for (int i = 1; i <= MOST; i++) {
                String numbered = i == 1 ? name : name.substring(0, dot) + " (" + i + ")" + name.substring(dot);
                Path path = folder.resolve(numbered);
                try (OutputStream out = Files.newOutputStream(path, StandardOpenOption.CREATE_NEW)) {
                    copy(in, out, path);
                    return path;
                } catch (FileAlreadyExistsException e) {
                    // The next number may be free.
                }
            }
        }
        throw new IOException(folder + " has " + MOST + " files called '" + name + "' already.");
    }

    private static void copy(InputStream in, OutputStream out, Path path) throws IOException {
        try {
            in.transferTo(out);
        } catch (IOException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }
}
