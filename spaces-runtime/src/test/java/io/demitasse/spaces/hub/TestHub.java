package io.demitasse.spaces.hub;

import io.demitasse.spaces.run.Runners;
import io.demitasse.spaces.store.Database;
import io.demitasse.spaces.store.NewToken;
import io.demitasse.spaces.store.QuickDatabase;
import io.demitasse.spaces.store.TokenRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A hub in the JVM of the test, with an administrator {@code root} and the users {@code ann} and {@code bob}. */
final class TestHub extends AskedHub {
    private final Hub hub;

    private TestHub(Hub hub, Map<String, String> tokens) {
        super(tokens);
        this.hub = hub;
    }

    /** A new hub in a folder. */
    static TestHub in(Path folder) {
        return in(folder, Runners.PROCESSES);
    }

    /** The same that runs Spaces otherwise. */
    static TestHub in(Path folder, Runners runners) {
        List<String> names = List.of("root", "ann", "bob");
        QuickDatabase.addUsers(folder, "correct horse battery", names);
        var hub = Hub.start(settings(folder).runners(runners));
        Map<String, String> tokens =
                names.stream().collect(Collectors.toMap(name -> name, name -> token(hub.database(), name)));
        return new TestHub(hub, tokens);
    }

    /** Ends it, and begins again in the same folder. */
    TestHub again(Path folder) {
        hub.close();
        return new TestHub(Hub.start(settings(folder)), tokens());
    }

    private static HubSettings settings(Path folder) {
        return HubSettings.in(folder).ports(HubPorts.ANY).allowPrivateWebhooks();
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
