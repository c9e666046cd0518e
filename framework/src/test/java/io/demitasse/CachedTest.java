package io.demitasse;

import static io.demitasse.sample.Line.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.error.AuthorException;
import io.demitasse.testkit.DemoTester;
import io.demitasse.wiring.Fn2;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CachedTest {
    private final AtomicInteger calls = new AtomicInteger();

    private String shout(String a, String b) {
        return a + b + calls.incrementAndGet();
    }

    @Test
    void equalInputsAreAnsweredWithoutAnotherCall() {
        Fn2<String, String, String> shout = this::shout;
        var app = Interface.of("Shout")
                .inputs(line("A"), line("B"))
                .outputs(line("Out"))
                .predict(Cached.of(shout, 8, Duration.ofMinutes(1)));
        try (var demo = DemoTester.of(app)) {
            demo.fill("A", "a").fill("B", "b").click("Submit").click("Submit");
            assertThat(demo.value("Out")).isEqualTo("ab1");
            demo.fill("B", "c").click("Submit");
            assertThat(demo.value("Out")).isEqualTo("ac2");
        }
    }

    @Test
    void aCacheOfNothingIsRefused() {
        Fn2<String, String, String> shout = this::shout;
        assertThatThrownBy(() -> Cached.of(shout, 0, Duration.ofMinutes(1))).isInstanceOf(AuthorException.class);
    }
}
