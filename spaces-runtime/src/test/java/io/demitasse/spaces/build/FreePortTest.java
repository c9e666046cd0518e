package io.demitasse.spaces.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class FreePortTest {
    @Test
    void canBeListenedOn() throws IOException {
        int port = FreePort.find();
        assertThat(FreePort.isTaken(port)).isFalse();
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(socket.getLocalPort()).isEqualTo(port);
            assertThat(FreePort.isTaken(port)).isTrue();
        }
        assertThat(FreePort.isTaken(port)).isFalse();
    }

    @Test
    void isNoneThatTheSystemGivesToConnections() throws IOException {
        assertThat(FreePort.find()).isBetween(FreePort.FIRST, FreePort.END - 1);
    }
}
