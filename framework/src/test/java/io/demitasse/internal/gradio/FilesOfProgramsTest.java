package io.demitasse.internal.gradio;

import static io.demitasse.sample.Line.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.Interface;
import io.demitasse.Launched;
import io.demitasse.clients.Asker;
import io.demitasse.internal.api.FileData;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that programs send and fetch. */
class FilesOfProgramsTest {
    private final Launched served = Interface.of("Demo")
            .inputs(line("In"))
            .outputs(line("Out"))
            .predict(text -> text)
            .launch(o -> o.port(0).uploadLimit(1));
    private final Asker anybody = Asker.withoutCookies(served.url());
    private Asker ann = anybody;
    private Asker bob = anybody;

    @BeforeEach
    void cookies() throws IOException, InterruptedException {
        ann = Asker.withCookies(served.url());
        bob = Asker.withCookies(served.url());
    }

    @AfterEach
    void close() {
        served.close();
    }

    private static String address(Asker.Answer upload) {
        return "gradio_api/file=" + FileData.quoted(upload.json().path(0).asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.txt", "Zoë #1 50%.txt", "100%25.txt", "a+b&c=d.txt", "文件.txt", "a;b.txt"})
    void aFileComesBackUnderItsName(String name) throws IOException, InterruptedException {
        Asker.Answer upload = ann.upload(name, "text/plain", "hallo");
        assertThat(upload.json().path(0).asText()).matches("[\\w-]{22}/\\Q" + name + "\\E");
        Asker.Answer file = ann.get(address(upload));
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.text()).isEqualTo("hallo");
        assertThat(file.header("Content-Disposition")).startsWith("inline");
    }

    @Test
    void aFileOfAVisitorIsForThatVisitor() throws IOException, InterruptedException {
        Asker.Answer upload = ann.upload("a.txt", "text/plain", "secret");
        for (Asker other : new Asker[] {bob, anybody}) {
            Asker.Answer answer = other.get(address(upload));
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.json().path("detail").asText()).startsWith("File not allowed: ");
        }
    }

    @Test
    void aFileOfAClientWithoutCookiesIsForWhoKnowsItsPath() throws IOException, InterruptedException {
        Asker.Answer upload = anybody.upload("a.txt", "text/plain", "shared");
        assertThat(anybody.get(address(upload)).text()).isEqualTo("shared");
        assertThat(ann.get(address(upload)).text()).isEqualTo("shared");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/etc/passwd",
                "../../etc/passwd",
                "..%2f..%2fetc%2fpasswd",
                "http://127.0.0.1/",
                "file:///etc/passwd",
                "AAAAAAAAAAAAAAAAAAAAAA/a.txt",
                "%00",
                "C:%5Cwindows%5Cwin.ini",
                ""
            })
    void anotherPathIsNoFile(String path) throws IOException, InterruptedException {
        Asker.Answer answer = ann.get("gradio_api/file=" + path);
        assertThat(answer.status()).isIn(400, 403, 404);
        assertThat(answer.text()).doesNotContain("root:", "Exception", "\tat ");
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-1,    206, 01,         bytes 0-1/10",
        "bytes=-3,     206, 789,        bytes 7-9/10",
        "bytes=8-500,  206, 89,         bytes 8-9/10",
        "bytes=10-,    416, '',         bytes */10"
    })
    void rangesAreSent(String range, int status, String body, String contentRange)
            throws IOException, InterruptedException {
        Asker.Answer answer = ann.get(address(ann.upload("a.txt", "text/plain", "0123456789")), "Range", range);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text()).isEqualTo(body);
        assertThat(answer.header("Content-Range")).isEqualTo(contentRange);
    }

    @Test
    void whatABrowserCouldRunIsADownload() throws IOException, InterruptedException {
        Asker.Answer answer = ann.get(address(ann.upload("a.html", "text/html", "<script>alert(1)</script>")));
        assertThat(answer.header("Content-Disposition")).startsWith("attachment");
        assertThat(answer.header("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
    }

    @Test
    void aFileThatIsTooLargeIsRefused() throws IOException, InterruptedException {
        Asker.Answer answer = ann.upload("a.txt", "text/plain", "x".repeat(1 << 20) + "y");
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text()).isEqualTo("File size exceeded maximum allowed size of 1048576 bytes.");
    }

    @Test
    void whatIsNoUploadIsRefused() throws IOException, InterruptedException {
        assertThat(ann.post("gradio_api/upload", "x", "Content-Type", "text/plain")
                        .text())
                .isEqualTo("{\"detail\":\"Invalid content type.\"}");
        Asker.Answer broken =
                ann.post("gradio_api/upload", "no parts", "Content-Type", "multipart/form-data; boundary=b");
        assertThat(broken.status()).isEqualTo(400);
        assertThat(ann.upload("..", "text/plain", "x").text()).isEqualTo("{\"detail\":\"Invalid file name: ..\"}");
        assertThat(ann.upload("x".repeat(9_000), "text/plain", "x").text())
                .isEqualTo("Headers exceeded maximum allowed size.");
    }

    @Test
    void anUploadThatBreaksOffLeavesNothing() throws IOException, InterruptedException {
        try (var socket = new Socket(served.url().getHost(), served.url().getPort())) {
            socket.getOutputStream()
                    .write(String.join(
                                    "\r\n",
                                    "POST /gradio_api/upload HTTP/1.1",
                                    "Host: localhost",
                                    "Content-Length: 100000",
                                    "Content-Type: multipart/form-data; boundary=b",
                                    "",
                                    "--b",
                                    "Content-Disposition: form-data; name=\"files\"; filename=\"a\"",
                                    "",
                                    "half")
                            .getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).doesNotContain("200 OK", "Exception", "\tat ");
        }
        assertThat(ann.upload("a.txt", "text/plain", "fine").status()).isEqualTo(200);
    }

    @Test
    void progressOfAnUploadIsTold() throws IOException, InterruptedException {
        var progress = new StringBuilder();
        Thread reader = new Thread(() -> {
            try {
                progress.append(
                        ann.get("gradio_api/upload_progress?upload_id=u1").text());
            } catch (IOException | InterruptedException e) {
                progress.append(e);
            }
        });
        reader.start();
        String part = "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.txt\"\r\n\r\n"
                + "x".repeat(300_000) + "\r\n--b--\r\n";
        ann.post("gradio_api/upload?upload_id=u1", part, "Content-Type", "multipart/form-data; boundary=b");
        reader.join(20_000);
        assertThat(progress.toString()).contains("\"msg\":\"done\"");
        assertThat(ann.get("gradio_api/upload_progress").status()).isEqualTo(422);
        assertThat(ann.get("gradio_api/upload_progress?upload_id=never").status())
                .isEqualTo(404);
    }

    @Test
    void whoAsksAfterAnUploadLearnsThatItIsDone() throws IOException, InterruptedException {
        for (int i = 0; i < 2; i++) {
            ann.post(
                    "gradio_api/upload?upload_id=u2",
                    "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.txt\"\r\n\r\nxyz\r\n--b--\r\n",
                    "Content-Type",
                    "multipart/form-data; boundary=b");
            assertThat(ann.get("gradio_api/upload_progress?upload_id=u2").text())
                    .contains("\"orig_name\":\"a.txt\",\"chunk_size\":3", "\"msg\":\"done\"");
        }
    }
}
