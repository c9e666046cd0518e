package io.demitasse.spaces.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.util.net.SshdSocketAddress;
import org.apache.sshd.server.forward.AcceptAllForwardingFilter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShareServerTest {
    private static final String LABEL = "abcdefgh12345678";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final KeyPair own = key();
    private final KeyPair other = key();
    private final HttpServer app = app();
    private final SshClient client = SshClient.setUpDefaultClient();
    private Path folder = Path.of("");
    private volatile Instant end = Instant.now().plusSeconds(600);
    private Optional<ShareServer> running = Optional.empty();

    private static KeyPair key() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpServer app() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                byte[] body = "the demo".getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void start(@TempDir Path folder) {
        this.folder = folder;
        running = Optional.of(ShareServer.start("127.0.0.1", 0, folder.resolve("key"), this::end));
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
        client.setForwardingFilter(AcceptAllForwardingFilter.INSTANCE);
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.start();
    }

    @AfterEach
    void stop() {
        client.stop();
        server().close();
        app.stop(0);
    }

    private ShareServer server() {
        return running.orElseThrow();
    }

    private Optional<Instant> end(String label, String digest) {
        return Optional.of(end)
                .filter(time -> label.equals(LABEL))
                .filter(time -> digest.equals(KeyUtils.getFingerPrint(BuiltinDigests.sha256, own.getPublic())));
    }

    private ClientSession session(String label, KeyPair key) throws IOException {
        ClientSession session = client.connect(label, "127.0.0.1", server().port())
                .verify(PATIENCE)
                .getSession();
        session.addPublicKeyIdentity(key);
        session.auth().verify(PATIENCE);
        return session;
    }

    private int shared(ClientSession session) throws IOException {
        return session.startRemotePortForwarding(
                        new SshdSocketAddress("127.0.0.1", 0),
                        new SshdSocketAddress("127.0.0.1", app.getAddress().getPort()))
                .getPort();
    }

    private String asked() throws Exception {
        InetSocketAddress way = server().way(LABEL).orElseThrow();
        assertThat(way.getAddress().isLoopbackAddress()).isTrue();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + way.getPort() + "/"));
        return HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.ofString())
                .body();
    }

    private static void waitForEnd(ClientSession session) {
        assertThat(session.waitFor(EnumSet.of(ClientSession.ClientSessionEvent.CLOSED), PATIENCE))
                .contains(ClientSession.ClientSessionEvent.CLOSED);
    }

    @Test
    void aDemoBringsItself() throws Exception {
        assertThat(server().way(LABEL)).isEmpty();
        try (ClientSession session = session(LABEL, own)) {
            shared(session);

            assertThat(asked()).isEqualTo("the demo");
        }
    }

    @Test
    void onlyTheKeyOfTheLinkComesIn() {
        assertThatThrownBy(() -> session(LABEL, other)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> session("another123456789", own)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> session("", own)).isInstanceOf(Exception.class);
        assertThat(server().way(LABEL)).isEmpty();
    }

    @Test
    void nothingElseIsToBeHad() throws Exception {
        try (ClientSession session = session(LABEL, own)) {
            assertThatThrownBy(() -> session.createShellChannel().open().verify(PATIENCE))
                    .isInstanceOf(IOException.class);
            assertThatThrownBy(() -> session.createExecChannel("id").open().verify(PATIENCE))
                    .isInstanceOf(IOException.class);
            assertThatThrownBy(
                            () -> session.createSubsystemChannel("sftp").open().verify(PATIENCE))
                    .isInstanceOf(IOException.class);
            var target = new SshdSocketAddress("127.0.0.1", app.getAddress().getPort());
            assertThatThrownBy(() -> session.createDirectTcpipChannel(SshdSocketAddress.LOCALHOST_ADDRESS, target)
                            .open()
                            .verify(PATIENCE))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void aDemoChoosesNoPortAndNoNetwork() throws Exception {
        var here = new SshdSocketAddress("127.0.0.1", app.getAddress().getPort());
        for (var wanted : new SshdSocketAddress[] {
            new SshdSocketAddress("127.0.0.1", 8022),
            new SshdSocketAddress("0.0.0.0", 0),
            new SshdSocketAddress("", 0),
            new SshdSocketAddress("192.0.2.1", 0)
        }) {
            try (ClientSession session = session(LABEL, own)) {
                assertThatThrownBy(() -> session.startRemotePortForwarding(wanted, here))
                        .as(wanted.toString())
                        .isInstanceOf(IOException.class);
            }
        }
        assertThat(server().way(LABEL)).isEmpty();
    }

    @Test
    void aConnectionHasOnePort() throws Exception {
        try (ClientSession session = session(LABEL, own)) {
            shared(session);

            assertThatThrownBy(() -> shared(session)).isInstanceOf(IOException.class);
            assertThat(asked()).isEqualTo("the demo");
        }
    }

    @Test
    void theNewestConnectionHasTheLink() throws Exception {
        try (ClientSession before = session(LABEL, own)) {
            shared(before);
            try (ClientSession newer = session(LABEL, own)) {
                shared(newer);
                waitForEnd(before);

                assertThat(asked()).isEqualTo("the demo");
            }
        }
    }

    @Test
    void aLinkThatIsTakenBackEnds() throws Exception {
        try (ClientSession session = session(LABEL, own)) {
            shared(session);

            server().end(LABEL);

            waitForEnd(session);
            assertThat(server().way(LABEL)).isEmpty();
        }
    }

    @Test
    void aLinkEndsAtItsTime() throws Exception {
        end = Instant.now().minusSeconds(1);
        try (ClientSession session = session(LABEL, own)) {
            shared(session);

            assertThat(server().way(LABEL)).isEmpty();
            // Who comes next sweeps away what is over.
            try (ClientSession next = session(LABEL, own)) {
                waitForEnd(session);
                assertThat(next.isOpen()).isTrue();
            }
        }
    }

    @Test
    void theServerIsKnownByOneKeyForEver() throws Exception {
        String before = server().hostKey();
        assertThat(before).startsWith("ecdsa-sha2-nistp256 AAAA");
        try (ShareServer again =
                ShareServer.start("127.0.0.1", 0, folder.resolve("key"), (label, digest) -> Optional.empty())) {
            assertThat(again.hostKey()).isEqualTo(before);
        }
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("key"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aPortThatIsTakenIsSaid() {
        assertThatThrownBy(() -> ShareServer.start(
                        "127.0.0.1", server().port(), folder.resolve("key"), (label, digest) -> Optional.empty()))
                .hasMessageStartingWith("Demos can't be shared on port " + server().port())
                .hasMessageEndingWith("End what uses the port, or choose another one.");
    }
}
