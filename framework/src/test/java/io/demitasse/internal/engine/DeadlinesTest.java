package io.demitasse.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Delayed;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeadlinesTest {
    private static final Duration LONG = Duration.ofMinutes(10);
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1);
    private final Deadlines deadlines = new Deadlines(clock);

    DeadlinesTest() {
        clock.setRemoveOnCancelPolicy(true);
    }

    @AfterEach
    void stop() {
        clock.shutdownNow();
    }

    @Test
    void oneAlarmRingsForAll() {
        List<Deadlines.Deadline> all = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            all.add(deadlines.start(LONG, () -> {}));
        }

        assertThat(clock.getQueue()).hasSize(1);
        assertThat(deadlines.count()).isEqualTo(1000);
        all.forEach(Deadlines.Deadline::end);
        assertThat(deadlines.count()).isZero();
    }

    @Test
    void whatIsShorterRingsBeforeWhatBeganEarlier() throws InterruptedException {
        var late = new CountDownLatch(1);
        deadlines.start(LONG, () -> {});
        deadlines.start(Duration.ofMillis(20), late::countDown);

        assertThat(late.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(deadlines.count()).isEqualTo(1);
    }

    @Test
    void theLaterAlarmGivesWayToTheEarlier() {
        for (int minutes = 10; minutes > 0; minutes--) {
            deadlines.start(Duration.ofMinutes(minutes), () -> {});
        }
        assertThat(clock.getQueue()).hasSize(1);
        assertThat(clock.getQueue().stream().map(Delayed.class::cast).map(alarm -> alarm.getDelay(TimeUnit.MINUTES)))
                .containsExactly(0L);
    }

    @Test
    void afterAnAlarmTheNextIsSet() throws InterruptedException {
        List<String> rung = new ArrayList<>();
        var last = new CountDownLatch(1);
        deadlines.start(Duration.ofMillis(20), () -> rung.add("first"));
        deadlines.start(Duration.ofMillis(60), last::countDown);

        assertThat(last.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(rung).containsExactly("first");
        assertThat(deadlines.count()).isZero();
    }

    @Test
    void whatEndedInTimeIsLeftAlone() {
        List<String> rung = new ArrayList<>();
        deadlines.start(Duration.ofMillis(5), () -> rung.add("ended")).end();
        deadlines.start(Duration.ofMillis(10), () -> rung.add("open"));

        await().untilAsserted(() -> assertThat(rung).containsExactly("open"));
    }

    @Test
    void aTimeWithoutEndIsTakenAsSuch() {
        deadlines.start(Duration.ofSeconds(Long.MAX_VALUE / 1000), () -> {});
        assertThat(deadlines.count()).isEqualTo(1);
    }
}
