package io.demitasse.spaces.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommitLinesTest {
    private static final int MOST = 1_000_000;

    @TempDir
    private Path scratch = Path.of("");

    private CommitLines lines(String text) throws IOException {
        return new CommitLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), scratch, MOST);
    }

    private long files() throws IOException {
        try (Stream<Path> all = Files.list(scratch)) {
            return all.count();
        }
    }

    @Test
    void theyComeOneAfterTheOther() throws IOException {
        try (var lines =
                lines(AskedHub.header("Hi") + AskedHub.file("a.txt", "é") + "{\"key\":\"deletedFile\",\"value\":"
                        + "{\"path\":\"b\",\"more\":{\"deep\":[1]},\"n\":7,\"none\":null}}")) {
            assertThat(lines.next().orElseThrow().value("summary")).isEqualTo("Hi");
            var file = lines.next().orElseThrow();
            assertThat(file.key()).isEqualTo("file");
            assertThat(file.value("path")).isEqualTo("a.txt");
            try (InputStream in = file.content().orElseThrow().open(0)) {
                assertThat(in.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("é");
            }
            var deleted = lines.next().orElseThrow();
            assertThat(deleted.values()).containsOnlyKeys("path", "n").containsEntry("n", "7");
            assertThat(deleted.content()).isEmpty();
            assertThat(lines.next()).isEmpty();
        }
    }

    @Test
    void aLargeFileGoesToTheDiskAndIsGoneWithTheNextLine() throws IOException {
        try (var lines = lines(AskedHub.file("big", "x".repeat(600_000)) + AskedHub.file("small", "y"))) {
            assertThat(lines.next().orElseThrow().content().orElseThrow().open(0))
                    .hasBinaryContent("x".repeat(600_000).getBytes(StandardCharsets.UTF_8));
            assertThat(files()).isOne();
            lines.next();
            assertThat(files()).isZero();
        }
    }

    @Test
    void oneThatIsTooLargeIsRefusedAndLeavesNothing() throws IOException {
        try (var lines = lines(AskedHub.file("big", "x".repeat(MOST + 1)))) {
            assertThatThrownBy(lines::next)
                    .isInstanceOf(ApiException.class)
                    .hasMessage("A file of the commit is larger than 1000000 bytes, which is the limit.");
        }
        assertThat(files()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[] | Each line of the commit has to be a JSON object",
                "7 | Each line of the commit has to be a JSON object",
                "{\"value\":{}} | Each line of the commit needs a \"key\"",
                "{\"key\":\"file\",\"value\":{\"content\":\"aGk=\",\"encoding\":\"utf-8\"}} | \"encoding\" must be"
                        + " \"base64\"",
                "{\"key\":\"file\",\"value\":{\"encoding\":\"utf-8\",\"content\":\"hi\"}} | \"encoding\" must be"
                        + " \"base64\""
            })
    void whatIsNoLineIsRefused(String text, String message) throws IOException {
        try (var lines = lines(text)) {
            assertThatThrownBy(lines::next).isInstanceOf(ApiException.class).hasMessage(message);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"key\": ", "nonsense"})
    void brokenOnesAreRefused(String text) throws IOException {
        try (var lines = lines(text)) {
            assertThatThrownBy(lines::next)
                    .isInstanceOf(ApiException.class)
                    .hasMessageStartingWith("The commit is no list of JSON lines: ");
        }
    }

    @Test
    void contentThatIsNoBase64IsRefused() throws IOException {
        try (var lines = lines("{\"key\":\"file\",\"value\":{\"content\":\"not base64!\"}}")) {
            assertThatThrownBy(lines::next)
                    .isInstanceOf(ApiException.class)
                    .hasMessageStartingWith("\"content\" is no base64: ");
        }
    }
}
