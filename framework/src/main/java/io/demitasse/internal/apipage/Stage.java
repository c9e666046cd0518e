package io.demitasse.internal.apipage;

import io.demitasse.component.Texts;
import io.demitasse.internal.api.AppApi;
import io.demitasse.internal.api.Endpoint;
import java.util.List;
import java.util.stream.IntStream;

/**
 * For whom the API is explained, and which part of it.
 *
 * @param root the address of the app as the visitor knows it
 * @param scheme {@code light}, {@code dark}, or empty to follow the system
 */
record Stage(AppApi api, String root, Texts texts, String scheme, Parts parts, int part) {
    /** The endpoints of the part. */
    List<Endpoint> shown() {
        return parts.of(part);
    }

    /** The other parts, in their order. */
    List<Integer> others() {
        return IntStream.rangeClosed(1, parts.number())
                .filter(each -> each != part)
                .boxed()
                .toList();
    }
}
