package io.demitasse.internal.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.demitasse.internal.store.SharedStore.Entry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every store keeps to that replicas share. */
public abstract class SharedStoreContract {
    private static final Duration LONG = Duration.ofMinutes(5);
    private final List<SharedStore> opened = new ArrayList<>();

    /** A store of that name, as one of several replicas has it. */
    protected abstract SharedStore open(String name) throws InterruptedException;

    protected final SharedStore store(String name) {
        try {
            SharedStore store = open(name);
            opened.add(store);
            return store;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @AfterEach
    void close() {
        opened.forEach(SharedStore::close);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static List<String> texts(List<Entry> entries) {
        return entries.stream()
                .map(entry -> entry.number() + " " + new String(entry.bytes(), UTF_8))
                .toList();
    }

    @Test
    void aNumberOfALogIsTakenOnce() {
        SharedStore one = store("numbers");
        SharedStore other = store("numbers");
        assertThat(one.append("a", 1, bytes("first"))).isTrue();
        assertThat(other.append("a", 1, bytes("too late"))).isFalse();
        assertThat(other.append("a", 2, bytes("second"))).isTrue();
        assertThat(other.append("b", 1, bytes("of another log"))).isTrue();

        assertThat(texts(one.after("a", 0, 10))).containsExactly("1 first", "2 second");
        assertThat(texts(one.after("a", 1, 10))).containsExactly("2 second");
        assertThat(texts(one.after("a", 0, 1))).containsExactly("1 first");
        assertThat(one.after("a", 2, 10)).isEmpty();
        assertThat(one.after("none", 0, 10)).isEmpty();
    }

    @Test
    void whoAddsAtOnceIsPutInOrder() {
        SharedStore store = store("race");
        var wins = new AtomicInteger();
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            all.add(CompletableFuture.runAsync(() -> {
                for (int number = 1; number <= 50; number++) {
                    if (store.append("log", number, new byte[] {0, (byte) 200})) {
                        wins.incrementAndGet();
                    }
                }
            }));
        }
        all.forEach(CompletableFuture::join);
        assertThat(wins).hasValue(50);
        assertThat(store.after("log", 0, 100))
                .hasSize(50)
                .allSatisfy(entry -> assertThat(entry.bytes()).containsExactly(0, 200));
    }

    @Test
    void whatIsCutOffIsGoneAndItsNumbersStayTaken() {
        SharedStore store = store("cut");
        for (int number = 1; number <= 5; number++) {
            store.append("log", number, bytes("x"));
        }
        store.cut("log", 3);
        store.touch("log");
        assertThat(texts(store.after("log", 0, 10))).containsExactly("4 x", "5 x");
        assertThat(store.append("log", 5, bytes("y"))).isFalse();
    }

    @Test
    void whoFollowsIsToldOfWhatOthersAdd() throws InterruptedException {
        SharedStore one = store("news");
        SharedStore other = store("news");
        SharedStore stranger = store("news of others");
        var heard = new CountDownLatch(2);
        var wrong = new AtomicInteger();
        var ended = new AtomicInteger();
        List<Long> numbers = new CopyOnWriteArrayList<>();
        stranger.follow("log", any -> wrong.incrementAndGet());
        one.follow("another log", any -> wrong.incrementAndGet());
        one.follow("log", any -> ended.incrementAndGet()).close();
        one.follow("log", number -> {
            numbers.add(number);
            heard.countDown();
        });
        other.append("log", 1, bytes("x"));
        one.append("log", 2, bytes("y"));

        assertThat(heard.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(numbers).containsExactly(1L, 2L);
        assertThat(wrong).hasValue(0);
        assertThat(ended).hasValue(0);
    }

    @Test
    void aFactEndsByItself() {
        SharedStore store = store("facts");
        assertThat(store.putIfAbsent("a", bytes("mine"), Duration.ofMillis(300)))
                .isTrue();
        assertThat(store.putIfAbsent("a", bytes("yours"), LONG)).isFalse();
        assertThat(store.get("a")).contains(bytes("mine"));
        await().until(() -> store.get("a").isEmpty());
        assertThat(store.putIfAbsent("a", bytes("yours"), LONG)).isTrue();
        store.put("a", bytes("another"), LONG);
        assertThat(store.get("a")).contains(bytes("another"));
        store.remove("a");
        assertThat(store.get("a")).isEmpty();
    }

    @Test
    void aTableHasRowsUntilTheyAreRemoved() {
        SharedStore store = store("tables");
        store.set("jobs", "a", bytes("1"), LONG);
        store.set("jobs", "a", bytes("2"), LONG);
        store.set("jobs", "b", bytes("3"), LONG);
        store.set("others", "a", bytes("4"), LONG);
        assertThat(store.rows("jobs")).containsOnlyKeys("a", "b").containsEntry("a", bytes("2"));
        assertThat(store.unset("jobs", "a")).isTrue();
        assertThat(store.unset("jobs", "a")).isFalse();
        assertThat(store.rows("jobs")).containsOnlyKeys("b");
    }

    @Test
    void appsDoNotMeet() {
        SharedStore one = store("one");
        SharedStore other = store("other");
        one.append("log", 1, bytes("x"));
        one.put("fact", bytes("x"), LONG);
        one.set("table", "row", bytes("x"), LONG);
        assertThat(other.after("log", 0, 10)).isEmpty();
        assertThat(other.get("fact")).isEmpty();
        assertThat(other.rows("table")).isEmpty();
    }

    @Test
    void whatIsInUseIsNotSweptAway() {
        SharedStore store = store("sweep");
        store.append("log", 1, bytes("x"));
        store.put("fact", bytes("x"), LONG);
        store.sweep();
        assertThat(store.after("log", 0, 10)).hasSize(1);
        assertThat(store.get("fact")).isPresent();
    }

    @Test
    void aTableEndsByItself() {
        SharedStore store = store("table life");
        store.set("logins", "a", bytes("1"), Duration.ofMillis(300));
        assertThat(store.rows("logins")).hasSize(1);
        await().until(() -> store.rows("logins").isEmpty());
    }

    @Test
    void aLogThatIsDroppedIsForgottenWithItsNumbers() {
        SharedStore store = store("drop");
        store.append("log", 1, bytes("x"));
        store.append("log", 2, bytes("y"));
        store.drop("log");
        store.drop("none");
        assertThat(store.after("log", 0, 10)).isEmpty();
        assertThat(store.append("log", 1, bytes("z"))).isTrue();
    }
}
