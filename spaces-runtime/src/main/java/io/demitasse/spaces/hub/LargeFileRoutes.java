package io.demitasse.spaces.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.spaces.git.hosting.Content;
import io.demitasse.spaces.git.hosting.LargeFiles;
import io.demitasse.spaces.git.hosting.RepositoryStore;
import io.demitasse.spaces.store.Access;
import io.demitasse.spaces.store.RepositoryKind;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;

/**
 * Large files, by the <a href="https://github.com/git-lfs/git-lfs/blob/main/docs/api/batch.md">batch API of Git LFS</a>
 * with its basic transfer. Each file is kept by the repository that it was sent to, and is asked for there.
 */
final class LargeFileRoutes {
    private static final String TYPE = "application/vnd.git-lfs+json";
    private static final int MOST = 1000;

    private final RepositoryStore store;
    private final Door door;
    private final Signatures signatures;

    LargeFileRoutes(RepositoryStore store, Door door, Signatures signatures) {
        this.store = store;
        this.door = door;
        this.signatures = signatures;
    }

    void add(RoutesConfig routes) {
        for (RepositoryKind kind : RepositoryKind.values()) {
            routes.post(
                    "/" + Kinds.prefix(kind) + "{owner}/{name}/info/lfs/objects/batch",
                    context -> batch(context, kind));
        }
        routes.put("/lfs/{repository}/{oid}/{size}", this::put);
        routes.get("/lfs/{repository}/{oid}/{size}", this::get);
        routes.post("/lfs/{repository}/{oid}/{size}/verify", this::verify);
    }

    private void batch(Context context, RepositoryKind kind) throws IOException {
        JsonNode body = Json.body(context);
        boolean upload = body.path("operation").asText("").equals("upload");
        Opened opened;
        try {
            opened = door.open(context, kind, Access.READ);
            // Whoever may propose a change may send what it consists of.
            if (upload && !Access.mayTakePart(opened.caller(), opened.known())) {
                Door.refuseUnless(opened.caller(), opened.known(), Access.WRITE);
            }
        } catch (ApiException e) {
            if (e.status() == 401) {
                context.header("LFS-Authenticate", "Basic realm=\"Demitasse\"");
            }
            throw e;
        }
        if (body.path("objects").size() > MOST) {
            throw ApiException.tooLarge("At most " + MOST + " objects can be asked for at once.");
        }
        ObjectNode answer = Json.object().put("transfer", "basic").put("hash_algo", "sha256");
        ArrayNode objects = answer.putArray("objects");
        for (JsonNode wanted : body.path("objects")) {
            objects.add(object(context, opened, wanted, upload));
        }
        context.contentType(TYPE).result(Json.text(answer));
    }

    private ObjectNode object(Context context, Opened opened, JsonNode wanted, boolean upload) throws IOException {
        String oid = Json.text(wanted, "oid");
        long size = wanted.path("size").asLong(-1);
        ObjectNode object = Json.object().put("oid", oid).put("size", size).put("authenticated", true);
        if (!oid.matches("[0-9a-f]{64}") || size < 0) {
            return error(object, 422, "An object has 64 lower-case hexadecimal digits as oid, and a size.");
        }
        LargeFiles files = opened.git().largeFiles();
        Optional<Content> there = files.find(oid);
        String place = "/lfs/" + opened.known().id().hex() + "/" + oid + "/" + size;
        if (upload) {
            if (there.isPresent()) {
                // Its commit is on its way, before which nothing else may lead to it.
                files.need(oid, Instant.now());
            } else {
                ObjectNode actions = object.putObject("actions");
                action(context, actions, "upload", "PUT", place, "");
                action(context, actions, "verify", "VERIFY", place, "/verify");
            }
        } else if (there.isEmpty() || there.get().size() != size) {
            return error(object, 404, "This repository has no such object.");
        } else {
            action(context, object.putObject("actions"), "download", "GET", place, "");
        }
        return object;
    }

    private static ObjectNode error(ObjectNode object, int code, String message) {
        object.putObject("error").put("code", code).put("message", message);
        return object;
    }

    /** Signed, since clients call it without their login. */
    private void action(Context context, ObjectNode actions, String name, String deed, String place, String more) {
        actions.putObject(name)
                .put("href", Addresses.hub(context) + place + more + "?" + signatures.query(deed + " " + place))
                .putObject("header");
    }

    private LargeFiles signed(Context context, String deed) throws IOException {
        String place = "/lfs/" + context.pathParam("repository") + "/" + context.pathParam("oid") + "/"
                + context.pathParam("size");
        boolean allowed = signatures.allows(
                deed + " " + place,
                Optional.ofNullable(context.queryParam("expires")).orElse(""),
                Optional.ofNullable(context.queryParam("signature")).orElse(""));
        if (!allowed) {
            throw ApiException.forbidden("This address is not valid any longer. Ask for the object again.");
        }
        return store.open(context.pathParam("repository")).largeFiles();
    }

    private void put(Context context) throws IOException {
        LargeFiles files = signed(context, "PUT");
        try (InputStream in = context.bodyInputStream()) {
            files.put(context.pathParam("oid"), Long.parseLong(context.pathParam("size")), in);
        }
        context.status(200);
    }

    private void get(Context context) throws IOException {
        Content content = signed(context, "GET")
                .find(context.pathParam("oid"))
                .orElseThrow(() -> ApiException.notFound("This repository has no such object."));
        context.contentType("application/octet-stream");
        context.header("Accept-Ranges", "bytes");
        Downloads.send(context, content);
    }

    private void verify(Context context) throws IOException {
        Optional<Content> there = signed(context, "VERIFY").find(context.pathParam("oid"));
        if (there.isEmpty() || there.get().size() != Long.parseLong(context.pathParam("size"))) {
            throw ApiException.notFound("The object has not arrived.");
        }
        context.status(200);
    }
}
