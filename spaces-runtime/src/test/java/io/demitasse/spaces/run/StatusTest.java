package io.demitasse.spaces.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusTest {
    @ParameterizedTest(name = "{0} after {1} is {2}")
    @CsvSource(textBlock = """
            STOPPED, BUILD, BUILDING
            PAUSED, BUILD, BUILDING
            SLEEPING, BUILD, BUILDING
            RUNTIME_ERROR, BUILD, BUILDING
            RUNNING, BUILD, RUNNING_BUILDING
            RUNNING_APP_STARTING, BUILD, RUNNING_BUILDING
            BUILDING, NO_APP, NO_APP_FILE
            BUILDING, BAD_CONFIG, CONFIG_ERROR
            BUILDING, BUILD_FAILED, BUILD_ERROR
            RUNNING_BUILDING, NO_APP, RUNNING
            RUNNING_BUILDING, BAD_CONFIG, RUNNING
            RUNNING_BUILDING, BUILD_FAILED, RUNNING
            BUILDING, START, APP_STARTING
            SLEEPING, START, APP_STARTING
            PAUSED, START, APP_STARTING
            RUNTIME_ERROR, START, APP_STARTING
            RUNNING, START, RUNNING_APP_STARTING
            RUNNING_BUILDING, START, RUNNING_APP_STARTING
            APP_STARTING, HEALTHY, RUNNING
            RUNNING_APP_STARTING, HEALTHY, RUNNING
            PAUSED, HEALTHY, PAUSED
            STOPPED, HEALTHY, STOPPED
            APP_STARTING, START_FAILED, RUNTIME_ERROR
            RUNNING_APP_STARTING, START_FAILED, RUNNING
            RUNNING, DIED, RUNTIME_ERROR
            RUNNING_BUILDING, DIED, BUILDING
            RUNNING_APP_STARTING, DIED, APP_STARTING
            PAUSED, DIED, PAUSED
            RUNNING, IDLE, SLEEPING
            RUNNING_BUILDING, IDLE, RUNNING_BUILDING
            RUNNING_APP_STARTING, IDLE, RUNNING_APP_STARTING
            RUNNING, PAUSE, PAUSED
            BUILDING, PAUSE, PAUSED
            SLEEPING, PAUSE, PAUSED
            RUNNING_APP_STARTING, STOP, STOPPED
            """)
    void goesOn(Stage from, Event event, Stage to) {
        assertThat(new Status(from, "").after(event, "said").stage()).isEqualTo(to);
    }

    @Test
    void keepsWhatWentWrongUntilSomethingAnswers() {
        var failed = new Status(Stage.RUNNING_APP_STARTING, "").after(Event.START_FAILED, "It ended.");
        assertThat(failed).isEqualTo(new Status(Stage.RUNNING, "It ended."));
        var starting = failed.after(Event.START, "");
        assertThat(starting.message()).isEqualTo("It ended.");
        assertThat(starting.after(Event.HEALTHY, "")).isEqualTo(new Status(Stage.RUNNING, ""));
    }
}
