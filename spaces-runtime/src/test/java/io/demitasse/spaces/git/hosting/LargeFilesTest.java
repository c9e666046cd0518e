package io.demitasse.spaces.git.hosting;

import static io.demitasse.spaces.git.hosting.RefusedAssert.assertRefused;
import static io.demitasse.spaces.git.hosting.SampleStore.bytes;
import static io.demitasse.spaces.git.hosting.SampleStore.sha256;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.spaces.git.hosting.Refused.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LargeFilesTest {
    private static final String HELLO = "hello";

    private final Path folder;
    private final Path scratch;
    private final LargeFiles files;

    LargeFilesTest(@TempDir Path temporary) throws IOException {
        folder = Files.createDirectory(temporary.resolve("large"));
        scratch = Files.createDirectory(temporary.resolve("scratch"));
        files = new LargeFiles(folder, scratch, () -> 100);
    }

    private void put(String content) throws IOException {
        files.put(sha256(content), bytes(content).length, new ByteArrayInputStream(bytes(content)));
    }

    private String read(String content, long offset) throws IOException {
        try (InputStream in = files.find(sha256(content)).orElseThrow().open(offset)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void whatWasSentIsReadFromAnywhere() throws IOException {
        put(HELLO);
        assertThat(files.find(sha256(HELLO)).orElseThrow().size()).isEqualTo(5);
        assertThat(read(HELLO, 0)).isEqualTo(HELLO);
        assertThat(read(HELLO, 3)).isEqualTo("lo");
        assertThat(read(HELLO, 5)).isEmpty();
        assertThat(scratch).isEmptyDirectory();
    }

    @Test
    void whatWasNeverSentIsNotThere() throws IOException {
        assertThat(files.find(sha256(HELLO))).isEmpty();
        assertThat(files.bytes()).isZero();
    }

    @Test
    void theSameIsKeptAndCountedOnce() throws IOException {
        put(HELLO);
        put(HELLO);
        assertThat(files.bytes()).isEqualTo(5);
        assertThat(scratch).isEmptyDirectory();
    }

    @Test
    void ofManyWhoSendTheSameAtOnceItIsCountedOnce() throws IOException {
        List<CompletableFuture<Void>> all = IntStream.range(0, 16)
                .mapToObj(i -> CompletableFuture.runAsync(() -> {
                    try {
                        put(HELLO);
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .toList();
        all.forEach(CompletableFuture::join);
        assertThat(files.bytes()).isEqualTo(5);
        assertThat(new LargeFiles(folder, scratch, () -> 100).bytes()).isEqualTo(5);
        assertThat(scratch).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hellO", "hello!", "hell", ""})
    void whatIsNotWhatWasAnnouncedIsRefusedAndGone(String sent) throws IOException {
        assertRefused(Reason.BAD_CONTENT, () -> files.put(sha256(HELLO), 5, new ByteArrayInputStream(bytes(sent))))
                .hasMessageStartingWith("The file that was sent as " + sha256(HELLO) + " with 5 bytes has ");
        assertThat(files.find(sha256(HELLO))).isEmpty();
        assertThat(files.bytes()).isZero();
        assertThat(scratch).isEmptyDirectory();
    }

    @Test
    void whatEndsInTheMiddleLeavesNothing() throws IOException {
        assertThatThrownBy(() -> files.put(sha256(HELLO), 5, new BrokenStream(3)))
                .hasMessage("gone");
        assertThat(files.bytes()).isZero();
        assertThat(scratch).isEmptyDirectory();
    }

    @Test
    void whatIsAnnouncedTooSmallIsNotReadOn() throws IOException {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] into, int from, int length) {
                return length;
            }
        };
        assertRefused(Reason.BAD_CONTENT, () -> files.put(sha256(HELLO), 5, endless));
        assertRefused(Reason.TOO_LARGE, () -> files.put(endless))
                .hasMessageStartingWith("There is no room for a large file of ");
        assertThat(files.bytes()).isZero();
    }

    @Test
    void moreThanTheLimitIsRefusedBeforeItIsRead() throws IOException {
        put("x".repeat(60));
        assertRefused(Reason.TOO_LARGE, () -> put("y".repeat(41)))
                .hasMessage("There is no room for a large file of 41 bytes: the repository may have 100 bytes of them,"
                        + " and has 60. Delete some, or ask for more.");
        assertRefused(Reason.TOO_LARGE, () -> files.put(sha256("x"), Long.MAX_VALUE, InputStream.nullInputStream()));
        assertRefused(Reason.TOO_LARGE, () -> files.put(sha256("x"), -1, InputStream.nullInputStream()));
        put("y".repeat(40));
        assertThat(files.bytes()).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "../../../etc/passwd", "ABCDEF", "abcdef"})
    void whatIsNoDigestIsNoFile(String name) throws IOException {
        assertThat(files.find(name)).isEmpty();
        assertThat(files.find(sha256(HELLO).toUpperCase(Locale.ROOT))).isEmpty();
        assertRefused(Reason.BAD_NAME, () -> files.put(name, 0, InputStream.nullInputStream()))
                .hasMessageContaining("and not '" + name + "'.");
    }

    @Test
    void aFileThatComesWhenItsRepositoryIsDeletedBringsNothingBack() throws IOException {
        Files.delete(folder);
        assertThatThrownBy(() -> put(HELLO)).isInstanceOf(IOException.class);
        assertThat(folder).doesNotExist();
        assertThat(scratch).isEmptyDirectory();
    }

    @Test
    void whatIsAlreadyThereCountsWhenTheStoreIsOpenedAgain() throws IOException {
        put(HELLO);
        put("other");
        assertThat(new LargeFiles(folder, scratch, () -> 100).bytes()).isEqualTo(10);
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all.filter(Files::isRegularFile)).hasSize(2);
        }
    }
}
