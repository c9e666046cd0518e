package io.demitasse.internal.web;

import io.demitasse.internal.dev.DevLine;
import io.demitasse.internal.fetch.Fetcher;
import io.demitasse.internal.page.PageSettings;
import io.demitasse.internal.store.BlobStore;
import io.demitasse.internal.text.Bundles;
import java.util.List;
import java.util.Optional;

/** What all apps of a server share. */
record SiteContext(
        String title,
        ServerSettings settings,
        List<Mount> mounts,
        List<Port> ports,
        BlobStore blobs,
        Bundles bundles,
        Optional<Fetcher> fetcher,
        Optional<DevLine> dev) {
    /** Whether the root of the server is a start page. */
    boolean hasStart() {
        return mounts.stream().noneMatch(mount -> mount.path().isEmpty());
    }

    /** The path of a mount as the server sees it, with a slash at both ends. */
    static String path(Mount mount) {
        return mount.path().isEmpty() ? "/" : "/" + mount.path() + "/";
    }

    PageSettings page(Mount mount) {
        return new PageSettings(
                settings.prefix() + path(mount),
                hasStart() ? Optional.of(settings.prefix() + "/") : Optional.empty(),
                title,
                settings.prefix() + "/_d/" + Favicon.NAME,
                mount.source(),
                mount.graph().handlers().values().stream()
                        .mapToInt(handler -> handler.settings().concurrency())
                        .min()
                        .orElse(1),
                settings.theme(),
                signOut());
    }

    /** The address where one signs out; empty without a login. */
    Optional<String> signOut() {
        return settings.accounts().isEmpty() ? Optional.empty() : Optional.of(settings.prefix() + "/logout");
    }
}
