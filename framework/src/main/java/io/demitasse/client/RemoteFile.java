package io.demitasse.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.media.MediaFile;
import io.demitasse.media.MediaTypes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * A file that an app gave: it is fetched when it is opened or saved. Given to an endpoint of the same app, it is named,
 * not sent.
 *
 * <pre>{@code
 * RemoteFile picture = client.predict("/sketch", "a cup").as(RemoteFile.class);
 * Path saved = picture.saveTo(folder);
 * }</pre>
 */
public final class RemoteFile implements MediaFile {
    private final Files files;
    private final JsonNode data;

    RemoteFile(Files files, JsonNode data) {
        this.files = files;
        this.data = data;
    }

    /** Where the content of files is. */
    interface Files {
        InputStream open(JsonNode data) throws IOException;

        long size(JsonNode data);
    }

    /** Whether a value on the wire is a file. */
    static boolean isFile(JsonNode value) {
        return value.isObject()
                && (value.path("path").isTextual() || value.path("url").isTextual())
                && value.path("meta").path("_type").asText("").equals("gradio.FileData");
    }

    /** What stands for the file on the wire. */
    JsonNode data() {
        return data;
    }

    boolean isOf(Files other) {
        return files == other;
    }

    /** The name that the app gives it, without folders; fit to be one here. */
    @Override
    public String name() {
        String given = data.path("orig_name").asText("");
        return FileNames.safe(given.isEmpty() ? data.path("path").asText("") : given);
    }

    @Override
    public String type() {
        String given = data.path("mime_type").asText("");
        return given.isEmpty() || given.equals("null") ? MediaTypes.ofName(name()) : given;
    }

    /** The size in bytes; the server is asked for it where the app did not say it. */
    @Override
    public long size() {
        return data.path("size").isNumber() ? data.path("size").longValue() : files.size(data);
    }

    @Override
    public InputStream open() throws IOException {
        return files.open(data);
    }

    /**
     * Saves the file in a folder, which is made if need be, under its name; under "name (2)" and so on if that is
     * taken.
     *
     * @return where it is now
     */
    public Path saveTo(Path folder) {
        try {
            return FileNames.save(this, folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not save the file '" + name() + "' in " + folder + ".", e);
        }
    }

    /** The content of an address that holds it: {@code data:image/svg+xml,…}. */
    static InputStream inline(String address) throws IOException {
        return new ByteArrayInputStream(DataAddress.content(address));
    }

    @Override
    public String toString() {
        return name();
    }
}
