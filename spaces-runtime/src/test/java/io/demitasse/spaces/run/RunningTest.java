package io.demitasse.spaces.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class RunningTest {
    private static final class Sample implements Instance {
        private final CompletableFuture<Exit> ended = new CompletableFuture<>();
        private Optional<Duration> grace = Optional.empty();

        @Override
        public InetSocketAddress address() {
            return InetSocketAddress.createUnresolved("sample", 1);
        }

        @Override
        public CompletableFuture<Exit> ended() {
            return ended;
        }

        @Override
        public void stop(Duration within) {
            grace = Optional.of(within);
        }
    }

    @Test
    void holdsWhatHasNotEndedAndStopsIt() {
        var running = new Running<Sample>();
        var over = new Sample();
        var before = new Sample();
        var alive = new Sample();
        before.ended.complete(new Exit(0, Optional.empty()));
        List.of(over, before, alive).forEach(running::add);
        over.ended.complete(new Exit(0, Optional.empty()));

        List<Sample> all = new ArrayList<>();
        running.forEach(all::add);
        assertThat(all).containsExactly(alive);
        running.stop(Duration.ofSeconds(3));
        assertThat(alive.grace).hasValue(Duration.ofSeconds(3));
        assertThat(over.grace).isEmpty();
        assertThat(before.grace).isEmpty();
    }
}
