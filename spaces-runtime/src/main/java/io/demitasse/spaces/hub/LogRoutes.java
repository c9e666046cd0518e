package io.demitasse.spaces.hub;

import io.demitasse.spaces.run.Space;
import io.demitasse.spaces.store.Access;
import io.demitasse.spaces.store.RepositoryKind;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;

/** What Spaces write, as server-sent events until the reader leaves. */
final class LogRoutes {
    private static final String SPACE = "/api/spaces/{owner}/{name}/logs/";

    private final Door door;
    private final Deployments deployments;
    private final LogReaders readers;

    LogRoutes(Door door, Deployments deployments, LogReaders readers) {
        this.door = door;
        this.deployments = deployments;
        this.readers = readers;
    }

    void add(RoutesConfig routes) {
        routes.get(
                SPACE + "run", context -> readers.follow(context, space(context).log()));
        routes.get(
                SPACE + "build",
                context -> readers.follow(context, space(context).buildLog()));
    }

    private Space space(Context context) throws IOException {
        return deployments.running(
                door.open(context, RepositoryKind.SPACE, Access.WRITE).known());
    }
}
