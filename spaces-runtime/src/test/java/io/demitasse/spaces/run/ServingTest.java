package io.demitasse.spaces.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ServingTest {
    private static final InetSocketAddress ADDRESS = new InetSocketAddress(InetAddress.getLoopbackAddress(), 4711);

    private record Program(InetSocketAddress address, CompletableFuture<Exit> ended) implements Instance {
        @Override
        public void stop(Duration grace) {
            throw new AssertionError("Nobody asked for it.");
        }
    }

    private final Serving serving = new Serving(
            new Program(ADDRESS, new CompletableFuture<>()),
            new Built.Program(new Command(List.of("x"), Path.of(""), Map.of())));

    @Test
    void isInUseUntilTheLastHasGone() {
        var one = serving.use("");
        var two = serving.use("/a");
        assertThat(two.address()).isEqualTo(ADDRESS);
        assertThat(two.prefix()).isEqualTo("/a");
        one.done().run();
        assertThat(serving.unusedFor()).isEmpty();
        two.done().run();
        assertThat(serving.unusedFor())
                .hasValueSatisfying(time -> assertThat(time).isLessThan(Duration.ofMinutes(1)));
    }

    @Test
    void retiresWhenTheLastHasGone() {
        var last = serving.use("");
        var unused = serving.retire();
        assertThat(unused).isNotDone();
        last.done().run();
        assertThat(unused).isDone();
    }

    @Test
    void retiresAtOnceIfNobodyUsesIt() {
        assertThat(serving.retire()).isDone();
    }

    @Test
    void severalAddressesTakeTurns() {
        var other = new InetSocketAddress(InetAddress.getLoopbackAddress(), 4712);
        var two = new Serving(
                new Instance() {
                    @Override
                    public InetSocketAddress address() {
                        return ADDRESS;
                    }

                    @Override
                    public List<InetSocketAddress> addresses() {
                        return List.of(ADDRESS, other);
                    }

                    @Override
                    public CompletableFuture<Exit> ended() {
                        return new CompletableFuture<>();
                    }

                    @Override
                    public void stop(Duration grace) {
                        throw new AssertionError("Nobody asked for it.");
                    }
                },
                new Built.Program(new Command(List.of("x"), Path.of(""), Map.of())));
        assertThat(List.of(
                        two.use("").address(),
                        two.use("").address(),
                        two.use("").address()))
                .containsExactly(other, ADDRESS, other);
    }
}
