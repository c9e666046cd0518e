package io.demitasse.internal.web;

import static io.demitasse.sample.Line.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.Blocks;
import io.demitasse.Launched;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who sends all of a large body before reading anything, as most programs do. */
class UnreadTest {
    private static final int PIECE = 1 << 20;

    private final Launched served =
            Blocks.of("Echo", page -> page.add(line("A"))).launch(o -> o.port(0).auth("ann", "s3cret"));

    @AfterEach
    void close() {
        served.close();
    }

    @ParameterizedTest
    @CsvSource({
        "login, HTTP/1.1 413 Payload Too Large",
        "nowhere, HTTP/1.1 401 Unauthorized",
        "gradio_api/upload, HTTP/1.1 401 Unauthorized"
    })
    void aRefusalReachesWhoHasNotReadYet(String path, String status) throws IOException {
        try (var socket = ask(path, 16 * PIECE, "")) {
            send(socket, 16);
            assertThat(statusLine(socket)).isEqualTo(status);
        }
    }

    @Test
    void anotherSitesBodyIsReadAndRefused() throws IOException {
        try (var socket = ask("login", 16 * PIECE, "Origin: https://evil.example\r\n")) {
            send(socket, 16);
            assertThat(statusLine(socket)).isEqualTo("HTTP/1.1 403 Forbidden");
        }
    }

    @Test
    void whoAsksFirstNeedNotSend() throws IOException {
        try (var socket = ask("login", 16 * PIECE, "Expect: 100-continue\r\n")) {
            assertThat(statusLine(socket)).isEqualTo("HTTP/1.1 413 Payload Too Large");
        }
    }

    @Test
    void whoSendsMuchMoreIsCutOff() throws IOException {
        try (var socket = ask("login", 1L << 40, "")) {
            assertThatThrownBy(() -> send(socket, 4 * Unread.MOST_BYTES / PIECE))
                    .isInstanceOf(IOException.class);
        }
    }

    private Socket ask(String path, long length, String headers) throws IOException {
        var socket = new Socket(served.url().getHost(), served.url().getPort());
        String head = "POST /" + path + " HTTP/1.1\r\nHost: " + served.url().getAuthority()
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + length + "\r\n" + headers
                + "\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static void send(Socket socket, int pieces) throws IOException {
        byte[] piece = new byte[PIECE];
        for (int i = 0; i < pieces; i++) {
            socket.getOutputStream().write(piece);
        }
    }

    private static String statusLine(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII)).readLine();
    }
}
