package io.demitasse.spaces.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.sample.Disk;
import io.demitasse.spaces.hub.HubProcess;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** How fast a file of a gigabyte comes to the hub and leaves it, beside the disk; with a heap far smaller than it. */
final class LargeFiles {
    private static final int MEGABYTES = 1024;
    private static final int BUFFER = 1 << 20;
    private static final String HEAP = "64";

    private final HubProcess hub;
    private final HttpClient client = HttpClient.newHttpClient();

    private LargeFiles(HubProcess hub) {
        this.hub = hub;
    }

    static List<Row> rows(Path folder) throws Exception {
        Path place = Files.createDirectories(folder.resolve("large"));
        Path file = place.resolve("weights.bin");
        long written = taken(() -> Disk.write(file, MEGABYTES));
        try (var hub = HubProcess.in(place.resolve("hub"), "-Xmx" + HEAP + "m")) {
            var files = new LargeFiles(hub);
            files.post("/api/repos/create", "{\"type\":\"model\",\"name\":\"weights\"}");
            long size = Files.size(file);
            String object = "{\"oid\":\"" + digest(file) + "\",\"size\":" + size + "}";
            long sent = files.send(file, object);
            long fetched = files.fetch(object, size);
            long read = taken(() -> Disk.read(file));
            String what = "Hub: %s of " + Row.megabytes(size) + " with " + HEAP + " MB of heap / the disk";
            return List.of(
                    new Row(what.formatted("upload"), speed(size, sent) + " / " + speed(size, written), "the disk's"),
                    new Row(
                            what.formatted("download"),
                            speed(size, fetched) + " / " + speed(size, read),
                            "the disk's"));
        }
    }

    private static String speed(long bytes, long nanos) {
        return String.format(Locale.ROOT, "%.0f MB/s", bytes * 1e3 / nanos);
    }

    private static String digest(Path file) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private JsonNode post(String path, String body) throws Exception {
        var said = hub.post("ann", path, body);
        if (said.status() != 200) {
            throw new IllegalStateException(path + " answered " + said.text());
        }
        return said.json();
    }

    private URI place(String action, String object) throws Exception {
        JsonNode said = post(
                "/ann/weights.git/info/lfs/objects/batch",
                "{\"operation\":\"" + action + "\",\"transfers\":[\"basic\"],\"objects\":[" + object + "]}");
        return URI.create(said.at("/objects/0/actions/" + action + "/href").asText());
    }

    private long send(Path file, String object) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(place("upload", object))
                .PUT(HttpRequest.BodyPublishers.ofFile(file))
                .build();
        return taken(() -> {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status != 200) {
                throw new IllegalStateException(request.uri() + " answered " + status);
            }
        });
    }

    /** With the JDK's old client, which reads into a buffer of ours: the new one takes longer than the hub. */
    private long fetch(String object, long size) throws Exception {
        URL place = place("download", object).toURL();
        return taken(() -> {
            byte[] buffer = new byte[BUFFER];
            long left = size;
            try (InputStream in = place.openStream()) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    left -= read;
                }
            }
            if (left != 0) {
                throw new IllegalStateException(place + " left " + left + " bytes out");
            }
        });
    }

    private interface Deed {
        void run() throws Exception;
    }

    private static long taken(Deed deed) throws Exception {
        long start = System.nanoTime();
        deed.run();
        return System.nanoTime() - start;
    }
}
