package io.demitasse.internal.page;

import io.demitasse.media.StoredFile;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What the pages of one app have in common.
 *
 * @param base the path of the app as browsers see it, with a slash at its end
 * @param home the path of the start page, if the app is one of several
 * @param siteTitle the title of the start page, or what the tab of the browser says if there is none
 * @param favicon the address of the icon
 * @param source the Java source shown beside the app; empty for none
 * @param concurrency how many calls of a handler run at once
 * @param theme the name of the looks; empty for the default
 * @param signOut the address where one signs out; empty without a login
 */
public record PageSettings(
        String base,
        Optional<String> home,
        String siteTitle,
        String favicon,
        String source,
        int concurrency,
        String theme,
        Optional<String> signOut) {

    /** The address of something that is not the page itself. */
    public String below(String name) {
        return base + PageView.BELOW + name;
    }

    /** The address of a visitor's file. */
    public String link(StoredFile file) {
        String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return below("file/" + file.id() + "/" + name);
    }
}
