package io.demitasse.internal.apipage;

import io.demitasse.component.Texts;
import io.demitasse.internal.api.AppApi;
import io.demitasse.internal.api.Endpoint;
import java.util.List;

/**
 * For whom the API is explained.
 *
 * @param root the address of the app as the visitor knows it
 * @param scheme {@code light}, {@code dark}, or empty to follow the system
 */
record Stage(AppApi api, String root, Texts texts, String scheme) {
    /** A page of more can't be read; the rest is in the other descriptions. */
    static final int MOST = 100;

    List<Endpoint> listed() {
        return api.endpoints().listed(false);
    }

    List<Endpoint> shown() {
        return listed().stream().limit(MOST).toList();
    }
}
