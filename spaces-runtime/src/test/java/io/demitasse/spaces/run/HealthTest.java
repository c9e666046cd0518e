package io.demitasse.spaces.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.javalin.Javalin;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HealthTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final AtomicInteger status = new AtomicInteger(500);
    private final AtomicInteger asked = new AtomicInteger();
    private final Javalin program = Javalin.create(config -> {
                config.startup.showJavalinBanner = false;
                config.routes.get("/", ctx -> {
                    asked.incrementAndGet();
                    ctx.status(status.get());
                });
            })
            .start("127.0.0.1", 0);
    private final InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), program.port());
    private final Health health = new Health();

    @AfterEach
    void close() {
        program.stop();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204, 302, 401, 404, 405, 499})
    void anyAnswerButAFailureIsFine(int given) throws Exception {
        status.set(given);
        assertThat(health.answers(List.of(address), LONG).get(20, TimeUnit.SECONDS))
                .isNull();
    }

    @Test
    void aFailureIsAskedAgain() throws Exception {
        var healthy = health.answers(List.of(address), LONG);
        await().until(() -> asked.get() > 2);
        assertThat(healthy).isNotDone();
        status.set(200);
        assertThat(healthy.get(20, TimeUnit.SECONDS)).isNull();
    }

    @Test
    void severalAreHealthyWhenAllAre() throws Exception {
        status.set(200);
        try (var reserved = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var silent = new InetSocketAddress(InetAddress.getLoopbackAddress(), reserved.getLocalPort());
            assertThatThrownBy(() -> health.answers(List.of(address, silent), Duration.ofMillis(300))
                            .get(20, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(TimeoutException.class);
        }
        assertThat(health.answers(List.of(address, address), LONG).get(20, TimeUnit.SECONDS))
                .isNull();
    }

    @Test
    void theAskingHasAnEnd() {
        assertThatThrownBy(() ->
                        health.answers(List.of(address), Duration.ofMillis(100)).get(20, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(TimeoutException.class);
    }
}
