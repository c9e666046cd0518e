package io.demitasse.spaces.hub;

import io.demitasse.spaces.store.Repository;
import io.demitasse.spaces.store.RepositoryKind;
import java.util.HashMap;
import java.util.Map;

/** What a new repository has in it. */
final class Templates {
    private Templates() {}

    /**
     * Files by their paths.
     *
     * @param sdk of a Space: {@code static}, {@code demitasse}, {@code docker}, {@code gradio}
     */
    static Map<String, String> files(Repository repository, String sdk) {
        Map<String, String> files = new HashMap<>();
        // Rules come with the large files that need them: a rule without a large file makes git-lfs complain.
        files.put(".gitattributes", "");
        if (repository.kind() == RepositoryKind.SPACE && sdk.equals("static")) {
            files.put("README.md", """
                    ---
                    title: %s
                    emoji: ☕
                    colorFrom: yellow
                    colorTo: red
                    sdk: static
                    ---
                    """.formatted(repository.name()));
            files.put("index.html", """
                    <!doctype html>
                    <meta charset="utf-8">
                    <title>%1$s</title>
                    <link rel="stylesheet" href="style.css">
                    <h1>%1$s</h1>
                    <p>This page is the file <code>index.html</code> of the Space.</p>
                    """.formatted(repository.name()));
            files.put(
                    "style.css",
                    "body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 40rem; }\n");
        }
        return files;
    }
}
