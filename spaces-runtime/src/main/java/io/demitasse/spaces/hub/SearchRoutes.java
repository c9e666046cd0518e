package io.demitasse.spaces.hub;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.demitasse.spaces.run.Stage;
import io.demitasse.spaces.store.Database;
import io.demitasse.spaces.store.Repository;
import io.demitasse.spaces.store.RepositoryFilter;
import io.demitasse.spaces.store.RepositoryKind;
import io.demitasse.spaces.store.RepositoryQuery;
import io.demitasse.spaces.store.RepositorySort;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Spaces searched for as {@code hf spaces search} does. The public Hub looks for what is meant; this hub looks for the
 * words, and what trends comes first.
 */
final class SearchRoutes {
    private static final int MOST = 50;

    private final Database database;
    private final Callers callers;
    private final Deployments deployments;
    private final Info info;

    SearchRoutes(Database database, Callers callers, Deployments deployments, Info info) {
        this.database = database;
        this.callers = callers;
        this.deployments = deployments;
        this.info = info;
    }

    void add(RoutesConfig routes) {
        routes.get("/api/spaces/semantic-search", this::search);
    }

    private void search(Context context) {
        List<String> tags = Stream.concat(context.queryParams("filter").stream(), context.queryParams("sdk").stream())
                .toList();
        String words = Optional.ofNullable(context.queryParam("q")).orElse("");
        List<Repository> found = database.repositories()
                .list(new RepositoryQuery(
                        RepositoryKind.SPACE,
                        callers.of(context),
                        new RepositoryFilter(Optional.empty(), words, tags, Optional.empty()),
                        RepositorySort.TRENDING,
                        false,
                        MOST,
                        Optional.empty()))
                .items();
        boolean isAny = Info.flag(context, "includeNonRunning");
        ArrayNode all = Json.array();
        found.stream()
                .filter(space -> isAny || isThere(space))
                .forEach(space -> all.add(info.listed(context, space).put("semanticRelevancyScore", 1.0)));
        Json.answer(context, all);
    }

    /** One that sleeps wakes when somebody comes. */
    private boolean isThere(Repository space) {
        Stage stage = deployments.running(space).status().stage();
        return stage.isRunning() || stage == Stage.SLEEPING;
    }
}
