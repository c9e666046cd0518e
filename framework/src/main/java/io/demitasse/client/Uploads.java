package io.demitasse.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;
import io.demitasse.media.ImageFile;
import io.demitasse.media.MediaFile;
import io.demitasse.media.MediaTypes;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/** Sends the files among the values of a call, all in one request streamed from where they are. */
final class Uploads {
    private static final int MOST = 1_000;

    private final Http http;
    private final String prefix;
    private final OptionalLong largest;
    private final RemoteFile.Files ours;

    Uploads(Http http, Description description, RemoteFile.Files ours) {
        this.http = http;
        this.prefix = description.prefix();
        this.largest = description.largestFile();
        this.ours = ours;
    }

    private record Upload(String name, String type, BodyPublisher content, ObjectNode place) {}

    /** The same values with what stands on the wire for the files in them. */
    List<JsonNode> send(List<JsonNode> values) {
        List<Upload> found = new ArrayList<>();
        List<JsonNode> sent =
                values.stream().map(value -> replace(value, found)).toList();
        if (found.size() > MOST) {
            throw new ClientException.Mismatch(
                    found.size() + " files are too many for one call: send up to " + MOST + ".");
        }
        if (!found.isEmpty()) {
            List<String> paths = upload(found);
            for (int i = 0; i < paths.size(); i++) {
                found.get(i).place().put("path", paths.get(i));
            }
        }
        return sent;
    }

    private JsonNode replace(JsonNode value, List<Upload> found) {
        if (value instanceof POJONode pojo) {
            return file(pojo.getPojo(), found);
        }
        if (value.isBinary()) {
            throw new ClientException.Mismatch(
                    "Bytes have no name to send them under: give MediaFile.of(name, type, bytes).");
        }
        if (value instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                list.set(i, replace(list.get(i), found));
            }
        } else if (value instanceof ObjectNode object) {
            object.properties().forEach(each -> each.setValue(replace(each.getValue(), found)));
        }
        return value;
    }

    private JsonNode file(Object pojo, List<Upload> found) {
        if (pojo instanceof ImageFile image) {
            return file(image.file(), found);
        }
        if (pojo instanceof RemoteFile remote && remote.isOf(ours)) {
            return remote.data().deepCopy();
        }
        if (pojo instanceof File file) {
            return file(file.toPath(), found);
        }
        ObjectNode place = Json.PLAIN.createObjectNode();
        Upload upload = pojo instanceof Path path ? ofPath(path, place) : ofMedia((MediaFile) pojo, place);
        place.put("orig_name", upload.name()).putObject("meta").put("_type", "gradio.FileData");
        found.add(upload);
        return place;
    }

    private Upload ofPath(Path path, ObjectNode place) {
        String name = String.valueOf(path.getFileName());
        try {
            if (!Files.isRegularFile(path)) {
                throw new ClientException.Mismatch("There is no file " + path + " to send.");
            }
            check(name, Files.size(path));
            return new Upload(name, MediaTypes.ofName(name), BodyPublishers.ofFile(path), place);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + path + " can't be read.", e);
        }
    }

    private Upload ofMedia(MediaFile media, ObjectNode place) {
        long size = media.size();
        check(media.name(), size);
        BodyPublisher content = BodyPublishers.ofInputStream(() -> open(media));
        return new Upload(
                media.name(), media.type(), size > 0 ? BodyPublishers.fromPublisher(content, size) : content, place);
    }

    private static InputStream open(MediaFile media) {
        try {
            return media.open();
        } catch (IOException e) {
            throw new UncheckedIOException("The file '" + media.name() + "' can't be read.", e);
        }
    }

    private void check(String name, long size) {
        if (largest.isPresent() && size > largest.getAsLong()) {
            throw new ClientException.Mismatch("The file '" + name + "' has " + size + " bytes; the app takes up to "
                    + largest.getAsLong() + " a file.");
        }
    }

    private List<String> upload(List<Upload> files) {
        String boundary = "demitasse-" + UUID.randomUUID();
        List<BodyPublisher> parts = new ArrayList<>();
        for (Upload file : files) {
            parts.add(BodyPublishers.ofString(
                    "--" + boundary + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\""
                            + FileNames.safe(file.name()) + "\"\r\nContent-Type: " + plain(file.type()) + "\r\n\r\n"));
            parts.add(file.content());
            parts.add(BodyPublishers.ofString("\r\n"));
        }
        parts.add(BodyPublishers.ofString("--" + boundary + "--\r\n"));
        Http.Reply reply = http.upload(http.request(prefix + "/upload")
                .setHeader("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.concat(parts.toArray(BodyPublisher[]::new))));
        if (!reply.isOk()) {
            throw Failures.of("Sending " + files.size() + " files", reply);
        }
        List<String> paths = new ArrayList<>();
        Json.read(reply.body()).forEach(path -> paths.add(path.asText()));
        if (paths.size() != files.size()) {
            throw new ClientException.Connection(
                    "The app kept " + paths.size() + " of " + files.size() + " files: " + Failures.cut(reply.body()));
        }
        return paths;
    }

    private static String plain(String type) {
        return type.matches("[\\w.+-]+/[\\w.+-]+") ? type : "application/octet-stream";
    }
}
