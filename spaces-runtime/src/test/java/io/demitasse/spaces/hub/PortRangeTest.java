package io.demitasse.spaces.hub;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.spaces.build.FreePort;
import io.demitasse.spaces.proxy.Proxy;
import io.demitasse.spaces.proxy.ProxySettings;
import io.demitasse.spaces.proxy.Route;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PortRangeTest {
    private final Proxy proxy = Proxy.start(
            ProxySettings.DEFAULT, asked -> CompletableFuture.completedStage(new Route.Answer(200, "Hi", "there")));

    @AfterEach
    void close() {
        proxy.close();
    }

    private static boolean isOpen(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void thereAreSoManyAndOneThatIsLeftIsTheNext() throws IOException {
        var range = new PortRange(proxy, 0, 2);
        int first = range.takeAny(Set.of()).orElseThrow();
        int second = range.takeAny(Set.of()).orElseThrow();
        assertThat(first).isNotEqualTo(second);

        assertThat(range.takeAny(Set.of())).isEmpty();
        assertThat(range.take(FreePort.find())).isFalse();

        range.leave(first);
        assertThat(isOpen(first)).isFalse();
        assertThat(isOpen(second)).isTrue();
        assertThat(range.take(first)).isTrue();
        assertThat(isOpen(first)).isTrue();
    }

    @Test
    void whatOthersHaveOrArePromisedIsPassedOver() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int taken = other.getLocalPort();
            var one = new PortRange(proxy, taken, 1);
            assertThat(one.take(taken)).isFalse();
            assertThat(one.takeAny(Set.of())).isEmpty();
        }
        int free = FreePort.find();
        var range = new PortRange(proxy, free, 1);
        assertThat(range.takeAny(Set.of(free))).isEmpty();
        assertThat(range.takeAny(Set.of(free + 1))).isEqualTo(OptionalInt.of(free));
    }

    @Test
    void whatWasNotTakenIsNotLeft() {
        int port = proxy.listen(0);

        new PortRange(proxy, 0, 1).leave(port);

        assertThat(isOpen(port)).isTrue();
    }
}
