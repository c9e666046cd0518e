package io.demitasse.spaces.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PortsTest {
    private static final int MANY = 300;

    private final Server server = new Server();
    private final Ports ports;

    PortsTest() throws IOException {
        ports = new Ports(server, new HttpConnectionFactory());
        ports.setHost("127.0.0.1");
    }

    @BeforeEach
    void start() throws Exception {
        server.addConnector(ports);
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                Content.Sink.write(response, true, "port " + Request.getLocalPort(request) + ".", callback);
                return true;
            }
        });
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    private int listen() {
        try {
            return ports.listen(0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answers(Raw raw, int port) throws IOException {
        assertThat(raw.say("GET / HTTP/1.1\nHost: x\n\n").until("port " + port + "."))
                .startsWith("HTTP/1.1 200");
    }

    private static void isOpen(int port) throws IOException {
        try (var raw = new Raw(port)) {
            answers(raw, port);
        }
    }

    private static void isClosed(int port) {
        assertThatThrownBy(() -> new Raw(port).close()).isInstanceOf(ConnectException.class);
    }

    @Test
    void hundredsOfPortsCostNoThreadsOfTheirOwn() throws IOException {
        Set<Thread> before = Thread.getAllStackTraces().keySet();

        List<Integer> many =
                IntStream.range(0, MANY).mapToObj(each -> listen()).distinct().toList();

        assertThat(many).hasSize(MANY);
        for (int port : many) {
            isOpen(port);
        }
        assertThat(Thread.getAllStackTraces().keySet().stream().filter(thread -> !before.contains(thread)))
                .hasSizeLessThan(MANY / 10);
    }

    @Test
    void aPortThatIsLeftIsClosedWithItsConnectionsAndOthersStay() throws IOException {
        int first = listen();
        int second = listen();
        try (var left = new Raw(first);
                var kept = new Raw(second)) {
            answers(left, first);
            answers(kept, second);

            ports.leave(first);

            isClosed(first);
            assertThat(left.all()).isEmpty();
            answers(kept, second);
            isOpen(second);
        }
    }

    @Test
    void aPortThatWasLeftCanBeTakenAgainAtOnce() throws IOException {
        int port = listen();
        for (int i = 0; i < 100; i++) {
            ports.leave(port);
            assertThat(ports.listen(port)).isEqualTo(port);
        }
        isOpen(port);
    }

    @Test
    void aPortIsLeftAlsoWhileNoConnectionsAreTaken() throws IOException {
        int first = listen();
        int second = listen();
        ports.setAccepting(false);

        ports.leave(first);

        isClosed(first);
        try (var waiting = new Raw(second)) {
            waiting.say("GET / HTTP/1.1\nHost: x\n\n").saysNothing();
            ports.setAccepting(true);
            assertThat(waiting.until("port " + second + ".")).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void oneThatIsTakenIsRefusedAndOneThatIsNotThereCanBeLeft() throws IOException {
        int port = listen();

        assertThatThrownBy(() -> ports.listen(port)).isInstanceOf(BindException.class);

        ports.leave(1);
        isOpen(port);
    }

    @Test
    void allAreClosedAtTheEnd() throws Exception {
        int first = listen();
        int second = listen();

        server.stop();

        isClosed(first);
        isClosed(second);
    }
}
