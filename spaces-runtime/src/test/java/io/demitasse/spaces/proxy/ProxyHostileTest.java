package io.demitasse.spaces.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Visitors and Spaces that mean ill, or have gone wrong. */
class ProxyHostileTest {
    private static final Duration SILENCE = Duration.ofMillis(500);
    private static final String UPGRADE = """
            GET /ws HTTP/1.1
            Host: x
            Connection: Upgrade
            Upgrade: websocket
            Sec-WebSocket-Version: 13
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==

            """;
    private static final int MUCH = 256 << 20;

    private volatile Optional<RawSpace> space = Optional.empty();
    private final AtomicInteger reached = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final Proxy proxy =
            Proxy.start(ProxySettings.DEFAULT.silence(SILENCE).idle(SILENCE), asked -> {
                reached.incrementAndGet();
                String prefix = asked.under("/a") ? "/a" : "";
                return CompletableFuture.completedStage(
                        new Route.Forward(space.orElseThrow().address(), prefix, done::incrementAndGet));
            });
    private final int port = proxy.listen(0);

    @AfterEach
    void close() throws IOException {
        proxy.close();
        if (space.isPresent()) {
            space.get().close();
        }
    }

    private void behaves(RawSpace.Behaviour behaviour) throws IOException {
        space = Optional.of(new RawSpace(behaviour));
    }

