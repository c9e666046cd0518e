package io.demitasse.spaces.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaitersTest {
    private static final Status RUNNING = new Status(Stage.RUNNING, "");
    private static final Status SLEEPING = new Status(Stage.SLEEPING, "");

    private final List<Runnable> later = new ArrayList<>();
    private final Waiters waiters = new Waiters(later::add);

    private void doAll() {
        List<Runnable> now = List.copyOf(later);
        later.clear();
        now.forEach(Runnable::run);
    }

    @Test
    void areToldWhatTheyWaitForAndNothingElse() {
        var running = waiters.add(RUNNING::equals);
        var sleeping = waiters.add(SLEEPING::equals);
        waiters.tell(RUNNING);
        doAll();
        assertThat(running).isCompletedWithValue(RUNNING);
        assertThat(sleeping).isNotDone();
        assertThat(waiters.count()).isEqualTo(1);
    }

    @Test
    void areNotToldOnTheThreadThatTells() {
        var running = waiters.add(RUNNING::equals);
        waiters.tell(RUNNING);
        assertThat(running).isNotDone();
        doAll();
        assertThat(running).isDone();
    }

    @Test
    void areToldWhatWasSoWhenItWas() {
        var running = waiters.add(RUNNING::equals);
        waiters.tell(RUNNING);
        waiters.tell(SLEEPING);
        doAll();
        assertThat(running).isCompletedWithValue(RUNNING);
    }

    @Test
    void whoNoLongerWaitsIsForgotten() {
        waiters.add(RUNNING::equals).cancel(false);
        assertThat(waiters.count()).isZero();
    }
}
