package io.demitasse.spaces.hub;

import io.demitasse.spaces.git.hosting.Refused;
import io.demitasse.spaces.git.hosting.RepositoryStore;
import io.demitasse.spaces.store.Access;
import io.demitasse.spaces.store.Database;
import io.demitasse.spaces.store.Delivery;
import io.demitasse.spaces.store.Repository;
import io.demitasse.spaces.store.Webhook;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells webhooks what happens, on threads of its own. What waits is in memory: of a hub that ends it is not told any
 * more.
 */
final class Telling {
    /** How long to wait before it is tried again. */
    static final List<Duration> PAUSES = List.of(Duration.ofSeconds(5), Duration.ofSeconds(60));

    private static final Logger LOG = LoggerFactory.getLogger(Telling.class);
    private static final int MOST_WAITING = 1000;
    private static final int LATER = 429;
    private static final int FAULT_OF_SERVER = 500;

    private final Database database;
    private final RepositoryStore store;
    private final WebhookSender sender;
    private final ScheduledExecutorService threads;
    private final List<Duration> pauses;
    private final InstantSource clock;
    private final Semaphore places = new Semaphore(MOST_WAITING);

    Telling(
            Database database,
            RepositoryStore store,
            WebhookSender sender,
            ScheduledExecutorService threads,
            List<Duration> pauses,
            InstantSource clock) {
        this.database = database;
        this.store = store;
        this.sender = sender;
        this.threads = threads;
        this.pauses = List.copyOf(pauses);
        this.clock = clock;
    }

    /** Something to be told to a webhook, and what came of it so far. */
    private record Letter(Webhook webhook, Happening happening, String body, int attempts) {
        Letter again() {
            return new Letter(webhook, happening, body, attempts + 1);
        }
    }

    /** Tells all webhooks that watch it and whose owners may know of it, soon. */
    void tell(Happening happening) {
        Repository repository = happening.repository();
        List<Webhook> hearers = database.webhooks().watching(repository, happening.domain()).stream()
                .filter(webhook -> mayKnow(webhook, repository))
                .toList();
        if (hearers.isEmpty()) {
            return;
        }
        Optional<String> head = head(repository);
        for (Webhook webhook : hearers) {
            if (places.tryAcquire()) {
                String body = Json.text(WebhookPayload.of(webhook, happening, head));
                later(new Letter(webhook, happening, body, 0), Duration.ZERO);
            } else {
                LOG.warn("{} is not told of {}: {} others wait.", webhook, happening.scope(), MOST_WAITING);
                end(webhook, happening, 0, 0, "too many others waited to be told");
            }
        }
    }

    private boolean mayKnow(Webhook webhook, Repository repository) {
        return database.principals()
                .byAccount(webhook.account())
                .filter(owner -> Access.of(owner, repository).allows(Access.READ))
                .isPresent();
    }

    private Optional<String> head(Repository repository) {
        try {
            return store.open(repository.id().hex()).revisions().find(Pushes.MAIN);
        } catch (IOException | Refused e) {
            LOG.debug("{} has no commit to tell of.", repository.path(), e);
            return Optional.empty();
        }
    }

    private void later(Letter letter, Duration pause) {
        try {
            var unused = threads.schedule(() -> send(letter), pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            // The hub ends.
            places.release();
        }
    }

    /** What fails here is told nobody else. Whatever becomes of a letter, it leaves its place to another. */
    private void send(Letter letter) {
        boolean isOver = true;
        try {
            isOver = trySend(letter);
        } catch (RuntimeException e) {
            LOG.error(
                    "{} could not be told of {}.",
                    letter.webhook(),
                    letter.happening().scope(),
                    e);
        } finally {
            if (isOver) {
                places.release();
            }
        }
    }

    /** Whether there will be no other attempt. */
    private boolean trySend(Letter letter) {
        Letter tried = letter.again();
        var what = letter.webhook().what();
        int status = 0;
        String problem;
        boolean isHopeless = false;
        try {
            status = sender.send(what.url(), what.secret(), letter.body());
            problem = status / 100 == 2 ? "" : "it answered with the status " + status;
            isHopeless = !problem.isEmpty() && status != LATER && status < FAULT_OF_SERVER;
        } catch (IOException e) {
            problem = String.valueOf(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
        if (problem.isEmpty() || isHopeless || tried.attempts() > pauses.size()) {
            end(letter.webhook(), letter.happening(), tried.attempts(), status, problem);
            return true;
        }
        later(tried, pauses.get(tried.attempts() - 1));
        return false;
    }

    private void end(Webhook webhook, Happening happening, int attempts, int status, String problem) {
        database.deliveries()
                .add(
                        webhook,
                        new Delivery(
                                happening.scope() + " " + happening.action(),
                                happening.repository().path(),
                                clock.instant(),
                                attempts,
                                status,
                                problem));
    }
}
