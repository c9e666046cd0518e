package io.demitasse.internal.web;

import static io.demitasse.sample.Line.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.Interface;
import io.demitasse.Launched;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;
import org.junit.jupiter.api.Test;

class NoSessionsTest {
    private static String handshake(URI server, String cookie) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
            socket.getOutputStream()
                    .write("""
                    GET /_d/live HTTP/1.1\r
                    Host: %s\r
                    Upgrade: websocket\r
                    Connection: Upgrade\r
                    Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                    Sec-WebSocket-Version: 13\r
                    Cookie: demitasse=AAAAAAAAAAAAAAAAAAAAAA%s\r
                    \r
                    """.formatted(server.getAuthority(), cookie).getBytes(StandardCharsets.US_ASCII));
            return new Scanner(socket.getInputStream(), StandardCharsets.ISO_8859_1)
                    .useDelimiter("\r\n\r\n")
                    .next();
        }
    }

    @Test
    void noCookieIsSetButTheVisitors() throws IOException {
        try (Launched served = Interface.of("Demo")
                .inputs(line("In"))
                .outputs(line("Out"))
                .predict(text -> text)
                .launch(o -> o.port(0))) {
            for (String other : new String[] {"", "; JSESSIONID=node01.node0", "; JSESSIONID=../../x"}) {
                assertThat(handshake(served.url(), other))
                        .startsWith("HTTP/1.1 101 ")
                        .doesNotContain("Set-Cookie");
            }
        }
    }
}
