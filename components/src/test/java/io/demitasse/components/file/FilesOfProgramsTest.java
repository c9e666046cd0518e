package io.demitasse.components.file;

import static io.demitasse.components.Components.file;
import static io.demitasse.components.Components.textbox;
import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.App;
import io.demitasse.Interface;
import io.demitasse.Launched;
import io.demitasse.clients.Asker;
import io.demitasse.media.MediaFile;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A file as a program gives it: by its address, by what it holds, or not at all. */
class FilesOfProgramsTest {
    private static final App APP =
            Interface.of("Name").inputs(file("File")).outputs(textbox("Name")).predict(given -> given.name());

    private static String call(Launched served, String address) throws IOException, InterruptedException {
        return Asker.withoutCookies(served.url())
                .post(
                        "gradio_api/run/predict",
                        "{\"data\":[{\"path\":\"" + address + "\",\"meta\":{\"_type\":\"gradio.FileData\"}}]}")
                .text();
    }

    @Test
    void isRefusedUnlessTheAppWantsIt() throws IOException, InterruptedException {
        try (Launched served = APP.launch(o -> o.port(0))) {
            assertThat(call(served, "https://example.org/a.txt"))
                    .contains("Addresses of files elsewhere are not fetched. Send the file itself.");
        }
    }

    @Test
    void isNeverFetchedFromBehindTheServer() throws IOException, InterruptedException {
        try (Launched served = APP.launch(o -> o.port(0).fetchFiles())) {
            for (String inside : new String[] {served.url() + "_d/icon", "http://169.254.169.254/latest/meta-data/"}) {
                assertThat(call(served, inside)).contains("The file at " + inside + " could not be fetched.");
            }
        }
    }

    @Test
    void mayBeLeftOutIfTheAuthorHasOne() throws IOException, InterruptedException {
        App app = Interface.of("Name")
                .inputs(file("File").value(MediaFile.of("mine.txt", "text/plain", new byte[] {65, 66})))
                .outputs(textbox("Name"))
                .predict(given -> given.name() + " " + given.bytes().length);
        try (Launched served = app.launch(o -> o.port(0))) {
            Asker asker = Asker.withoutCookies(served.url());
            String event = asker.post("gradio_api/call/v2/predict", "{}")
                    .json()
                    .path("event_id")
                    .asText();
            assertThat(asker.get("gradio_api/call/predict/" + event).text()).contains("[\"mine.txt 2\"]");
        }
    }

    @Test
    void mayBeHeldByTheAddressItself() throws IOException, InterruptedException {
        try (Launched served = APP.launch(o -> o.port(0))) {
            assertThat(call(served, "data:text/plain;base64,aGFsbG8=")).contains("\"data\":[\"file.plain\"]");
        }
    }
}
