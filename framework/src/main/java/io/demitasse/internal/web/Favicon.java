package io.demitasse.internal.web;

import io.demitasse.error.OperatorException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The icon of the pages: the author's, or a small cup. */
@SuppressWarnings("ArrayRecordComponent") // never compared; the bytes go to the response as they are
record Favicon(String type, byte[] bytes) {
    static final String NAME = "icon";

    static Favicon of(Optional<Path> file) {
        return file.map(Favicon::read).orElseGet(Favicon::cup);
    }

    private static Favicon read(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        String type = name.endsWith(".svg") ? "image/svg+xml" : name.endsWith(".ico") ? "image/x-icon" : "image/png";
        try {
            return new Favicon(type, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new OperatorException("The icon " + file + " can't be read. Give favicon(…) a file that exists.", e);
        }
    }

    private static Favicon cup() {
        try (InputStream in = Favicon.class.getResourceAsStream("/io/demitasse/internal/page/cup.svg")) {
            return new Favicon("image/svg+xml", in == null ? new byte[0] : in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read the icon from the class path.", e);
        }
    }
}
