package io.demitasse.spaces.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.spaces.store.Access;
import io.demitasse.spaces.store.Database;
import io.demitasse.spaces.store.Hardware;
import io.demitasse.spaces.store.Repository;
import io.demitasse.spaces.store.RepositoryKind;
import io.demitasse.spaces.store.SpaceSettings;
import io.demitasse.spaces.web.Template;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.function.UnaryOperator;

/** How Spaces run: looked at and changed. */
final class SpaceRoutes {
    private static final String SPACE = "/api/spaces/{owner}/{name}";
    private static final String VOLUMES = "volumes. What a program writes to its home is kept";

    private final Database database;
    private final Door door;
    private final Deployments deployments;
    private final Addresses addresses;
    private final Signatures signatures;

    SpaceRoutes(Database database, Door door, Deployments deployments, Addresses addresses, Signatures signatures) {
        this.database = database;
        this.door = door;
        this.deployments = deployments;
        this.addresses = addresses;
        this.signatures = signatures;
    }

    void add(RoutesConfig routes) {
        routes.get("/api/spaces/hardware", this::hardware);
        routes.get("/api/spaces/templates", SpaceRoutes::templates);
        routes.get(SPACE + "/runtime", context -> runtime(context, space(context, Access.READ)));
        routes.get(SPACE + "/host", this::host);
        routes.get(SPACE + "/jwt", this::pass);
        routes.post(SPACE + "/pause", this::pause);
        routes.post(SPACE + "/restart", this::restart);
        routes.post(SPACE + "/hardware", this::setHardware);
        routes.post(SPACE + "/dev-mode", context -> refuse(context, "dev mode. Push: a build takes seconds"));
        routes.put(SPACE + "/volumes", context -> refuse(context, VOLUMES));
        routes.delete(SPACE + "/volumes", context -> refuse(context, VOLUMES));
        routes.post(SPACE + "/storage", context -> refuse(context, VOLUMES));
        routes.delete(SPACE + "/storage", context -> refuse(context, VOLUMES));
        routes.post(SPACE + "/replicas", context -> refuse(context, "replicas: each Space is one program"));
        routes.post(SPACE + "/sleeptime", this::setSleep);
    }

    private Repository space(Context context, Access wanted) throws IOException {
        return door.open(context, RepositoryKind.SPACE, wanted).known();
    }

    private void runtime(Context context, Repository space) {
        Json.answer(context, deployments.runtime(context, space));
    }

    private void host(Context context) throws IOException {
        Repository space = space(context, Access.READ);
        Json.answer(
                context,
                Json.object()
                        .put("host", addresses.app(context, Deployments.id(space)))
                        .put("subdomain", addresses.labels().of(Deployments.id(space))));
    }

    /** What the public Hub can do and this one can't. */
    private void refuse(Context context, String words) throws IOException {
        Repository unused = space(context, Access.ADMIN);
        throw ApiException.bad("This hub has no " + words + ".");
    }

    private void pass(Context context) throws IOException {
        Repository space = space(context, Access.READ);
        Json.answer(context, Json.object().put("token", signatures.word(Guard.pass(Deployments.id(space)))));
    }

    private void pause(Context context) throws IOException {
        Repository space = space(context, Access.ADMIN);
        deployments.pause(space);
        runtime(context, space);
    }

    private void restart(Context context) throws IOException {
        Repository space = space(context, Access.ADMIN);
        deployments.restart(space, Info.flag(context, "factory"));
        runtime(context, space);
    }

    private void setHardware(Context context) throws IOException {
        Repository space = space(context, Access.ADMIN);
        JsonNode body = Json.body(context);
        Hardware wanted = database.hardware().wanted(Json.text(body, "flavor"));
        change(space, settings -> {
            SpaceSettings moved = settings.on(wanted.name());
            return body.path("sleepTimeSeconds").isNumber()
                    ? moved.sleepsAfter(body.path("sleepTimeSeconds").asLong())
                    : moved;
        });
        deployments.settingsChanged(space);
        runtime(context, space);
    }

    private void setSleep(Context context) throws IOException {
        Repository space = space(context, Access.ADMIN);
        JsonNode seconds = Json.body(context).path("seconds");
        if (!seconds.isIntegralNumber()) {
            throw ApiException.bad("\"seconds\" has to be a number, or -1 for never");
        }
        change(space, settings -> settings.sleepsAfter(seconds.asLong()));
        deployments.settingsChanged(space);
        runtime(context, space);
    }

    private void change(Repository space, UnaryOperator<SpaceSettings> change) {
        database.settings().change(space.id(), change);
    }

    private static void templates(Context context) {
        ObjectNode answer = Json.object();
        ArrayNode all = answer.putArray("templates");
        for (Template template : Template.values()) {
            all.addObject()
                    .put("name", template.title())
                    .put("repoId", template.id())
                    .put("sdk", template.said())
                    .put("preferredPrivate", false);
        }
        Json.answer(context, answer);
    }

    private void hardware(Context context) {
        ArrayNode all = Json.array();
        for (Hardware kind : database.hardware().all()) {
            all.addObject()
                    .put("name", kind.name())
                    .put("prettyName", kind.name())
                    .put("cpu", kind.cores() + " vCPU")
                    .put("ram", kind.memoryWords())
                    .put("unitCostMicroUSD", 0)
                    .put("unitCostUSD", 0)
                    .put("unitLabel", "minute");
        }
        Json.answer(context, all);
    }
}
