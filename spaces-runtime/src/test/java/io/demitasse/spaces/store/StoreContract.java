package io.demitasse.spaces.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.sample.HandClock;
import io.demitasse.spaces.store.Principal.SignedIn;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An empty database for each test, and what tests put into it. */
@Timeout(60)
abstract class StoreContract {
    static final String PASSWORD = "correct horse";

    @TempDir
    Path folder = Path.of("");

    final HandClock clock = new HandClock();
    private final Dialect dialect;
    private Optional<Database> open = Optional.empty();

    StoreContract(Dialect dialect) {
        this.dialect = dialect;
    }

    @BeforeEach
    void open() {
        open = Optional.of(dialect.open(folder, clock));
    }

    @AfterEach
    void close() {
        open.ifPresent(Database::close);
    }

    Database database() {
        return open.orElseThrow();
    }

    /** As after the end of the hub and a new start. */
    void reopen() {
        close();
        open();
    }

    Account user(String name) {
        return database()
                .accounts()
                .createUser(new NewUser(name, name + "'s name", "", PASSWORD, false))
                .orElseThrow();
    }

    Account administrator(String name) {
        return database()
                .accounts()
                .createUser(new NewUser(name, name, "", PASSWORD, true))
                .orElseThrow();
    }

    Account organisation(String name, Account founder) {
        return database()
                .accounts()
                .createOrganisation(name, name, founder.id())
                .orElseThrow();
    }

    Repository space(Account owner, String name) {
        return repository(RepositoryKind.SPACE, owner, name, Visibility.PUBLIC);
    }

    Repository repository(RepositoryKind kind, Account owner, String name, Visibility visibility) {
        return database()
                .repositories()
                .create(new NewRepository(kind, owner, name, visibility, owner.id()))
                .orElseThrow();
    }

    Token fineGrained(Account account, Grant... grants) {
        return database()
                .tokens()
                .mint(new NewToken(account.id(), "t", TokenRole.FINE_GRAINED, List.of(grants), Optional.empty()))
                .token();
    }

    static Principal signedIn(Account account) {
        return new SignedIn(account, Map.of(), Optional.empty());
    }

    /** Lets so many threads do the same as nearly at once as can be, and gives what came of it. */
    static <T> List<T> atOnce(int threads, Callable<T> work) throws Exception {
        ExecutorService all = Executors.newFixedThreadPool(threads);
        try {
            var ready = new CountDownLatch(threads);
            List<Future<T>> running = IntStream.range(0, threads)
                    .mapToObj(i -> all.submit(() -> {
                        ready.countDown();
                        ready.await();
                        return work.call();
                    }))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> each : running) {
                results.add(each.get());
            }
            assertThat(results).hasSize(threads);
            return results;
        } finally {
            all.shutdownNow();
        }
    }
}
