package io.demitasse.spaces.hub;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.demitasse.spaces.git.hosting.RepositoryStore;
import io.demitasse.spaces.store.Access;
import io.demitasse.spaces.store.Account;
import io.demitasse.spaces.store.Database;
import io.demitasse.spaces.store.Page;
import io.demitasse.spaces.store.Principal.SignedIn;
import io.demitasse.spaces.store.Repository;
import io.demitasse.spaces.store.RepositoryFilter;
import io.demitasse.spaces.store.RepositoryKind;
import io.demitasse.spaces.store.RepositoryQuery;
import io.demitasse.spaces.store.RepositorySort;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the repositories of an account take on the disk, as {@code hf repos ls} shows it. */
final class StorageRoutes {
    private static final int PAGE = 100;
    private static final List<RepositoryKind> KINDS =
            List.of(RepositoryKind.SPACE, RepositoryKind.MODEL, RepositoryKind.DATASET);

    private final Database database;
    private final RepositoryStore store;
    private final Callers callers;

    StorageRoutes(Database database, RepositoryStore store, Callers callers) {
        this.database = database;
        this.store = store;
        this.callers = callers;
    }

    void add(RoutesConfig routes) {
        routes.get("/api/settings/repositories", context -> {
            SignedIn user = callers.user(context);
            list(context, user, user.account());
        });
        routes.get("/api/organizations/{account}/settings/repositories", context -> {
            SignedIn user = callers.user(context);
            Account owner = database.accounts()
                    .find(context.pathParam("account"))
                    .filter(account -> Access.mayCreate(user, account))
                    .orElseThrow(() -> ApiException.notFound("There is no such organisation of yours."));
            list(context, user, owner);
        });
    }

    private void list(Context context, SignedIn user, Account owner) throws IOException {
        RepositoryKind kind = KINDS.stream()
                .filter(each -> Kinds.singular(each).equals(context.queryParam("kind")))
                .findFirst()
                .orElse(KINDS.get(0));
        Page<Repository> page = database.repositories()
                .list(new RepositoryQuery(
                        kind,
                        user,
                        RepositoryFilter.by(owner.name()),
                        RepositorySort.CREATED,
                        false,
                        PAGE,
                        Optional.ofNullable(context.queryParam("cursor"))));
        next(kind, page)
                .ifPresent(rest -> context.header(
                        "Link", "<" + Addresses.hub(context) + context.path() + "?" + rest + ">; rel=\"next\""));
        ArrayNode all = Json.array();
        for (Repository repository : page.items()) {
            all.addObject()
                    .put("id", repository.path())
                    .put("type", Kinds.singular(kind))
                    .put("visibility", repository.visibility().name().toLowerCase(Locale.ROOT))
                    .put("storage", store.bytes(repository.id().hex()))
                    .put("updatedAt", Json.time(repository.modifiedAt()));
        }
        Json.answer(context, all);
    }

    /** One kind follows the other. */
    private static Optional<String> next(RepositoryKind kind, Page<Repository> page) {
        int following = KINDS.indexOf(kind) + 1;
        return page.next()
                .map(cursor ->
                        "kind=" + Kinds.singular(kind) + "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8))
                .or(() -> following < KINDS.size()
                        ? Optional.of("kind=" + Kinds.singular(KINDS.get(following)))
                        : Optional.empty());
    }
}
