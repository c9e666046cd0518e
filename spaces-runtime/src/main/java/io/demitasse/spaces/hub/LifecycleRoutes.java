package io.demitasse.spaces.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.spaces.card.CardFindings;
import io.demitasse.spaces.card.CardProblem;
import io.demitasse.spaces.store.Access;
import io.demitasse.spaces.store.Account;
import io.demitasse.spaces.store.Database;
import io.demitasse.spaces.store.Hardware;
import io.demitasse.spaces.store.NewRepository;
import io.demitasse.spaces.store.Principal.SignedIn;
import io.demitasse.spaces.store.Repository;
import io.demitasse.spaces.store.RepositoryKind;
import io.demitasse.spaces.store.Visibility;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Repositories made, moved, shown to others and deleted. */
final class LifecycleRoutes {
    private final Database database;
    private final Callers callers;
    private final Door door;
    private final Lifecycle lifecycle;

    LifecycleRoutes(Database database, Callers callers, Door door, Lifecycle lifecycle) {
        this.database = database;
        this.callers = callers;
        this.door = door;
        this.lifecycle = lifecycle;
    }

    void add(RoutesConfig routes) {
        routes.post("/api/repos/create", this::create);
        routes.delete("/api/repos/delete", this::delete);
        routes.post("/api/repos/move", this::move);
        routes.put("/api/{kind}/{owner}/{name}/settings", this::settings);
        routes.post("/api/{kind}/{owner}/{name}/duplicate", this::duplicate);
        // Without a login, since clients send none here.
        routes.post("/api/validate-yaml", LifecycleRoutes::validate);
    }

    private void create(Context context) throws IOException {
        SignedIn user = callers.user(context);
        JsonNode body = Json.body(context);
        RepositoryKind kind = Kinds.singular(body.path("type").asText(""));
        String organisation = body.path("organization").asText("");
        Account owner =
                organisation.isEmpty() || body.path("organization").isNull() ? user.account() : owner(organisation);
        refuseUnless(Access.mayCreate(user, owner), owner);
        String name = Json.text(body, "name");
        Optional<Repository> made = lifecycle.create(
                new NewRepository(
                        kind,
                        owner,
                        name,
                        visibility(body, Visibility.PUBLIC),
                        user.account().id()),
                user.account(),
                repository -> FirstFiles.asked(repository, body),
                repository -> set(repository, body));
        if (made.isEmpty()) {
            taken(context, kind, owner.name() + "/" + name);
            return;
        }
        Repository repository = made.get();
        Json.answer(
                context,
                Json.object()
                        .put("url", Addresses.page(context, repository))
                        .put("name", repository.path())
                        .put("id", repository.id().hex()));
    }

    /** What a Space is to have from the start. */
    private void set(Repository repository, JsonNode body) {
        if (repository.kind() == RepositoryKind.SPACE) {
            if (body.path("hardware").isTextual()) {
                Hardware wanted =
                        database.hardware().wanted(body.path("hardware").textValue());
                database.settings().change(repository.id(), settings -> settings.on(wanted.name()));
            }
            if (body.path("sleepTimeSeconds").isIntegralNumber()) {
                long seconds = body.path("sleepTimeSeconds").longValue();
                database.settings().change(repository.id(), settings -> settings.sleepsAfter(seconds));
            }
            for (JsonNode each : body.path("secrets")) {
                EnvironmentEntry entry = EnvironmentEntry.read(each);
                database.secrets().set(repository.id(), entry.key(), entry.value(), entry.description());
            }
            for (JsonNode each : body.path("variables")) {
                EnvironmentEntry entry = EnvironmentEntry.read(each);
                database.variables().set(repository.id(), entry.key(), entry.value(), entry.description());
            }
        }
    }

    private Account owner(String name) {
        return database.accounts()
                .find(name)
                .orElseThrow(() -> ApiException.forbidden("You may not make repositories under '" + name + "'."));
    }

    private static void refuseUnless(boolean allowed, Account owner) {
        if (!allowed) {
            throw ApiException.forbidden("You may not make repositories under '" + owner.name()
                    + "': be a member of it with the role write, and use a token with that role.");
        }
    }

    /** With where the other one is, since clients that don't mind read that. */
    private static void taken(Context context, RepositoryKind kind, String path) {
        ApiErrors.say(context, 409, "", exists(kind, path));
        ObjectNode error = Json.object();
        error.put("error", "You already created this " + Kinds.singular(kind) + " repo: " + path);
        error.put("url", Addresses.hub(context) + "/" + Kinds.prefix(kind) + path);
        Json.answer(context, error);
    }

