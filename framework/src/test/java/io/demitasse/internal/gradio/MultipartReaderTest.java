package io.demitasse.internal.gradio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartReaderTest {
    private static final String TYPE = "multipart/form-data; boundary=b";

    private static String file(String name, String content) {
        return "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
                + "\"\r\nContent-Type: text/plain\r\n\r\n" + content + "\r\n";
    }

    /** Gives few bytes at a time, as networks do. */
    private static InputStream slowly(String body, int atOnce) {
        return new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, atOnce));
            }
        };
    }

    private static MultipartReader reader(String body, int atOnce) {
        return MultipartReader.of(TYPE, slowly(body, atOnce)).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 100_000})
    void readsPartsHoweverTheyCome(int atOnce) throws IOException {
        String tricky = "\r\n--a\r\n-\r\n--\r\r\n" + "x".repeat(100_000) + "\r\n-";
        MultipartReader reader = reader(file("a.txt", tricky) + file("", "") + "--b--\r\n", atOnce);
        MultipartReader.Part first = reader.next().orElseThrow();
        assertThat(first.name()).isEqualTo("files");
        assertThat(first.file()).contains("a.txt");
        assertThat(first.type()).isEqualTo("text/plain");
        assertThat(new String(first.content().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(tricky);
        MultipartReader.Part second = reader.next().orElseThrow();
        assertThat(second.content().readAllBytes()).isEmpty();
        assertThat(reader.next()).isEmpty();
    }

    @Test
    void whatTheServerReadAtOnceGoesOnAtOnce() throws IOException {
        int size = 64 << 10;
        byte[] body = (file("a", "x".repeat(10 * size)) + "--b--").getBytes(StandardCharsets.UTF_8);
        var bySize = new ByteArrayInputStream(body) {
            @Override
            public int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, size - pos % size));
            }
        };
        InputStream content = MultipartReader.of(TYPE, bySize)
                .orElseThrow()
                .next()
                .orElseThrow()
                .content();
        byte[] target = new byte[2 * size];
        int reads = 0;
        while (content.read(target) >= 0) {
            reads++;
        }
        assertThat(reads).isEqualTo(11);
    }

    @Test
    void aPartThatNobodyReadsIsPassedOver() throws IOException {
        MultipartReader reader = reader(file("a", "x".repeat(200_000)) + file("b", "y") + "--b--", 1_000);
        reader.next();
        assertThat(reader.next().orElseThrow().file()).contains("b");
    }

    @Test
    void namesMayHoldQuotes() throws IOException {
        assertThat(reader(file("a\\\"b%22c.txt", "") + "--b--", 10)
                        .next()
                        .orElseThrow()
                        .file())
                .contains("a\"b\"c.txt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--b",
                "nothing",
                "--b\r\n",
                "--bx\r\n\r\n",
                "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a\"\r\n\r\ncut off",
                "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a\"\r\n\r\ncut off\r\n--"
            })
    void aBodyThatIsNoneIsRefused(String body) {
        assertThatThrownBy(() -> {
                    MultipartReader reader = reader(body, 10);
                    for (Optional<MultipartReader.Part> part = reader.next(); part.isPresent(); part = reader.next()) {
                        part.get().content().readAllBytes();
                    }
                })
                .hasMessageStartingWith("400");
    }

    @Test
    void aHeaderWithoutEndIsRefused() {
        assertThatThrownBy(() ->
                        reader(file("x".repeat(9_000), "") + "--b--", 1_000).next())
                .hasMessage("413 \"Headers exceeded maximum allowed size.\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text/plain", "multipart/form-data", "multipart/mixed; boundary=b"})
    void anotherTypeHasNoParts(String type) {
        assertThat(MultipartReader.of(type, InputStream.nullInputStream())).isEmpty();
    }
}
