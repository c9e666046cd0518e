package io.demitasse.spaces.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Large files that are longer than the buffer by which they are sent. */
class FileSendingTest extends OnHub {
    private static final String CONTENT =
            IntStream.range(0, 100_000).mapToObj("%07d "::formatted).collect(Collectors.joining());
    private static final String PLACE = "/ann/sending/resolve/main/weights.bin";

    FileSendingTest(@TempDir Path folder) {
        super(folder);
    }

    @BeforeAll
    void fill() throws Exception {
        hub().create("model", "sending", "");
        assertThat(hub().commit("models/ann/sending", "weights.bin", CONTENT).status())
                .isEqualTo(200);
        assertThat(CONTENT.length()).isGreaterThan(4 * FileSending.WORTH);
        assertThat(hub().get("", "/ann/sending/raw/main/weights.bin").text()).startsWith("version https://git-lfs");
    }

    @Test
    void allOfItComes() throws Exception {
        assertThat(hub().get("", PLACE).text()).isEqualTo(CONTENT);
        assertThat(hub().ask("", "HEAD", PLACE, "").header("Content-Length"))
                .isEqualTo(Integer.toString(CONTENT.length()));
    }

    @ParameterizedTest
    @CsvSource({"0, 131070", "0, 131071", "0, 131072", "1, 131072", "100000, 700000", "5, 799999", "799990, 799999"})
    void partsOfItCome(int from, int to) throws Exception {
        var said = hub().get("", PLACE, "Range", "bytes=" + from + "-" + to);
        assertThat(said.status()).isEqualTo(206);
        assertThat(said.header("Content-Range")).isEqualTo("bytes " + from + "-" + to + "/800000");
        assertThat(said.text()).isEqualTo(CONTENT.substring(from, to + 1));
    }

    @Test
    void whoLeavesInTheMiddleHarmsNobody() throws Exception {
        for (int i = 0; i < 20; i++) {
            try (InputStream in = URI.create(hub().url() + PLACE).toURL().openStream()) {
                assertThat(in.read()).isEqualTo('0');
            }
        }
        assertThat(hub().get("", PLACE).text()).isEqualTo(CONTENT);
    }
}
