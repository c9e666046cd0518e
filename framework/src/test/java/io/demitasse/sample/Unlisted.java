package io.demitasse.sample;

import io.demitasse.Page;
import io.demitasse.handler.ApiVisibility;

/** Endpoints that no description of an app may name: {@code hidden} and {@code unlisted}. */
public final class Unlisted {
    private Unlisted() {}

    /** Declares them; both give to that line. */
    public static void declare(Page page, Line out) {
        page.onApi("hidden").apiVisibility(ApiVisibility.PRIVATE).outputs(out).run(() -> "a");
        page.onApi("unlisted")
                .apiVisibility(ApiVisibility.UNDOCUMENTED)
                .outputs(out)
                .run(() -> "b");
    }
}
