package io.demitasse.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SseParserTest {
    private final List<String> events = new ArrayList<>();
    private final SseParser parser = new SseParser(40, events::add);

    private void feed(String text) throws IOException {
        parser.feed(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void eventsEndWithAnEmptyLine() throws IOException {
        feed("data:a\n\ndata: b\n\ndata:c\n");
        assertThat(events).containsExactly("a", "b");
        feed("\n");
        assertThat(events).containsExactly("a", "b", "c");
    }

    @Test
    void lettersMayBeCutApart() throws IOException {
        for (byte each : "data:é€𝄞\n\n".getBytes(StandardCharsets.UTF_8)) {
            parser.feed(ByteBuffer.wrap(new byte[] {each}));
        }
        assertThat(events).containsExactly("é€𝄞");
    }

    @Test
    void linesOfOneEventAreJoinedAndOtherFieldsPassedOver() throws IOException {
        feed(": comment\r\nevent: x\r\ndata:a\r\ndata:b\r\nid: 3\r\n\r\n\n\n");
        assertThat(events).containsExactly("a\nb");
    }

    @Test
    void anEventHasALimit() throws IOException {
        feed("data:" + "x".repeat(35));
        assertThatThrownBy(() -> feed("x"))
                .isInstanceOf(IOException.class)
                .hasMessage("One event has more than 40 bytes.");
    }

    @Test
    void theLimitHoldsForManyLinesToo() throws IOException {
        feed("data:" + "x".repeat(20) + "\n");
        assertThatThrownBy(() -> feed("data:" + "x".repeat(20) + "\n")).isInstanceOf(IOException.class);
    }
}
