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

/** A style sheet or a script of the hub's own, under a name that changes with what is in it. */
final class Asset {
    /** Colours, distances and sizes, which are those of demos; and how their Markdown looks. */
    private static final String SHARED = "/io/demitasse/internal/page/css/";

    private static final List<String> SHEETS = List.of(
            SHARED + "tokens.css",
            SHARED + "prose.css",
            "base.css",
            "colours.css",
            "bar.css",
            "tabs.css",
            "forms.css",
            "tables.css",
            "lists.css",
            "repository.css",
            "files.css",
            "history.css",
            "community.css",
            "settings.css",
            "logs.css",
            "accounts.css");
    private static final int DIGEST = 16;

    private final byte[] bytes;
    private final String type;
    private final String path;

    private Asset(byte[] bytes, String type, String end) {
        this.bytes = bytes;
        this.type = type;
        path = "/_hub/" + digest(bytes) + end;
    }

    /** The style sheet of all pages. */
    static Asset style() {
        return new Asset(read(SHEETS), "text/css; charset=utf-8", ".css");
    }

    /** A script that stands beside this class. */
    static Asset script(String file) {
        return new Asset(read(List.of(file)), "text/javascript; charset=utf-8", ".js");
    }

    private static byte[] read(List<String> files) {
        var all = new ByteArrayOutputStream();
        for (String file : files) {
            try (InputStream in = Asset.class.getResourceAsStream(file)) {
                if (in == null) {
                    throw new IllegalStateException("The build has left out " + file + ".");
                }
                in.transferTo(all);
            } catch (IOException e) {
                throw new UncheckedIOException("Reading a resource failed.", e);
            }
        }
        return all.toByteArray();
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
        context.contentType(type)
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header("X-Content-Type-Options", "nosniff")
                .result(bytes);
    }
}
