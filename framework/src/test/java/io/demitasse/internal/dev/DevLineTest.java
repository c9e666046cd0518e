package io.demitasse.internal.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DevLineTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final DevLine line = new DevLine("secret", 7, new PrintStream(said, true, StandardCharsets.UTF_8));
    private final List<DevState> heard = new ArrayList<>();

    private void hear(String message) {
        line.read(new ByteArrayInputStream((message + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void isNotThereUnlessSomethingWatchesOver() {
        assertThat(DevLine.current()).isEmpty();
    }

    @Test
    void onlyTheFirstServerHasThePort() {
        assertThat(line.claim()).isTrue();
        assertThat(line.claim()).isFalse();
        assertThat(line.port()).isEqualTo(7);
    }

    @Test
    void aTurnComesWhenItIsGiven() {
        hear("{\"t\":\"go\",\"first\":true}");
        assertThat(line.awaitTurn()).isTrue();
        assertThat(said.toString(StandardCharsets.UTF_8).strip()).isEqualTo("secret ready");
    }

    @Test
    void aProblemIsSaidInOneLine() {
        line.failed(new Problem("Demo.java", 3, 1, "two\nlines", "\tx"));
        assertThat(said.toString(StandardCharsets.UTF_8).strip())
                .isEqualTo("secret failed {\"file\":\"Demo.java\",\"line\":3,\"column\":1,"
                        + "\"message\":\"two\\nlines\",\"source\":\"\\tx\"}");
    }

    @Test
    void aListenerHearsTheStateAtOnceAndUntilItIsForgotten() {
        Consumer<DevState> page = heard::add;
        line.listen(page);
        hear("{\"t\":\"state\",\"state\":{\"kind\":\"WORKING\",\"project\":\"Demo.java\",\"problems\":[]}}");
        line.forget(page);
        hear("{\"t\":\"state\",\"state\":{\"kind\":\"FINE\",\"project\":\"Demo.java\",\"problems\":[]}}");
        assertThat(heard).extracting(DevState::kind).containsExactly(DevState.Kind.FINE, DevState.Kind.WORKING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "[]", "{\"t\":\"state\",\"state\":{\"kind\":\"NONE\"}}", "{\"t\":\"new\"}"})
    void whatIsNotUnderstoodChangesNothing(String message) {
        hear(message);
        line.listen(heard::add);
        assertThat(heard).extracting(DevState::kind).containsExactly(DevState.Kind.FINE);
    }
}
