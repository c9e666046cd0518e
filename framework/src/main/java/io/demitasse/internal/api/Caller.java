package io.demitasse.internal.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.component.ApiFiles;
import io.demitasse.component.Texts;
import io.demitasse.error.Message;
import io.demitasse.error.VisitorException;
import io.demitasse.internal.engine.Request;
import io.demitasse.internal.engine.VisitorFiles;
import io.demitasse.internal.web.AppAddress;
import io.demitasse.internal.web.FileRoutes;
import io.demitasse.internal.web.Visitor;
import io.demitasse.internal.web.WebRequests;
import io.demitasse.media.MediaFile;
import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who calls: the visitor of a cookie, or anybody. A client without cookies shares its owner with all others of its
 * kind; what keeps their sessions and files apart is that nobody can guess their names.
 *
 * @param root the address of the app as the caller knows it
 */
public record Caller(String owner, VisitorFiles files, Texts texts, Request.Client client, String root)
        implements ApiFiles {
    /** Below the address of an app, all that programs ask for begins with it. */
    public static final String PREFIX = "gradio_api";

    /** No visitor has it: their ids are of another form. */
    public static final String ANYBODY = "anybody";

    private static final Pattern ADDRESS = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final Pattern INLINE = Pattern.compile("(?i)data:([^;,]*)(?:;[^,]*)?;base64,(.*)", Pattern.DOTALL);

    public static String owner(Context ctx) {
        return Visitor.known(ctx).orElse(ANYBODY);
    }

    public static Caller of(Context ctx, AppAddress app) {
        Texts texts = app.bundles().texts(Visitor.locale(ctx));
        String owner = owner(ctx);
        return new Caller(
                owner,
                app.engine().files(owner),
                texts,
                new Request.Client(texts.locale(), WebRequests.of(ctx)),
                app.root(ctx));
    }

    /** What clients know a file by: an id that nobody can guess, and a name to save it under. */
    public static String path(String id, String name) {
        return id + "/" + name;
    }

    private String address() {
        return root + "/" + PREFIX + "/file=";
    }

    @Override
    public ObjectNode data(JsonNode wire) {
        String path = path(wire.path("id").asText(), wire.path("name").asText());
        return FileData.of(path, address() + FileData.quoted(path), wire);
    }

    @Override
    public JsonNode wire(JsonNode data) {
        String path = data.isTextual() ? data.textValue() : data.path("path").asText("");
        String named = path.isEmpty() ? data.path("url").asText("") : path;
        if (named.startsWith(address())) {
            return wireOf(decoded(named.substring(address().length())));
        }
        if (!ADDRESS.matcher(named).matches()) {
            return wireOf(named);
        }
        Matcher inline = INLINE.matcher(named);
        if (inline.matches()) {
            return wireOf(keep(inline, data.path("orig_name").asText("")));
        }
        throw new VisitorException(Message.of("file.address"));
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
        String type = FileRoutes.type(inline.group(1));
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
