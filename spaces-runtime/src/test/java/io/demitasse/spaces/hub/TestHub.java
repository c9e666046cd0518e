package io.demitasse.spaces.hub;

import io.demitasse.spaces.store.Database;
import io.demitasse.spaces.store.NewToken;
import io.demitasse.spaces.store.QuickDatabase;
import io.demitasse.spaces.store.TokenRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A hub in the JVM of the test, with an administrator {@code root} and the users {@code ann} and {@code bob}. */
final class TestHub extends AskedHub {
    private final HubSettings settings;
    private final Hub hub;

    private TestHub(HubSettings settings, Map<String, String> tokens) {
        this(settings, Hub.start(settings), tokens);
    }

    private TestHub(HubSettings settings, Hub hub, Map<String, String> tokens) {
        super(tokens);
        this.settings = settings;
        this.hub = hub;
    }

    /** A new hub in a folder. */
    static TestHub in(Path folder) {
        return in(folder, settings -> settings);
    }

    /** The same that is set up otherwise. */
    static TestHub in(Path folder, UnaryOperator<HubSettings> otherwise) {
        List<String> names = List.of("root", "ann", "bob");
        HubSettings settings =
                otherwise.apply(HubSettings.in(folder).ports(HubPorts.ANY).allowPrivateWebhooks());
        try (Database database = QuickDatabase.in(folder, settings.database())) {
            QuickDatabase.addUsers(database, "correct horse battery", names);
        }
        var hub = Hub.start(settings);
        Map<String, String> tokens =
                names.stream().collect(Collectors.toMap(name -> name, name -> token(hub.database(), name)));
        return new TestHub(settings, hub, tokens);
    }

    /** Ends it, and begins again in the same folder. */
    TestHub again() {
        hub.close();
        return new TestHub(settings, tokens());
    }

    /** How it is set up. */
    HubSettings settings() {
        return settings;
    }

    /** Where the app of a Space is, as somebody is told who may see it. */
    String app(String who, String space) throws IOException, InterruptedException {
        return get(who, "/api/spaces/" + space + "/host").json().path("host").asText();
    }

    static String token(Database database, String name) {
        var account = database.accounts().find(name).orElseThrow();
        return database.tokens()
                .mint(new NewToken(account.id(), "tests", TokenRole.WRITE, List.of(), Optional.empty()))
                .secret();
    }

    Database database() {
        return hub.database();
    }

    @Override
    public String url() {
        return hub.url();
    }

    @Override
    public void close() {
        hub.close();
    }
}
