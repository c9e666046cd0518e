package io.demitasse.spaces.hub;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.demitasse.spaces.store.Access;
import io.demitasse.spaces.store.Account;
import io.demitasse.spaces.store.Database;
import io.demitasse.spaces.store.Liked;
import io.demitasse.spaces.store.Page;
import io.demitasse.spaces.store.Principal.SignedIn;
import io.demitasse.spaces.store.Repository;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Who likes what. */
final class LikeRoutes {
    private static final int PAGE = 1000;

    private final Database database;
    private final Callers callers;
    private final Door door;

    LikeRoutes(Database database, Callers callers, Door door) {
        this.database = database;
        this.callers = callers;
        this.door = door;
    }

    private interface Change {
        void of(Repository repository, Account by);
    }

    void add(RoutesConfig routes) {
        String repository = "/api/{kind}/{owner}/{name}";
        routes.post(
                repository + "/like",
                context -> change(context, (liked, by) -> database.likes().like(liked.id(), by.id())));
        routes.delete(
                repository + "/like",
                context -> change(context, (liked, by) -> database.likes().unlike(liked.id(), by.id())));
        routes.get(repository + "/likers", this::likers);
        routes.get("/api/users/{account}/likes", this::liked);
    }

    private void change(Context context, Change change) throws IOException {
        Repository repository = door.open(context, Access.READ).known();
        SignedIn user = callers.user(context);
        Discussing.refuseStrangers(user, repository);
        change.of(repository, user.account());
        Json.answer(context, Json.object().put("success", true));
    }

    private void likers(Context context) throws IOException {
        Repository repository = door.open(context, Access.READ).known();
        Page<Account> page = database.likes().of(repository.id(), PAGE, cursor(context));
        ArrayNode all = Json.array();
        for (Account account : page.items()) {
            all.addObject()
                    .put("user", account.name())
                    .put("fullname", account.fullName().isEmpty() ? account.name() : account.fullName())
                    .put("avatarUrl", "");
        }
        answer(context, page, all);
    }

    private void liked(Context context) {
        Account account = database.accounts()
                .find(context.pathParam("account"))
                .filter(found -> !found.isDisabled())
                .orElseThrow(() -> ApiException.notFound("There is nobody of that name."));
        Page<Liked> page = database.likes().by(account.id(), callers.of(context), PAGE, cursor(context));
        ArrayNode all = Json.array();
        for (Liked liked : page.items()) {
            Repository repository = liked.repository();
            all.addObject()
                    .put("createdAt", Json.time(liked.at()))
                    .putObject("repo")
                    .put("name", repository.path())
                    .put("type", Kinds.singular(repository.kind()));
        }
        answer(context, page, all);
    }

    private static Optional<String> cursor(Context context) {
        return Optional.ofNullable(context.queryParam("cursor"));
    }

    private static void answer(Context context, Page<?> page, ArrayNode all) {
        page.next()
                .ifPresent(cursor -> context.header(
                        "Link",
                        "<" + Addresses.hub(context) + context.path() + "?cursor="
                                + URLEncoder.encode(cursor, StandardCharsets.UTF_8) + ">; rel=\"next\""));
        Json.answer(context, all);
    }
}
