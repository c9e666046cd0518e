package io.demitasse.spaces.run.docker;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.StreamType;
import io.demitasse.spaces.run.TestLog;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutputTest {
    private final TestLog log = new TestLog();
    private final Output output = new Output(log.log()::add);

    private void write(StreamType type, String text) {
        output.onNext(new Frame(type, text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void linesComeInPiecesAndSeveralAtOnce() {
        write(StreamType.STDOUT, "one\r\ntwo\nthr");
        write(StreamType.STDERR, "wrong\n");
        write(StreamType.STDOUT, "ee\n\nfour");
        assertThat(log.lines()).containsExactly("one", "two", "wrong", "three", "");
        output.finish();
        assertThat(log.lines()).last().isEqualTo("four");
    }

    @Test
    void aLineWithoutEndIsCutBetweenCharacters() {
        write(StreamType.STDOUT, "x" + "é".repeat(10_000));
        output.finish();
        List<String> lines = log.lines();
        assertThat(lines).hasSizeGreaterThan(1);
        assertThat(String.join("", lines)).isEqualTo("x" + "é".repeat(10_000));
    }
}
