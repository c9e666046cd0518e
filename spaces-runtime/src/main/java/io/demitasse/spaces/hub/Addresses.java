package io.demitasse.spaces.hub;

import io.demitasse.spaces.run.SpaceId;
import io.demitasse.spaces.store.Repository;
import io.demitasse.spaces.store.Share;
import io.demitasse.spaces.web.Site;
import io.javalin.http.Context;
import java.util.Optional;

/**
 * Where things of the hub are, as whoever asks can reach them: a client refuses addresses on another host than the one
 * that it called.
 *
 * @param domain below which each Space has a name of its own, if there is one
 * @param appsPort where Spaces are reached by their paths that have no port either
 * @param ports of the Spaces that have one, where there is no domain
 * @param labels of Spaces below the domain
 */
record Addresses(Optional<Domain> domain, int appsPort, AppPorts ports, AppLabels labels) {
    /** Opens those of a Space. */
    void open(Repository space) {
        ports.open(space);
        labels.open(space);
    }

    /** Closes those of a Space. */
    void close(SpaceId space) {
        ports.close(space);
        labels.close(space);
    }

    /** The hub itself, without a slash at the end. */
    static String hub(Context context) {
        return Site.url(context);
    }

    /** The page of a repository. */
    static String page(Context context, Repository repository) {
        return hub(context) + "/" + Kinds.prefix(repository.kind()) + repository.path();
    }

    /** The app of a Space, with a slash at the end where it is below a path, since clients join what follows. */
    String app(Context context, SpaceId id) {
        return domain.map(below -> below.address(Site.scheme(context), labels.of(id)))
                .orElseGet(() -> Site.scheme(context) + "://" + host(context) + ":" + place(id));
    }

    private String place(SpaceId id) {
        return ports.of(id).map(port -> port + "/").orElseGet(() -> appsPort + id.path() + "/");
    }

    /** The link by which a demo is shared. */
    String share(Context context, Share share) {
        return domain.map(below -> below.address(Site.scheme(context), ShareRouter.name(share.label())) + "/")
                .orElseGet(() -> Site.scheme(context) + "://" + host(context) + ":" + share.port() + "/");
    }

    /** The name by which its app is reached, as programs of Spaces are told: without a scheme. */
    String host(SpaceId id) {
        return domain.map(below -> below.host(labels.of(id)))
                .orElseGet(() -> "localhost:" + ports.of(id).orElse(appsPort));
    }

    /** Whether the app of a Space is reached below a path, and not at the root of a host or port. */
    boolean isByPath(SpaceId id) {
        return domain.isEmpty() && ports.of(id).isEmpty();
    }

    /** The name of the hub's machine, without a port. */
    static String host(Context context) {
        String host = String.valueOf(context.host());
        int colon = host.lastIndexOf(':');
        return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
    }
}
