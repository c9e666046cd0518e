package io.demitasse.internal.web;

import io.demitasse.internal.engine.Limits;
import io.demitasse.internal.engine.LinkLimits;
import io.demitasse.internal.login.Accounts;
import io.demitasse.internal.store.Quota;
import io.demitasse.internal.store.SharedStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a server serves.
 *
 * @param title what browser tabs say; empty for the title of the app or of the site
 * @param port empty to search for a free one
 * @param prefix the path before all others, without a slash at its end
 * @param folders whose files anyone may fetch
 * @param theme the name of the looks; empty for the default
 * @param browser whether to open the page in a browser of this machine
 * @param accounts who may sign in
 * @param fetches whether files at addresses that visitors name are fetched
 * @param links the folder where links are kept
 * @param frames the origins of sites that may frame the pages
 * @param shared what replicas of the apps share, if there are any; closed with the server
 */
public record ServerSettings(
        Optional<String> title,
        String host,
        OptionalInt port,
        String prefix,
        List<Path> folders,
        String theme,
        Optional<Path> favicon,
        boolean browser,
        List<String> frames,
        Accounts accounts,
        boolean fetches,
        Limits limits,
        Quota quota,
        Path links,
        LinkLimits linkLimits,
        Optional<SharedStore> shared) {
    /** The same on another port. */
    ServerSettings on(int other) {
        return new ServerSettings(
                title,
                host,
                OptionalInt.of(other),
                prefix,
                folders,
                theme,
                favicon,
                browser,
                frames,
                accounts,
                fetches,
                limits,
                quota,
                links,
                linkLimits,
                shared);
    }
}