    private static String exists(RepositoryKind kind, String path) {
        return "A " + Kinds.singular(kind) + " repository called " + path + " already exists";
    }

    private static Visibility visibility(JsonNode body, Visibility usual) {
        if (body.path("visibility").isTextual()) {
            try {
                return Visibility.valueOf(body.path("visibility").textValue().toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw ApiException.bad("\"visibility\" must be one of [public, protected, private]");
            }
        }
        if (body.path("private").isBoolean()) {
            return body.path("private").booleanValue() ? Visibility.PRIVATE : Visibility.PUBLIC;
        }
        return usual;
    }

    private Repository named(Context context, JsonNode body, Access wanted) {
        SignedIn user = callers.user(context);
        String owner = body.path("organization").asText("");
        return door.known(
                Kinds.singular(body.path("type").asText("")),
                owner.isEmpty() || body.path("organization").isNull()
                        ? user.account().name()
                        : owner,
                Json.text(body, "name"),
                user,
                wanted);
    }

    private void delete(Context context) throws IOException {
        lifecycle.delete(named(context, Json.body(context), Access.ADMIN));
        context.contentType("text/plain").result("OK");
    }

    private void move(Context context) throws IOException {
        SignedIn user = callers.user(context);
        JsonNode body = Json.body(context);
        RepositoryKind kind = Kinds.singular(body.path("type").asText(""));
        String[] from = path(body, "fromRepo");
        String[] to = path(body, "toRepo");
        Repository repository = door.known(kind, from[0], from[1], user, Access.ADMIN);
        Account owner = owner(to[0]);
        refuseUnless(Access.mayCreate(user, owner), owner);
        Repository moved = lifecycle
                .move(repository, owner, to[1])
                .orElseThrow(() -> ApiException.conflict(exists(kind, to[0] + "/" + to[1]) + ". Choose another name."));
        Json.answer(context, Json.object().put("url", Addresses.page(context, moved)));
    }

    private static String[] path(JsonNode body, String name) {
        String[] parts = Json.text(body, name).split("/", -1);
        if (parts.length != 2) {
            throw ApiException.bad("\"" + name + "\" has to be an owner, a slash and a name");
        }
        return parts;
    }

    private void settings(Context context) throws IOException {
        Opened opened = door.open(context, Access.ADMIN);
        Repository known = opened.known();
        JsonNode body = Json.body(context);
        if (body.path("gated").isTextual()) {
            throw ApiException.bad("This hub has no gated repositories. Make it private, and add those who may read it"
                    + " to its organisation.");
        }
        Visibility wanted = visibility(body, known.visibility());
        lifecycle.show(known, wanted);
        Json.answer(
                context,
                Json.object()
                        .put("private", wanted != Visibility.PUBLIC)
                        .put("visibility", wanted.name().toLowerCase(Locale.ROOT)));
    }

    private void duplicate(Context context) throws IOException {
        Opened from = door.open(context, Access.READ);
        SignedIn user = callers.user(context);
        JsonNode body = Json.body(context);
        String[] to = path(body, "repository");
        Account owner = owner(to[0]);
        refuseUnless(Access.mayCreate(user, owner), owner);
        RepositoryKind kind = from.known().kind();
        Optional<Repository> made = lifecycle.duplicate(
                from.known(),
                new NewRepository(
                        kind,
                        owner,
                        to[1],
                        visibility(body, from.known().visibility()),
                        user.account().id()),
                repository -> set(repository, body));
        if (made.isEmpty()) {
            taken(context, kind, to[0] + "/" + to[1]);
            return;
        }
        Json.answer(context, Json.object().put("url", Addresses.page(context, made.get())));
    }

    private static void validate(Context context) throws IOException {
        JsonNode body = Json.body(context);
        ObjectNode answer = Json.object();
        ArrayNode errors = answer.putArray("errors");
        ArrayNode warnings = answer.putArray("warnings");
        String readme = body.path("content").asText("");
        CardFindings found = body.path("repoType").asText("").equals("space")
                ? CardFindings.ofSpace(readme)
                : CardFindings.ofFiles(readme);
        put(found.problems(), errors);
        put(found.warnings(), warnings);
        context.status(errors.isEmpty() ? 200 : 400);
        Json.answer(context, answer);
    }

    private static void put(List<CardProblem> problems, ArrayNode to) {
        problems.forEach(
                problem -> to.addObject().put("message", problem.message()).put("line", problem.line()));
    }
}
