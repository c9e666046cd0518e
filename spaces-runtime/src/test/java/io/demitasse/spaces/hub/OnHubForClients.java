package io.demitasse.spaces.hub;

import io.demitasse.clients.ClientTools;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.io.TempDir;

/** What tests share that let the Hub's own clients, unmodified, use a hub. */
abstract class OnHubForClients extends OnHub {
    OnHubForClients(@TempDir Path folder) {
        super(folder);
    }

    OnHubForClients(Path folder, UnaryOperator<HubSettings> otherwise) {
        super(folder, otherwise);
    }

    static Path python(String name) {
        return ClientTools.folder().resolve(name).resolve("bin");
    }

    Map<String, String> environment(String name) {
        return Map.of(
                "HF_ENDPOINT", hub().url(),
                "HF_HUB_OFFLINE", "0",
                "HF_HOME", folder().resolve("home-" + name).toString(),
                "HF_TOKEN", hub().token("ann"),
                "TOKEN_ANN", hub().token("ann"),
                "TOKEN_BOB", hub().token("bob"),
                "HF_HUB_DISABLE_TELEMETRY", "1",
                "HF_HUB_DISABLE_UPDATE_CHECK", "1",
                "HF_HUB_DISABLE_PROGRESS_BARS", "1");
    }

    static String script(String name) throws Exception {
        URI place =
                Objects.requireNonNull(OnHubForClients.class.getResource(name)).toURI();
        return Path.of(place).toString();
    }

    String python(String tools, String script) throws Exception {
        return ClientTools.run(
                folder(),
                environment(tools),
                List.of(python(tools).resolve("python").toString(), script(script)));
    }
}
