package io.demitasse.internal.web;

import static io.demitasse.internal.web.Client.header;
import static io.demitasse.internal.web.Client.text;
import static io.demitasse.sample.Line.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.demitasse.Interface;
import io.demitasse.Launched;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileRoutesTest {
    private static final int MEGABYTE = 1 << 20;
    private final Launched served = Interface.of("Demo")
            .inputs(line("In"))
            .outputs(line("Out"))
            .predict(text -> text)
            .launch(o -> o.port(0).uploadLimit(1));
    private final Client ann = new Client(served.url());
    private final Client bob = new Client(served.url());

    @AfterEach
    void close() {
        served.close();
    }

    private static JsonNode upload(Client client, String name, String type, String content)
            throws IOException, InterruptedException {
        var answer = client.post("_d/upload", content, "X-File-Name", name, "Content-Type", type);
        assertThat(answer.statusCode()).isEqualTo(200);
        return new JsonMapper().readTree(answer.body());
    }

    private static String address(JsonNode file) {
        return "_d/file/" + file.get("id").asText() + "/any";
    }

    @Test
    void givesTheOwnerTheFileBack() throws IOException, InterruptedException {
        JsonNode file = upload(ann, "gr%C3%BC%C3%9Fe.txt", "text/plain", "hallo");
        assertThat(file.get("name").asText()).isEqualTo("grüße.txt");
        HttpResponse<byte[]> answer = ann.get(address(file));
        assertThat(text(answer)).isEqualTo("hallo");
        assertThat(header(answer, "Content-Type")).isEqualTo("text/plain;charset=utf-8");
        assertThat(header(answer, "Content-Length")).isEqualTo("5");
        assertThat(header(answer, "Content-Disposition")).isEqualTo("inline; filename*=UTF-8''gr%C3%BC%C3%9Fe.txt");
        assertThat(header(answer, "Cache-Control")).startsWith("private");
        assertThat(header(answer, "Vary")).isEqualTo("Cookie");
    }

    @Test
    void isNotThereForAnyoneElse() throws IOException, InterruptedException {
        JsonNode file = upload(ann, "a.txt", "text/plain", "secret");
        for (Client other : new Client[] {bob, new Client(served.url())}) {
            HttpResponse<byte[]> answer = other.get(address(file));
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(text(answer)).isEqualTo("This file is no longer here. Upload it again.");
        }
    }

    @Test
    void aFrameOfACameraIsAsPrivateAndAsBoundedAsAnyFile() throws IOException, InterruptedException {
        var frame = ann.post("_d/upload", "x", "X-Passing", "anything", "X-File-Name", "f.jpg");
        assertThat(frame.statusCode()).isEqualTo(200);
        JsonNode file = new JsonMapper().readTree(frame.body());
        assertThat(text(ann.get(address(file)))).isEqualTo("x");
        assertThat(bob.get(address(file)).statusCode()).isEqualTo(404);
        var large = ann.post("_d/upload", "x".repeat(MEGABYTE + 1), "X-Passing", "1");
        assertThat(large.statusCode()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_d/file/x/a",
                "_d/file/..%2f..%2fetc%2fpasswd/a",
                "_d/file/%2e%2e/a",
                "_d/file/AAAAAAAAAAAAAAAAAAAAAA/a",
                "_d/file/%00/a",
                "_d/file/a",
                "files/../pom.xml",
                "files/..%2fpom.xml",
                "%2e%2e/%2e%2e/etc/passwd"
            })
    void aHostilePathFindsNothing(String path) throws IOException, InterruptedException {
        upload(ann, "a.txt", "text/plain", "x");
        HttpResponse<byte[]> answer = ann.get(path);
        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(text(answer)).doesNotContain("root:", "<project", "\tat ", "Exception");
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-1,  206, 01,         bytes 0-1/10",
        "bytes=-3,   206, 789,        bytes 7-9/10",
        "bytes=8-,   206, 89,         bytes 8-9/10",
        "bytes=20-,  416, '',         bytes */10",
        "bytes=x,    200, 0123456789, ''",
        "'bytes=0-1,3-4', 200, 0123456789, ''"
    })
    void sendsRanges(String range, int status, String body, String contentRange)
            throws IOException, InterruptedException {
        JsonNode file = upload(ann, "a.txt", "text/plain", "0123456789");
        HttpResponse<byte[]> answer = ann.get(address(file), "Range", range);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(text(answer)).isEqualTo(body);
        assertThat(header(answer, "Content-Range")).isEqualTo(contentRange);
        assertThat(header(answer, "Accept-Ranges")).isEqualTo("bytes");
    }

    @Test
    void aRangeOfAnotherVersionIsTheWholeFile() throws IOException, InterruptedException {
        JsonNode file = upload(ann, "a.txt", "text/plain", "0123456789");
        assertThat(ann.get(address(file), "Range", "bytes=0-1", "If-Range", "\"old\"")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void isNotSentTwice() throws IOException, InterruptedException {
        JsonNode file = upload(ann, "a.txt", "text/plain", "0123456789");
        String etag = header(ann.get(address(file)), "ETag");
        HttpResponse<byte[]> again = ann.get(address(file), "If-None-Match", etag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        var head = ann.send("HEAD", address(file), BodyPublishers.noBody());
        assertThat(header(head, "Content-Length")).isEqualTo("10");
        assertThat(head.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/html", "image/svg+xml", "application/xhtml+xml", "text/xml", "application/pdf", "<script>"
            })
    void whatABrowserCouldRunIsADownloadFromASandbox(String type) throws IOException, InterruptedException {
        JsonNode file = upload(ann, "a.html", type, "<script>alert(1)</script>");
        HttpResponse<byte[]> answer = ann.get(address(file));
        assertThat(header(answer, "Content-Disposition")).startsWith("attachment; ");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; sandbox");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void aNameCantForgeAHeader() throws IOException, InterruptedException {
        JsonNode file = upload(ann, "a%0D%0ASet-Cookie%3A%20b%22%2F..%2F.txt", "text/plain", "x");
        HttpResponse<byte[]> answer = ann.get(address(file));
        assertThat(header(answer, "Content-Disposition")).isEqualTo("inline; filename*=UTF-8''.txt");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void anUploadThatIsTooLargeIsRefusedBeforeAndWhileItStreams() throws IOException, InterruptedException {
        byte[] large = new byte[MEGABYTE + 1];
        for (var body : new java.net.http.HttpRequest.BodyPublisher[] {
            BodyPublishers.ofByteArray(large), BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))
        }) {
            HttpResponse<byte[]> answer = ann.send("POST", "_d/upload", body);
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(text(answer)).isEqualTo("This file is too large: at most 1 MB are allowed.");
        }
    }

    @Test
    void anUploadThatBreaksOffDisturbsNobody() throws IOException, InterruptedException {
        try (var socket = new Socket(served.url().getHost(), served.url().getPort())) {
            String head = "POST /_d/upload HTTP/1.1\r\nHost: " + served.url().getAuthority()
                    + "\r\nContent-Length: 500000\r\n\r\nonly so much";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
        }
        await().untilAsserted(() -> assertThat(
                        upload(ann, "a.txt", "text/plain", "whole").get("size").asInt())
                .isEqualTo(5));
    }

    @Test
    void aNameThatIsNoTextIsRefused() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = ann.post("_d/upload", "x", "X-File-Name", "%zz");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(text(answer)).isEqualTo("The server did not understand this request. Load the page again.");
    }
}