    private void answers(String text) throws IOException {
        behaves(connection -> {
            byte[] ignored = new byte[1 << 14];
            int unused = connection.getInputStream().read(ignored);
            connection.getOutputStream().write(text.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            connection.getOutputStream().flush();
        });
    }

    private String ask(String request) throws IOException {
        try (var raw = new Raw(port)) {
            return raw.say(request).all();
        }
    }

    /** What a request gets if the Space reads it and never answers. */
    private void isGivenUp(String request, int status, String words) throws IOException {
        behaves(connection -> connection.getInputStream().readAllBytes());
        assertThat(ask(request)).startsWith("HTTP/1.1 " + status).contains(words);
        await().until(() -> done.get() == 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST / HTTP/1.1\nHost: x\nContent-Length: 4\nTransfer-Encoding: chunked\n\n0\n\nGET /smuggled HTTP/1.1\n\n",
                "POST / HTTP/1.1\nHost: x\nContent-Length: 4\nContent-Length: 5\n\nabcde",
                "POST / HTTP/1.1\nHost: x\nTransfer-Encoding: xchunked\n\n0\n\n",
                "POST / HTTP/1.1\nHost: x\nTransfer-Encoding: chunked, identity\n\n0\n\n",
                "GET / HTTP/1.1\nHost: x\nHost: y\n\n",
                "GET / HTTP/1.1\n\n",
                "GET / HTTP/1.1\nHost: x y\n\n",
                "GET / HTTP/1.1\nHost: x\n folded: 1\n\n",
                "GET / HTTP/1.1\nHost : x\n\n",
                "GET /a/../b HTTP/1.1\nHost: x\n\n",
                "GET /a/%2e%2e/b HTTP/1.1\nHost: x\n\n",
                "GET /a/..;x=1/b HTTP/1.1\nHost: x\n\n",
                "GET /%00 HTTP/1.1\nHost: x\n\n",
                "GET /x%0d%0aX-Evil:%201 HTTP/1.1\nHost: x\n\n",
                "GET / HTTP/9.9\nHost: x\n\n"
            })
    void whatCanBeReadInTwoWaysIsRefused(String request) throws IOException {
        answers("HTTP/1.1 200 OK\nContent-Length: 2\n\nok");
        assertThat(ask(request))
                .matches("(?s)HTTP/1.1 (4|505).*")
                .contains("\"error\":")
                .doesNotContain("ok", "Jetty");
        assertThat(done).hasValue(0);
    }

    @Test
    void hugeHeadersAreRefused() throws IOException {
        answers("HTTP/1.1 200 OK\nContent-Length: 2\n\nok");
        assertThat(ask("GET / HTTP/1.1\nHost: x\nX-Long: " + "a".repeat(100_000) + "\n\n"))
                .startsWith("HTTP/1.1 431");
        assertThat(reached).hasValue(0);
    }

    @Test
    void aSpaceThatSaysNothingIsGivenUp() throws IOException {
        isGivenUp("GET / HTTP/1.1\nHost: x\nConnection: close\n\n", 504, "It took too long over this request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not http at all\n\n",
                "HTTP/1.1 200 OK\nContent-Length: x\n\n",
                "HTTP/1.1 101 Switching Protocols\nUpgrade: websocket\nConnection: Upgrade\n\n",
                "HTTP/1.1 200 OK\nContent-Length: 2\nTransfer-Encoding: chunked\n\n0\n\n",
                ""
            })
    void anAnswerThatIsNoneIsABadGateway(String answer) throws IOException {
        behaves(connection -> {
            byte[] ignored = new byte[1 << 14];
            int unused = connection.getInputStream().read(ignored);
            connection.getOutputStream().write(answer.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            connection.close();
        });
        assertThat(ask("GET / HTTP/1.1\nHost: x\nConnection: close\n\n")).startsWith("HTTP/1.1 502");
        await().until(() -> done.get() == 1);
    }

    @Test
    void halfAnAnswerDoesNotPassForAWholeOne() throws IOException {
        behaves(connection -> {
            byte[] ignored = new byte[1 << 14];
            int unused = connection.getInputStream().read(ignored);
            connection
                    .getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            connection.close();
        });
        assertThat(ask("GET / HTTP/1.1\nHost: x\nConnection: close\n\n"))
                .contains("half")
                .doesNotContain("\r\n0\r\n");
        await().until(() -> done.get() == 1);
    }

    @Test
    void anAnswerWithoutEndToItsHeadersIsCut() throws IOException {
        behaves(connection -> {
            byte[] ignored = new byte[1 << 14];
            int unused = connection.getInputStream().read(ignored);
            OutputStream out = connection.getOutputStream();
            out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 1_000_000; i++) {
                out.write(("X-" + i + ": " + "a".repeat(100) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            }
        });
        assertThat(ask("GET / HTTP/1.1\nHost: x\nConnection: close\n\n")).startsWith("HTTP/1.1 502");
    }

    @Test
    void aVisitorWhoStopsReadingCostsLittleAndIsDropped() throws IOException {
        var sent = new AtomicLong();
        behaves(connection -> {
            byte[] ignored = new byte[1 << 14];
            int unused = connection.getInputStream().read(ignored);
            OutputStream out = connection.getOutputStream();
            out.write(("HTTP/1.1 200 OK\r\nContent-Length: " + MUCH + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            pour(out, sent);
        });
        try (var raw = new Raw(port)) {
            raw.say("GET / HTTP/1.1\nHost: x\n\n");
            await().until(() -> done.get() == 1);
        }
        assertThat(sent).hasValueLessThan(32L << 20);
    }

    private static void pour(OutputStream out, AtomicLong sent) throws IOException {
        byte[] block = new byte[1 << 16];
        for (int i = 0; i < MUCH; i += block.length) {
            out.write(block);
            sent.addAndGet(block.length);
        }
    }

    @Test
    void aSocketThatFloodsIsHeldAtThePaceOfItsReader() throws IOException {
        var sent = new AtomicLong();
        behaves(connection -> {
            byte[] ignored = new byte[1 << 14];
            int unused = connection.getInputStream().read(ignored);
            OutputStream out = connection.getOutputStream();
            out.write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            pour(out, sent);
        });
        try (var raw = new Raw(port)) {
            raw.say(UPGRADE);
            assertThat(raw.until("\r\n\r\n")).startsWith("HTTP/1.1 101");
            await().until(() -> done.get() > 0);
        }
        assertThat(sent).hasValueLessThan(32L << 20);
        await().until(() -> done.get() == 1);
    }

    @Test
    void whatASpaceSaysWithItsConsentArrives() throws IOException {
        answers("HTTP/1.1 101 Switching Protocols\nUpgrade: websocket\nConnection: Upgrade\n\nearly");
        try (var raw = new Raw(port)) {
            raw.say(UPGRADE);
            assertThat(raw.until("early")).startsWith("HTTP/1.1 101");
        }
    }

    @Test
    void whatAVisitorSaysBeforeTheConsentArrives() throws IOException {
        behaves(connection -> {
            byte[] head = new byte[1 << 14];
            int unused = connection.getInputStream().read(head);
            connection
                    .getOutputStream()
                    .write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            int next = connection.getInputStream().read();
            connection.getOutputStream().write(new byte[] {'>', (byte) next});
        });
        try (var raw = new Raw(port)) {
            raw.say(UPGRADE + "!");
            assertThat(raw.until(">!")).startsWith("HTTP/1.1 101");
        }
    }

    @Test
    void anUploadThatTheSpaceDoesNotTakeIsTheSpacesFault() throws IOException {
        behaves(connection -> new CountDownLatch(1).await());
        assertThat(ask("POST / HTTP/1.1\nHost: x\nContent-Length: 1000\n\n" + "x".repeat(1000)))
                .startsWith("HTTP/1.1 504");
        await().until(() -> done.get() == 1);
    }

    @Test
    void aVisitorWhoNeverAsksIsDropped() throws IOException {
        try (var brief = Proxy.start(ProxySettings.DEFAULT.idle(Duration.ofMillis(100)), asked -> {
                    throw new IllegalStateException();
                });
                var raw = new Raw(brief.listen(0))) {
            raw.say("GET / HTTP/1.1\nHost: x\nX-Unfinished:");
            assertThat(raw.all()).doesNotContain("200");
        }
    }

    @Test
    void whoHasAskedMayWaitLongerThanWhoHasNot() throws IOException {
        var idle = Duration.ofMillis(100);
        behaves(connection -> {
            byte[] ignored = new byte[1 << 14];
            int unused = connection.getInputStream().read(ignored);
            OutputStream out = connection.getOutputStream();
            out.write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            TimeUnit.NANOSECONDS.sleep(idle.multipliedBy(4).toNanos());
            out.write("late".getBytes(StandardCharsets.US_ASCII));
        });
        try (var patient = Proxy.start(
                        ProxySettings.DEFAULT.idle(idle),
                        asked -> CompletableFuture.completedStage(
                                new Route.Forward(space.orElseThrow().address(), "", done::incrementAndGet)));
                var raw = new Raw(patient.listen(0))) {
            raw.say(UPGRADE);
            assertThat(raw.until("late")).startsWith("HTTP/1.1 101");
        }
    }

    @Test
    void anUploadThatStallsIsGivenUp() throws IOException {
        isGivenUp("POST / HTTP/1.1\nHost: x\nContent-Length: 1000\n\nhalf", 408, "Send it again.");
    }

    @Test
    void moreConnectionsThanAllowedAreNotTaken() throws IOException {
        try (var narrow = Proxy.start(
                ProxySettings.DEFAULT.connections(2),
                asked -> CompletableFuture.completedStage(new Route.Answer(200, "Hi", "there")))) {
            int at = narrow.listen(0);
            try (var first = new Raw(at);
                    var second = new Raw(at);
                    var third = new Raw(at)) {
                assertThat(first.say("GET / HTTP/1.1\nHost: x\n\n").until("there"))
                        .contains("200");
                assertThat(second.say("GET / HTTP/1.1\nHost: x\n\n").until("there"))
                        .contains("200");
                third.say("GET / HTTP/1.1\nHost: x\n\n").saysNothing();
                first.socket.close();
                second.socket.close();
                assertThat(third.until("there")).contains("200");
            }
        }
    }
}
