package io.demitasse.spaces.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.demitasse.spaces.git.hosting.HostingLimits;
import io.demitasse.spaces.git.hosting.RepositoryStore;
import io.demitasse.spaces.store.Account;
import io.demitasse.spaces.store.Database;
import io.demitasse.spaces.store.Delivery;
import io.demitasse.spaces.store.NewRepository;
import io.demitasse.spaces.store.NewUser;
import io.demitasse.spaces.store.NewWebhook;
import io.demitasse.spaces.store.Repository;
import io.demitasse.spaces.store.RepositoryKind;
import io.demitasse.spaces.store.Visibility;
import io.demitasse.spaces.store.Watched;
import io.demitasse.spaces.store.Webhook;
import io.demitasse.spaces.store.WebhookDomain;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class TellingTest {
    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

    private final Database database;
    private final RepositoryStore store;
    private final Hearer hearer;
    private final WebhookSender sender;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
    private final Telling telling;
    private final Account ann;

    TellingTest(@TempDir Path folder) throws IOException {
        database = Database.in(folder);
        store = RepositoryStore.in(folder.resolve("repositories"), HostingLimits.DEFAULT);
        hearer = new Hearer();
        sender = WebhookSender.start(any -> true, Duration.ofSeconds(20));
        telling = new Telling(database, store, sender, threads, List.of(Duration.ZERO, Duration.ZERO), () -> NOW);
        ann = user("ann");
    }

    @AfterEach
    void end() {
        threads.shutdownNow();
        sender.close();
        hearer.close();
        store.close();
        database.close();
    }

    private Account user(String name) {
        return database.accounts()
                .createUser(new NewUser(name, "", "", "correct horse battery", false))
                .orElseThrow();
    }

    private Repository repository(String name, Visibility visibility) {
        return database.repositories()
                .create(new NewRepository(RepositoryKind.MODEL, ann, name, visibility, ann.id()))
                .orElseThrow();
    }

    private Webhook webhook(Account owner) {
        return database.webhooks()
                .create(
                        owner.id(),
                        new NewWebhook(
                                hearer.url("/" + owner.name()),
                                "",
                                List.of(Watched.of(ann)),
                                EnumSet.allOf(WebhookDomain.class),
                                "http://hub.example"));
    }

    private List<Delivery> deliveries(Webhook webhook, int count) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> database.deliveries().of(webhook), found -> found.size() == count);
    }

    @Test
    void whatIsToldIsNoted() throws Exception {
        Webhook webhook = webhook(ann);

        telling.tell(Happening.lifecycle(repository("demo", Visibility.PUBLIC), "create"));

        assertThat(hearer.next().event()).isEqualTo("repo create");
        assertThat(deliveries(webhook, 1)).containsExactly(new Delivery("repo create", "ann/demo", NOW, 1, 200, ""));
    }

    @Test
    void whoseServerFailsIsToldAgain() throws Exception {
        Webhook webhook = webhook(ann);
        hearer.answer(500, 429);

        telling.tell(Happening.lifecycle(repository("demo", Visibility.PUBLIC), "create"));

        assertThat(deliveries(webhook, 1)).containsExactly(new Delivery("repo create", "ann/demo", NOW, 3, 200, ""));
    }

    @Test
    void afterAFewTriesItIsGivenUp() {
        Webhook webhook = webhook(ann);
        hearer.answer(503, 503, 503);

        telling.tell(Happening.lifecycle(repository("demo", Visibility.PUBLIC), "create"));

        assertThat(deliveries(webhook, 1))
                .containsExactly(
                        new Delivery("repo create", "ann/demo", NOW, 3, 503, "it answered with the status 503"));
    }

    @Test
    void whoRefusesIsNotAskedAgain() {
        Webhook webhook = webhook(ann);
        hearer.answer(404);

        telling.tell(Happening.lifecycle(repository("demo", Visibility.PUBLIC), "create"));

        assertThat(deliveries(webhook, 1))
                .containsExactly(
                        new Delivery("repo create", "ann/demo", NOW, 1, 404, "it answered with the status 404"));
    }

    @Test
    void whoMayNotReadIsToldNothing() throws Exception {
        Account bob = user("bob");
        Webhook bobs = webhook(bob);
        Webhook anns = webhook(ann);

        telling.tell(Happening.lifecycle(repository("hidden", Visibility.PRIVATE), "create"));
        deliveries(anns, 1);
        telling.tell(Happening.lifecycle(repository("open", Visibility.PUBLIC), "create"));

        assertThat(deliveries(bobs, 1)).extracting(Delivery::repository).containsExactly("ann/open");
        assertThat(deliveries(anns, 2)).hasSize(2);
        database.accounts().disable(bob.id(), true);
        telling.tell(Happening.lifecycle(repository("more", Visibility.PUBLIC), "create"));
        deliveries(anns, 3);
        assertThat(database.deliveries().of(bobs)).hasSize(1);
    }
}
