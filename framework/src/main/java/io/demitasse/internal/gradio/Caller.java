package io.demitasse.internal.gradio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.component.ApiFiles;
import io.demitasse.component.Texts;
import io.demitasse.error.Message;
import io.demitasse.error.VisitorException;
import io.demitasse.internal.engine.Request;
import io.demitasse.internal.web.AppAddress;
import io.demitasse.internal.web.Visitor;
import io.demitasse.internal.web.WebRequests;
import io.javalin.http.Context;

/**
 * Who calls: the visitor of a cookie, or anybody. A client without cookies shares its owner with all others of its
 * kind; what keeps their sessions and files apart is that nobody can guess their names.
 *
 * @param root the address of the app as the caller knows it
 */
record Caller(String owner, Texts texts, Request.Client client, String root) implements ApiFiles {
    /** No visitor has it: their ids are of another form. */
    static final String ANYBODY = "anybody";

    static Caller of(Context ctx, AppAddress app) {
        Texts texts = app.bundles().texts(Visitor.locale(ctx));
        return new Caller(
                Visitor.known(ctx).orElse(ANYBODY),
                texts,
                new Request.Client(texts.locale(), WebRequests.of(ctx)),
                app.root(ctx));
    }

    @Override
    public ObjectNode data(JsonNode wire) {
        String path = wire.path("id").asText() + "/" + wire.path("name").asText();
        return FileData.of(path, root + "/" + GradioPort.BELOW + "/file=" + FileData.quoted(path), wire);
    }

    @Override
    public JsonNode wire(JsonNode data) {
        String path = data.isTextual() ? data.textValue() : data.path("path").asText();
        String own = root + "/" + GradioPort.BELOW + "/file=";
        String id = (path.startsWith(own) ? path.substring(own.length()) : path).replaceFirst("/.*", "");
        if (id.isBlank()) {
            throw new VisitorException(Message.of("file.gone"));
        }
        return Json.object().put("id", id);
    }
}
