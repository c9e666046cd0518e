package io.demitasse.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.clients.ClientTools;
import io.demitasse.media.ImageFile;
import io.demitasse.media.MediaFile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files to and from a real app of Python's Gradio. */
@Tag(ClientTools.TAG)
@TestInstance(Lifecycle.PER_CLASS)
class PythonFilesTest {
    private PythonApp app;
    private Client client;
    private Path folder;

    @BeforeAll
    void start(@TempDir Path home) throws IOException {
        folder = home;
        app = PythonApp.start("everything.py", home);
        client = Client.connect(app.url());
    }

    @AfterAll
    void stop() {
        client.close();
        app.close();
    }

    @Test
    void aFileFromDiskIsSent() throws IOException {
        Path file = Files.write(folder.resolve("large.bin"), new byte[900_000]);
        assertThat(client.predict("/read", file).as(Integer.class)).isEqualTo(900_000);
        assertThat(client.predict("/read", MediaFile.of("empty.txt", "text/plain", new byte[0]))
                        .as(Integer.class))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zoë #1 50%.txt",
                "a+b & c=d.txt",
                "say \"hi\"?.txt",
                "..",
                "ライン\r\nx: y.txt",
                "a/../b\\c.txt",
                ""
            })
    void aFileWithAnyNameComesBack(String name) {
        byte[] content = ("content of " + name).getBytes(StandardCharsets.UTF_8);
        RemoteFile back = client.predict("/echo", MediaFile.of(name, "text/plain", content))
                .as(RemoteFile.class);
        assertThat(back.bytes()).isEqualTo(content);
        assertThat(back.size()).isEqualTo(content.length);
    }

    @Test
    void aFileIsSavedUnderItsNameOrTheNextThatIsFree() throws IOException {
        RemoteFile back = client.predict("/echo", MediaFile.of("Zoë #1.txt", "text/plain", new byte[] {65}))
                .as(RemoteFile.class);
        assertThat(back.saveTo(folder.resolve("new")))
                .isEqualTo(folder.resolve("new").resolve("Zoë #1.txt"))
                .hasContent("A");
        assertThat(back.saveTo(folder.resolve("new")))
                .isEqualTo(folder.resolve("new").resolve("Zoë #1 (2).txt"));
        assertThat(back.type()).isEqualTo("text/plain");
    }

    @Test
    void aFileOfTheAppIsNamedNotSentAgain() throws IOException {
        RemoteFile back = client.predict("/echo", MediaFile.of("a.txt", "text/plain", new byte[] {65, 66}))
                .as(RemoteFile.class);
        assertThat(client.predict("/read", back).as(Integer.class)).isEqualTo(2);
    }

    @Test
    void manyFilesGoInOneCall() throws IOException {
        Path one = Files.writeString(folder.resolve("one.txt"), "1");
        Result result =
                client.predict("/all_files", List.of(one, MediaFile.of("two.txt", "text/plain", new byte[] {50})));
        assertThat(result.listOf(MediaFile.class).stream().map(MediaFile::name)).containsExactly("one.txt", "two.txt");
        assertThat(result.files().stream().map(each -> new String(each.bytes(), StandardCharsets.UTF_8)))
                .containsExactly("1", "2");
    }

    @Test
    void aPictureIsPaintedOn() {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, 0xFF0000);
        ImageFile back = client.predict("/paint", ImageFile.of(image)).as(ImageFile.class);
        assertThat(back.type()).isEqualTo("image/webp");
        assertThat(back.size()).isPositive();
    }

    @Test
    void aFileThatIsTooLargeIsNotSent() throws IOException {
        Path file = Files.write(folder.resolve("huge.bin"), new byte[1 << 21]);
        assertThatThrownBy(() -> client.predict("/read", file))
                .isInstanceOf(ClientException.Mismatch.class)
                .hasMessage("The file 'huge.bin' has 2097152 bytes; the app takes up to 1048576 a file.");
    }
}
