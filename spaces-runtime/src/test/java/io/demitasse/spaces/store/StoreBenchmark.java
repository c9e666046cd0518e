package io.demitasse.spaces.store;

import io.demitasse.spaces.store.Principal.Anonymous;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Fills a database with 10,000 Spaces of 200 users, and says how long lists, look-ups and a backup take. A folder to
 * begin with is given; {@code POSTGRES} after it takes a server instead of a file.
 */
final class StoreBenchmark {
    private static final int SPACES = 10_000;
    private static final int USERS = 200;
    private static final int ROUNDS = 100;

    private StoreBenchmark() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory(Path.of(args[0]), "store");
        Dialect dialect = args.length > 1 ? Dialect.valueOf(args[1]) : Dialect.SQLITE;
        String secret;
        try (Database database = dialect.open(folder, Clock.systemUTC())) {
            secret = fill(database);
        }
        try (Database database = dialect.open(folder, Clock.systemUTC())) {
            for (RepositorySort sort : RepositorySort.values()) {
                tell("100 by " + sort, pages(database, RepositoryFilter.ALL, sort, 100));
                tell("1000 by " + sort, pages(database, RepositoryFilter.ALL, sort, 1000));
            }
            tell("of an author", pages(database, RepositoryFilter.by("user7"), RepositorySort.TRENDING, 100));
            tell("search", pages(database, filter("9999", List.of()), RepositorySort.TRENDING, 100));
            tell("tag", pages(database, filter("", List.of("tag49")), RepositorySort.TRENDING, 100));
            tell("who is it", times(() -> database.principals().byToken(secret)));
            tell("one", times(() -> database.repositories().find(RepositoryKind.SPACE, "user7", "space7")));
            if (dialect == Dialect.SQLITE) {
                long start = System.nanoTime();
                DatabaseFile.copy(folder, folder.resolve("backup"));
                tell("backup", List.of(System.nanoTime() - start));
            }
        }
    }

    private static RepositoryFilter filter(String search, List<String> tags) {
        return new RepositoryFilter(Optional.empty(), search, tags, Optional.empty());
    }

    private static String fill(Database database) {
        List<Account> users = IntStream.range(0, USERS)
                .mapToObj(i -> new NewUser("user" + i, "", "", "correct horse", false))
                .flatMap(user -> database.accounts().createUser(user).stream())
                .toList();
        for (int i = 0; i < SPACES; i++) {
            Account owner = users.get(i % USERS);
            Visibility visibility = i % 5 == 0 ? Visibility.PRIVATE : Visibility.PUBLIC;
            Id id = database.repositories()
                    .create(new NewRepository(RepositoryKind.SPACE, owner, "space" + i, visibility, owner.id()))
                    .orElseThrow()
                    .id();
            String json = "{\"title\":\"" + "x".repeat(600) + "\"}";
            database.repositories()
                    .changed(id, Instant.now(), new RepositoryCard(List.of("gradio", "tag" + i % 50), "words", json));
            if (i % 4 == 0) {
                database.likes().like(id, users.get(i % 7).id());
            }
        }
        return database.tokens()
                .mint(new NewToken(users.get(0).id(), "t", TokenRole.READ, List.of(), Optional.empty()))
                .secret();
    }

    private static List<Long> pages(Database database, RepositoryFilter filter, RepositorySort sort, int limit) {
        List<Long> times = new ArrayList<>();
        var first = new RepositoryQuery(
                RepositoryKind.SPACE, new Anonymous(), filter, sort, false, limit, Optional.empty());
        Optional<RepositoryQuery> query = Optional.of(first);
        while (query.isPresent() || times.size() < ROUNDS) {
            RepositoryQuery each = query.orElse(first);
            long start = System.nanoTime();
            Page<Repository> page = database.repositories().list(each);
            times.add(System.nanoTime() - start);
            query = page.next().map(each::after);
        }
        return times;
    }

    private static List<Long> times(Runnable work) {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < 10 * ROUNDS; i++) {
            long start = System.nanoTime();
            work.run();
            times.add(System.nanoTime() - start);
        }
        return times;
    }

    private static void tell(String what, List<Long> times) {
        List<Long> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "%-20s half within %.2f ms, 99 of 100 within %.2f ms%n",
                what,
                sorted.get(sorted.size() / 2) / 1e6,
                sorted.get(sorted.size() * 99 / 100) / 1e6);
    }
}
