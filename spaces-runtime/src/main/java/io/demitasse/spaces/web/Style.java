package io.demitasse.spaces.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/** The style sheet of all pages, under a name that changes with what is in it. */
final class Style {
    /** Colours, distances and sizes, which are those of demos. */
    private static final String TOKENS = "/io/demitasse/internal/page/css/tokens.css";

    private static final String FILE = "hub.css";
    private static final String COMMUNITY = "community.css";
    private static final int DIGEST = 16;

    private final byte[] sheet;
    private final String path;

    private Style(byte[] sheet) {
        this.sheet = sheet;
        path = "/_hub/" + digest(sheet) + ".css";
    }

    static Style read() {
        var sheet = new ByteArrayOutputStream();
        for (String file : List.of(TOKENS, FILE, COMMUNITY)) {
            try (InputStream in = Style.class.getResourceAsStream(file)) {
                if (in == null) {
                    throw new IllegalStateException("The build has left out " + file + ".");
                }
                in.transferTo(sheet);
            } catch (IOException e) {
                throw new UncheckedIOException("Reading a resource failed.", e);
            }
        }
        return new Style(sheet.toByteArray());
    }

    private static String digest(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, DIGEST);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** Where it is. */
    String path() {
        return path;
    }

    void add(RoutesConfig routes) {
        routes.get(path, this::send);
    }

    private void send(Context context) {
        context.contentType("text/css; charset=utf-8")
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header("X-Content-Type-Options", "nosniff")
                .result(sheet);
    }
}
