package io.demitasse.spaces.hub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.spaces.store.Access;
import io.demitasse.spaces.store.Database;
import io.demitasse.spaces.store.Repository;
import io.demitasse.spaces.store.RepositoryKind;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Instant;

/** What the programs of Spaces are given: variables, which are shown, and secrets, which never are. */
final class EnvironmentRoutes {
    private static final String SPACE = "/api/spaces/{owner}/{name}";

    private final Database database;
    private final Door door;
    private final Deployments deployments;

    EnvironmentRoutes(Database database, Door door, Deployments deployments) {
        this.database = database;
        this.door = door;
        this.deployments = deployments;
    }

    void add(RoutesConfig routes) {
        routes.get(SPACE + "/secrets", this::secrets);
        routes.post(SPACE + "/secrets", this::setSecret);
        routes.delete(SPACE + "/secrets", this::deleteSecret);
        routes.get(SPACE + "/variables", context -> variables(context, space(context, Access.READ)));
        routes.post(SPACE + "/variables", this::setVariable);
        routes.delete(SPACE + "/variables", this::deleteVariable);
    }

    private Repository space(Context context, Access wanted) throws IOException {
        return door.open(context, RepositoryKind.SPACE, wanted).known();
    }

    private void secrets(Context context) throws IOException {
        ObjectNode all = Json.object();
        database.secrets()
                .list(space(context, Access.ADMIN).id())
                .forEach(each -> described(all.putObject(each.key()), each.description(), each.updatedAt()));
        Json.answer(context, all);
    }

    private void setSecret(Context context) throws IOException {
        Repository space = space(context, Access.ADMIN);
        EnvironmentEntry entry = EnvironmentEntry.read(Json.body(context));
        database.secrets().set(space.id(), entry.key(), entry.value(), entry.description());
        deployments.settingsChanged(space);
        Json.answer(context, Json.object());
    }

    private void deleteSecret(Context context) throws IOException {
        Repository space = space(context, Access.ADMIN);
        database.secrets().delete(space.id(), Json.text(Json.body(context), "key"));
        deployments.settingsChanged(space);
        Json.answer(context, Json.object());
    }

    private void variables(Context context, Repository space) {
        ObjectNode all = Json.object();
        database.variables()
                .list(space.id())
                .forEach(each -> described(
                        all.putObject(each.key()).put("value", each.value()), each.description(), each.updatedAt()));
        Json.answer(context, all);
    }

    private void setVariable(Context context) throws IOException {
        Repository space = space(context, Access.ADMIN);
        EnvironmentEntry entry = EnvironmentEntry.read(Json.body(context));
        database.variables().set(space.id(), entry.key(), entry.value(), entry.description());
        deployments.settingsChanged(space);
        variables(context, space);
    }

    private void deleteVariable(Context context) throws IOException {
        Repository space = space(context, Access.ADMIN);
        database.variables().delete(space.id(), Json.text(Json.body(context), "key"));
        deployments.settingsChanged(space);
        variables(context, space);
    }

    private static void described(ObjectNode one, String description, Instant updatedAt) {
        if (!description.isEmpty()) {
            one.put("description", description);
        }
        one.put("updatedAt", Json.time(updatedAt));
    }
}
