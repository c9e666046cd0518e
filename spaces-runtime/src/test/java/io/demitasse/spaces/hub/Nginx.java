package io.demitasse.spaces.hub;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** nginx as it comes with the system, set up by the file that the command brings along. */
final class Nginx implements AutoCloseable {
    private static final Path SHIPPED = Path.of("src", "main", "dist", "share", "nginx.conf");
    private static final String PASSWORD = "of-a-test";
    private static final String REST = """
            daemon off;
            pid nginx.pid;
            error_log stderr;
            events {}
            http {
              access_log off;
              client_body_temp_path body;
              proxy_temp_path proxy;
              fastcgi_temp_path fastcgi;
              uwsgi_temp_path uwsgi;
              scgi_temp_path scgi;
              include hub.conf;
            }
            """;

    private final Process process;
    private final Path folder;
    private final int port;

    private Nginx(Process process, Path folder, int port) {
        this.process = process;
        this.folder = folder;
        this.port = port;
    }

    /**
     * Starts one.
     *
     * @param names what else stands in the file instead of what stands there
     */
    static Nginx start(Path folder, int port, Map<String, String> names) throws Exception {
        Files.createDirectories(folder);
        certify(folder);
        String shipped = Files.readString(SHIPPED)
                .replace("listen 443 ssl;", "listen 127.0.0.1:" + port + " ssl;")
                .replace("/etc/letsencrypt/live/hub.example/fullchain.pem", "cert.pem")
                .replace("/etc/letsencrypt/live/hub.example/privkey.pem", "key.pem");
        for (Map.Entry<String, String> each : names.entrySet()) {
            shipped = shipped.replace(each.getKey(), each.getValue());
        }
        Files.writeString(folder.resolve("hub.conf"), shipped);
        Files.writeString(folder.resolve("main.conf"), REST);
        Process process = new ProcessBuilder(
                        "nginx", "-p", folder.toAbsolutePath().toString(), "-c", "main.conf", "-e", "stderr")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.log").toFile())
                .start();
        var nginx = new Nginx(process, folder, port);
        await().until(nginx::listens);
        return nginx;
    }

    /** A key, and a certificate that is signed by it. */
    private static void certify(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        Path store = folder.resolve("keys.p12");
        int exit = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "hub",
                        "-dname",
                        "CN=hub.localhost",
                        "-ext",
                        "SAN=dns:hub.localhost,dns:*.apps.hub.localhost",
                        "-ext",
                        "BC=ca:true",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        store.toString()))
                .inheritIO()
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IOException("keytool ended with " + exit);
        }
        KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        pem(
                folder.resolve("cert.pem"),
                "CERTIFICATE",
                keys.getCertificate("hub").getEncoded());
        pem(
                folder.resolve("key.pem"),
                "PRIVATE KEY",
                keys.getKey("hub", PASSWORD.toCharArray()).getEncoded());
    }

    private static void pem(Path file, String kind, byte[] content) throws IOException {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        Files.writeString(file, "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n");
    }

    private boolean listens() {
        if (!process.isAlive()) {
            throw new IllegalStateException("nginx has ended; see nginx.log in " + folder);
        }
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** What clients have to trust. */
    Path certificate() {
        return folder.resolve("cert.pem").toAbsolutePath();
    }

    /** Where a JVM finds what it has to trust; everybody may know its password. */
    List<String> trustOptions() {
        return List.of(
                "-Djavax.net.ssl.trustStore=" + folder.resolve("keys.p12").toAbsolutePath(),
                "-Djavax.net.ssl.trustStorePassword=" + PASSWORD);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
