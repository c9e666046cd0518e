package io.demitasse.internal.gradio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiPathTest {
    @ParameterizedTest
    @CsvSource({
        "info, info",
        "info/, info",
        "queue/join, queue/join",
        "call/greet, call/*",
        "call/greet/abc, call/*/*",
        "call/v2/greet, call/v2/*",
        "call/v2/greet/abc, call/v2/*/*",
        "run/a%20b, run/*",
        "heartbeat/x, heartbeat/*",
        "cancel/x, cancel/x"
    })
    void namesAreStars(String path, String shape) {
        assertThat(ApiPath.of(path).shape()).isEqualTo(shape);
    }

    @ParameterizedTest
    @CsvSource({
        "file=id/a.txt, id/a.txt",
        "file=id/Zo%C3%AB%20%231%2050%25.txt, id/Zoë #1 50%.txt",
        "file=id/100%2525.txt, id/100%25.txt",
        "file=id/a+b.txt, id/a+b.txt",
        "file/id/a.txt, id/a.txt"
    })
    void aFileIsDecodedOnce(String path, String file) {
        assertThat(ApiPath.of(path).file()).isEqualTo(file);
    }

    @Test
    void whatCantBeDecodedIsRefused() {
        assertThatThrownBy(() -> ApiPath.of("file=%zz")).hasMessageStartingWith("400");
    }
}
