package io.demitasse.internal.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.demitasse.error.VisitorException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {
    private static final String PUBLIC = "127.0.0.1";

    private static final Fetcher.Keeper<String> KEEPER = (name, type, content) ->
            name + "|" + type + "|" + new String(content.readAllBytes(), StandardCharsets.UTF_8);

    /** How many more addresses are taken for public ones, though all are of the loopback. */
    private final AtomicInteger allowed = new AtomicInteger(1_000);

    private final Fetcher fetcher = new Fetcher(address -> allowed.getAndDecrement() > 0);
    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void close() {
        fetcher.close();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(path);
        try (exchange) {
            if (path.startsWith("/to/")) {
                exchange.getResponseHeaders()
                        .set("Location", exchange.getRequestURI().getQuery());
                exchange.sendResponseHeaders(302, -1);
            } else if (path.startsWith("/status/")) {
                exchange.sendResponseHeaders(Integer.parseInt(path.substring("/status/".length())), -1);
            } else {
                byte[] body = ("at " + path).getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }

    private String at(String host, String path) {
        return "http://" + host + ":" + server.getAddress().getPort() + path;
    }

    @Test
    void aFileComesWithItsNameAndType() {
        assertThat(fetcher.fetch(at(PUBLIC, "/a/cat%20one.txt?x=1"), KEEPER))
                .isEqualTo("cat one.txt|text/plain|at /a/cat one.txt");
        assertThat(fetcher.fetch(at("localhost", "/"), KEEPER)).isEqualTo("file|text/plain|at /");
    }

    @Test
    void aRedirectionIsFollowedToAPublicPlace() {
        assertThat(fetcher.fetch(at(PUBLIC, "/to/?" + at(PUBLIC, "/b.txt")), KEEPER))
                .isEqualTo("b.txt|text/plain|at /b.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {PUBLIC, "localhost", "2130706433", "127.1"})
    void whatIsAtNoPublicAddressIsNotAsked(String host) {
        allowed.set(0);
        String address = at(host, "/x");
        assertThatThrownBy(() -> fetcher.fetch(address, KEEPER))
                .isInstanceOf(VisitorException.class)
                .hasMessageContaining(address);
        assertThat(asked).isEmpty();
    }

    @Test
    void aRedirectionIsNotFollowedBehindTheWall() {
        allowed.set(1);
        assertThatThrownBy(() -> fetcher.fetch(at(PUBLIC, "/to/?" + at("localhost", "/x")), KEEPER))
                .isInstanceOf(VisitorException.class);
        assertThat(asked).containsExactly("/to/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://127.0.0.1/x",
                "file:///etc/passwd",
                "jar:http://127.0.0.1/x!/y",
                "http:x",
                "http://",
                "http://user:word@127.0.0.1/x",
                "http://a b/",
                "gopher://127.0.0.1/"
            })
    void whatIsNoAddressOfAFileIsRefused(String address) {
        assertThatThrownBy(() -> fetcher.fetch(address, KEEPER))
                .isInstanceOf(VisitorException.class)
                .hasMessageStartingWith("fetch.failed[");
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 304, 403, 404, 500})
    void whatIsNotThereIsNoFile(int status) {
        assertThatThrownBy(() -> fetcher.fetch(at(PUBLIC, "/status/" + status), KEEPER))
                .isInstanceOf(VisitorException.class);
    }

    @Test
    void aRedirectionToItselfEnds() {
        assertThatThrownBy(() -> fetcher.fetch(at(PUBLIC, "/to/?/to/"), KEEPER)).isInstanceOf(VisitorException.class);
        String round = at(PUBLIC, "/to/");
        assertThatThrownBy(() -> fetcher.fetch(round + "?" + round + "%3F" + round, KEEPER))
                .isInstanceOf(VisitorException.class);
    }

    @Test
    void whoKeepsItMayRefuseIt() {
        Fetcher.Keeper<String> tooSmall = (name, type, content) -> {
            readOne(content);
            throw new VisitorException(io.demitasse.error.Message.of("upload.quota"));
        };
        assertThatThrownBy(() -> fetcher.fetch(at(PUBLIC, "/x"), tooSmall))
                .isInstanceOfSatisfying(
                        VisitorException.class,
                        refused -> assertThat(refused.visible().key()).isEqualTo("upload.quota"));
        assertThat(fetcher.fetch(at(PUBLIC, "/x"), KEEPER)).endsWith("at /x");
    }

    private static void readOne(InputStream content) throws IOException {
        assertThat(content.read()).isEqualTo('a');
    }
}
