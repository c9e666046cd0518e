package io.demitasse.internal.engine;

import static io.demitasse.sample.Line.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.App;
import io.demitasse.Interface;
import io.demitasse.error.VisitorException;
import org.junit.jupiter.api.Test;

class JobRunnerTest extends EngineFixture {
    @Test
    void whatAHandlerThrowsIsTheLogsAndTheVisitorGetsANumber() throws InterruptedException {
        run(failing(new IllegalStateException("secret")), Limits.DEFAULT);
        assertThat(ending(answer(engine.open("ann"), request("job-0001", "a"))))
                .matches("job\\.failed\\[\\w+\\]")
                .doesNotContain("secret");
    }

    @Test
    void whatAHandlerTellsTheVisitorIsToldInItsWords() throws InterruptedException {
        run(failing(new VisitorException("Not on Sundays.")), Limits.DEFAULT);
        assertThat(ending(answer(engine.open("ann"), request("job-0001", "a")))).isEqualTo("Not on Sundays.");
    }

    private static App failing(RuntimeException failure) {
        return Interface.of("Fail").inputs(line("In")).outputs(line("Out")).predict(text -> {
            throw failure;
        });
    }

    @Test
    void anErrorOfTheJvmEndsTheCallAndNothingElse() throws InterruptedException {
        App app = Interface.of("Deep").inputs(line("In")).outputs(line("Out")).predict(text -> deeper(text, 0));
        run(app, Limits.DEFAULT);
        assertThat(ending(answer(engine.open("ann"), request("job-0001", "a")))).startsWith("job.failed");
        assertThat(ending(answer(engine.open("ann"), request("job-0001", "a")))).startsWith("job.failed");
    }

    @SuppressWarnings("InfiniteRecursion") // on purpose
    private static String deeper(String text, int depth) {
        return deeper(text, depth + 1) + text;
    }
}
