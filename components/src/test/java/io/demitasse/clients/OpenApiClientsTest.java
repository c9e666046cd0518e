package io.demitasse.clients;

import io.demitasse.Launched;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an app says of its API is valid, types can be made of it, and calls by these types come through. */
@Tag(ClientTools.TAG)
class OpenApiClientsTest {
    private static final List<String> APPS =
            List.of("greeter", "hello", "values", "files", "picture", "records", "rules", "odd", "state");

    private final Launched served = ProtocolDemos.serve();
    private final Path folder = tools().resolve("run");

    /** Beside the tools, where Node looks for them. */
    @BeforeEach
    void copyScripts() throws IOException {
        Files.createDirectories(folder);
        for (String name : List.of("read.mjs", "calls.ts", "tsconfig.json")) {
            String resource = "openapi/" + name;
            try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream(resource), resource)) {
                Files.copy(in, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.writeString(folder.resolve("package.json"), "{\"type\": \"module\"}");
    }

    @AfterEach
    void close() {
        served.close();
    }

    private static Path tools() {
        return ClientTools.folder().resolve("openapi");
    }

    @Test
    void aGeneratorsClientCallsTheApp() {
        List<String> read =
                new ArrayList<>(List.of("node", "read.mjs", served.url().toString()));
        read.addAll(APPS);
        run(read);
        run(List.of("node", tools().resolve("node_modules/typescript/bin/tsc").toString(), "--project", "."));
        run(List.of("node", "--test", "calls.js"));
    }

    private void run(List<String> command) {
        ClientTools.run(folder, Map.of("DEMITASSE_URL", served.url().toString()), command);
    }
}
