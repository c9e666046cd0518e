package io.demitasse.internal.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.component.ApiFiles;
import io.demitasse.error.Message;
import io.demitasse.error.VisitorException;
import io.demitasse.internal.engine.VisitorFiles;
import io.demitasse.internal.fetch.Fetcher;
import io.demitasse.media.MediaFile;
import io.demitasse.media.MediaTypes;
import io.demitasse.media.StoredFile;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files that a caller may name and is given, as Gradio's clients write them. */
public final class CallerFiles implements ApiFiles {
    private static final Pattern ADDRESS = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final Pattern INLINE = Pattern.compile("(?i)data:([^;,]*)(?:;[^,]*)?;base64,(.*)", Pattern.DOTALL);

    private final VisitorFiles files;
    private final String address;
    private final Optional<Fetcher> fetcher;

    /**
     * The files of one owner.
     *
     * @param root the address of the app as the caller knows it
     * @param fetcher fetches what is elsewhere; empty if the app does not want that
     */
    public CallerFiles(VisitorFiles files, String root, Optional<Fetcher> fetcher) {
        this.files = files;
        this.address = root + "/" + Caller.PREFIX + "/file=";
        this.fetcher = fetcher;
    }

    /** What clients know a file by: an id that nobody can guess, and a name to save it under. */
    public static String path(String id, String name) {
        return id + "/" + name;
    }

    /**
     * The file of that id.
     *
     * @throws VisitorException if the caller has none of it
     */
    public StoredFile find(String id) {
        return files.find(id);
    }

    @Override
    public ObjectNode data(JsonNode wire) {
        String path = path(wire.path("id").asText(), wire.path("name").asText());
        return FileData.of(path, address + FileData.quoted(path), wire);
    }

    @Override
    public JsonNode wire(JsonNode data) {
        String path = data.isTextual() ? data.textValue() : data.path("path").asText("");
        String named = path.isEmpty() ? data.path("url").asText("") : path;
        if (named.startsWith(address)) {
            return wireOf(decoded(named.substring(address.length())));
        }
        if (!ADDRESS.matcher(named).matches()) {
            return wireOf(named);
        }
        Matcher inline = INLINE.matcher(named);
        if (inline.matches()) {
            return wireOf(keep(inline, data.path("orig_name").asText("")));
        }
        Fetcher from = fetcher.orElseThrow(() -> new VisitorException(Message.of("file.address")));
        return wireOf(from.fetch(
                named,
                (name, type, content) ->
                        files.keep(name, MediaTypes.of(type, name), content).id()));
    }

    private static JsonNode wireOf(String path) {
        String id = path.replaceFirst("/.*", "");
        if (id.isBlank()) {
            throw new VisitorException(Message.of("file.gone"));
        }
        return Json.object().put("id", id);
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new VisitorException(Message.of("file.gone"));
        }
    }

    /** Keeps what the address itself holds. */
    private String keep(Matcher inline, String name) {
        String type = MediaTypes.of(inline.group(1), name);
        String given = name.isEmpty() ? "file." + type.replaceFirst(".*/", "").replaceFirst("[+;].*", "") : name;
        try {
            byte[] content = Base64.getMimeDecoder().decode(inline.group(2));
            return files.keep(MediaFile.of(UploadNames.safe(given), type, content))
                    .id();
        } catch (IllegalArgumentException e) {
            throw new VisitorException(Message.of("file.address"));
        }
    }
}
