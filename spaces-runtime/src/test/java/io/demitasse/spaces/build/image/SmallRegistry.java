package io.demitasse.spaces.build.image;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * As much of a registry as a push needs, by <a
 * href="https://github.com/opencontainers/distribution-spec/blob/main/spec.md">its specification</a>.
 */
public final class SmallRegistry implements AutoCloseable {
    private final Javalin server;
    private final Set<String> blobs = new ConcurrentSkipListSet<>();
    private final Map<String, String> manifests = new ConcurrentHashMap<>();

    public SmallRegistry() {
        server = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.jetty.host = "127.0.0.1";
                    config.routes.get("/v2/", context -> context.status(200));
                    config.routes.head("/<path>", context -> context.status(blobs.contains(last(context)) ? 200 : 404));
                    config.routes.post("/<path>", context -> uploadTo(context, "new"));
                    config.routes.patch("/<path>", this::upload);
                    config.routes.put("/<path>", this::finish);
                })
                .start(0);
    }

    public String host() {
        return "localhost:" + server.port();
    }

    /** The manifest of a tag. */
    public String manifest(String tag) {
        return manifests.getOrDefault(tag, "");
    }

    /** The digests of all blobs, of what was received. */
    Set<String> blobs() {
        return new TreeSet<>(blobs);
    }

    private static String last(Context context) {
        return context.path().substring(context.path().lastIndexOf('/') + 1);
    }

    private void upload(Context context) throws IOException {
        String digest = digest(context.bodyInputStream().readAllBytes());
        blobs.add(digest);
        uploadTo(context, digest);
    }

    private void uploadTo(Context context, String id) {
        context.status(202).header("Location", "http://" + host() + "/v2/upload/" + id);
    }

    private void finish(Context context) throws IOException {
        byte[] body = context.bodyInputStream().readAllBytes();
        context.status(201);
        if (context.path().contains("/manifests/")) {
            manifests.put(last(context), new String(body, StandardCharsets.UTF_8));
            context.header("Docker-Content-Digest", digest(body));
        }
    }

    public static String digest(byte[] bytes) {
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
